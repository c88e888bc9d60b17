package dev.wirefold.format;

import dev.wirefold.evaluate.GoldArticle;
import dev.wirefold.service.DocumentFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads gold labels: JSON Lines with {@code id} and the field that holds the label, or, if the name
 * ends in {@code .tsv} or {@code .tsv.gz}, the columns id, gold_dup, kind, orig_id and gold_story
 * without a header.
 */
public final class GoldReader {

  private static final List<String> COLUMNS =
      List.of("id", "gold_dup", "kind", "orig_id", "gold_story");
  private static final String NONE = "-";
  private static final InputForm RAW =
      new InputForm(Layout.WIREFOLD, DocumentFormat.JSONL, Set.of());

  private final String field;
  private final Map<String, GoldArticle> articles = new LinkedHashMap<>();

  private GoldReader(String field) {
    this.field = field;
  }

  /** As {@link #read(String, InputStream, String, InputForm)}, of Wirefold's own layout. */
  public static List<GoldArticle> read(String input, InputStream standardInput, String field)
      throws IOException {
    return read(input, standardInput, field, InputForm.OWN);
  }

  /**
   * Returns the articles of a gold file, each id once, in the order of their first lines.
   *
   * @param field where the label stands
   * @param form of the file; another layout than Wirefold's has its label in {@code gold_story}
   * @throws InputException if a line can't be read, an article has two different labels, or no line
   *     has the field
   */
  public static List<GoldArticle> read(
      String input, InputStream standardInput, String field, InputForm form) throws IOException {
    GoldReader reader = new GoldReader(field);
    boolean columns = input.endsWith(".tsv") || input.endsWith(".tsv.gz");
    if (columns && !COLUMNS.contains(field)) {
      throw InputException.withoutField(
          "--field " + field + " is no column of a .tsv gold; choose gold_dup or gold_story");
    }
    boolean found = columns;
    InputForm raw = columns ? RAW : form;
    try (LineReader lines =
        LineReader.open(List.of(input), standardInput, LineReader.DEFAULT_MAX_LINE_BYTES, raw)) {
      for (InputLine line = lines.next(); line != null; line = lines.next()) {
        found |= columns ? reader.readColumns(line) : reader.readObject(line);
      }
    }
    if (!found) {
      throw InputException.withoutField(
          "no line of " + input + " has the field \"" + field + "\"; name it with --field");
    }
    return new ArrayList<>(reader.articles.values());
  }

  private boolean readObject(InputLine line) throws IOException {
    FlatObject object = FlatObject.read(line);
    add(new GoldArticle(object.required("id"), object.text(field), null, null), line);
    return object.has(field);
  }

  private boolean readColumns(InputLine line) throws InputException {
    if (!(line instanceof Line whole)) {
      throw FlatObject.damaged(line, "is too long");
    }
    String[] cells = new String(whole.bytes(), StandardCharsets.UTF_8).split("\t", -1);
    if (cells.length < COLUMNS.size()) {
      throw FlatObject.damaged(line, "has " + cells.length + " columns; a gold .tsv has 5");
    }
    String label = cells[COLUMNS.indexOf(field)];
    add(new GoldArticle(cells[0], label, cells[2], orNull(cells[3])), line);
    return true;
  }

  /** Versions of one article share its id and label; a line that wasn't judged adds nothing. */
  private void add(GoldArticle article, InputLine line) throws InputException {
    GoldArticle known = articles.get(article.id());
    if (known == null || known.label() == null) {
      articles.put(article.id(), article);
    } else if (article.label() != null && !Objects.equals(known.label(), article.label())) {
      throw FlatObject.damaged(
          line,
          "labels " + article.id() + " as " + article.label() + ", before as " + known.label());
    }
  }

  private static @Nullable String orNull(String cell) {
    return cell.equals(NONE) || cell.isEmpty() ? null : cell;
  }
}
