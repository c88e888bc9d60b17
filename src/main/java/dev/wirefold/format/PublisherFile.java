package dev.wirefold.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.wirefold.canonical.Publisher;
import dev.wirefold.canonical.Publishers;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The register of publishers as a table in CSV, in UTF-8. Its first row names the columns {@code
 * source,name,family,tier,agency,licensed}. Several sources of one publisher have a | between them;
 * a tier is 1 to 3, or empty if there is none; the last two are yes or no.
 */
public final class PublisherFile {

  private static final String RESOURCE = "publishers.csv";
  private static final List<String> COLUMNS =
      List.of("source", "name", "family", "tier", "agency", "licensed");

  private PublisherFile() {}

  /** Returns the register that comes with Wirefold: agencies and large outlets. */
  public static Publishers bundled() {
    try (InputStream in =
        Objects.requireNonNull(PublisherFile.class.getResourceAsStream(RESOURCE))) {
      return read(RESOURCE, new InputStreamReader(in, UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a register.
   *
   * @throws InputException if a row is no publisher; it names line, column, value and remedy
   * @throws IOException if the file can't be read
   */
  public static Publishers read(Path file) throws IOException {
    try (Reader in = Files.newBufferedReader(file)) {
      return read(file.toString(), in);
    }
  }

  private static Publishers read(String name, Reader in) throws IOException {
    Map<String, Publisher> publishers = new LinkedHashMap<>();
    boolean header = true;
    try (CsvReader<CsvRecord> rows =
        CsvReader.builder().allowMissingFields(true).allowExtraFields(true).ofCsvRecord(in)) {
      for (CsvRecord row : rows) {
        String place = name + ", line " + row.getStartingLineNumber();
        if (header) {
          requireColumns(place, row.getFields());
          header = false;
        } else {
          add(place, row.getFields(), publishers);
        }
      }
    } catch (CsvParseException e) {
      throw new InputException(
          InputException.Kind.DAMAGED, name + " is no CSV: " + e.getMessage(), e);
    } catch (UncheckedIOException e) {
      throw unreadable(name, e.getCause());
    } catch (CharacterCodingException e) {
      throw unreadable(name, e);
    }
    if (header) {
      throw InputException.damaged(
          "%s is empty; its first line must be %s".formatted(name, String.join(",", COLUMNS)));
    }
    return new Publishers(publishers);
  }

  private static IOException unreadable(String name, @Nullable IOException e) {
    return e instanceof CharacterCodingException
        ? new InputException(
            InputException.Kind.DAMAGED, name + " isn't UTF-8; save it in that encoding", e)
        : new IOException("%s can't be read: %s".formatted(name, e), e);
  }

  private static void requireColumns(String place, List<String> header) throws IOException {
    List<String> found =
        header.stream().map(column -> column.strip().toLowerCase(Locale.ROOT)).toList();
    if (!found.equals(COLUMNS)) {
      throw InputException.damaged(
          "%s: the columns must be %s, were \"%s\""
              .formatted(place, String.join(",", COLUMNS), String.join(",", header)));
    }
  }

  private static void add(String place, List<String> row, Map<String, Publisher> publishers)
      throws IOException {
    if (row.size() != COLUMNS.size()) {
      throw InputException.damaged(
          "%s: a row must have %d cells, has %d; quote a cell that has a comma in it"
              .formatted(place, COLUMNS.size(), row.size()));
    }
    Publisher publisher =
        new Publisher(
            row.get(1).strip(),
            row.get(2).strip(),
            tier(place, row.get(3).strip()),
            isYes(place, "agency", row.get(4)),
            isYes(place, "licensed", row.get(5)));
    for (String source : row.get(0).split("\\|", -1)) {
      if (source.isBlank()) {
        throw InputException.damaged(
            "%s: source must be what articles have for their source, was \"%s\""
                .formatted(place, row.get(0)));
      }
      if (publishers.putIfAbsent(source.strip().toLowerCase(Locale.ROOT), publisher) != null) {
        throw InputException.damaged(
            "%s: source \"%s\" stands in an earlier line, too; leave one of the two out"
                .formatted(place, source.strip()));
      }
    }
  }

  private static int tier(String place, String tier) throws IOException {
    return switch (tier) {
      case "" -> 0;
      case "1", "2", "3" -> Integer.parseInt(tier);
      default ->
          throw InputException.damaged(
              "%s: tier must be 1, 2, 3 or empty, was \"%s\"".formatted(place, tier));
    };
  }

  private static boolean isYes(String place, String column, String cell) throws IOException {
    return switch (cell.strip().toLowerCase(Locale.ROOT)) {
      case "yes" -> true;
      case "no" -> false;
      default ->
          throw InputException.damaged(
              "%s: %s must be yes or no, was \"%s\"".formatted(place, column, cell));
    };
  }
}
