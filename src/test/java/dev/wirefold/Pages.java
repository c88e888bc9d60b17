package dev.wirefold;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The project's pages in Markdown, for tests that hold them to the truth. */
public final class Pages {

  private static final Pattern FIRST_CELL = Pattern.compile("^\\| `([^`]+)` \\|");

  private Pages() {}

  /** Returns the checkout's folder. */
  public static Path root() {
    return Path.of(System.getProperty("wirefold.basedir", ""));
  }

  /** Returns all pages: those at the root, and those under docs. */
  public static List<Path> all() throws IOException {
    List<Path> pages = new ArrayList<>();
    try (Stream<Path> top = Files.list(root());
        Stream<Path> docs = Files.walk(root().resolve("docs"))) {
      Stream.concat(top, docs)
          .filter(path -> path.toString().endsWith(".md"))
          .sorted()
          .forEach(pages::add);
    }
    return pages;
  }

  /** Returns the lines of a page. */
  public static List<String> lines(String page) throws IOException {
    return Files.readAllLines(root().resolve(page));
  }

  /**
   * Returns what stands in code font in the first cells of the table under a heading, until the
   * next heading.
   */
  public static List<String> firstCells(String page, String heading) throws IOException {
    List<String> cells = new ArrayList<>();
    boolean under = false;
    for (String line : lines(page)) {
      if (line.startsWith("#")) {
        under = line.replaceFirst("^#+ ", "").equals(heading);
      }
      Matcher cell = FIRST_CELL.matcher(line);
      if (under && cell.find()) {
        cells.add(cell.group(1));
      }
    }
    return cells;
  }
}
