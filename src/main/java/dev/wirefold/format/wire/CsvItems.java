package dev.wirefold.format.wire;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.wirefold.service.ArticleLine;
import dev.wirefold.service.ArticleLines;
import dev.wirefold.service.Document;
import dev.wirefold.service.DocumentException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table whose first row names the columns. Columns are separated by commas,
 * semicolons or tabs; a cell may have quotes around it, and line breaks within them.
 */
final class CsvItems implements ArticleLines {

  /** Stands where bytes are no character; no text has it. */
  private static final String WRONG = "\uFFFF";

  private static final int HEADER = 1 << 16;
  private static final int MOST_COLUMNS = 1_000;

  private final BoundedStream bytes;
  private final int mostBytes;
  private final Iterator<CsvRecord> rows;
  private final List<String> columns;
  private final Charset charset;
  private long line = 1;
  private boolean ended;

  private CsvItems(Document document, int mostBytes) throws IOException {
    this.mostBytes = mostBytes;
    this.bytes = new BoundedStream(document.stream(), mostBytes);
    PushbackInputStream marked = new PushbackInputStream(bytes, 3);
    this.charset = charset(marked, document.charset());
    BufferedReader text = new BufferedReader(reader(marked), HEADER);
    text.mark(HEADER);
    char[] head = new char[HEADER - 1];
    int length = Math.max(0, text.read(head));
    text.reset();
    this.rows = rows(text, CsvHeader.separator(new String(head, 0, length)), mostBytes);
    this.columns = header();
  }

  static ArticleLines open(Document document, int mostBytes) throws IOException {
    try {
      return new CsvItems(document, mostBytes);
    } catch (BoundedStream.TooLarge e) {
      throw Faults.document(1, Faults.tooLarge(mostBytes));
    }
  }

  private static Iterator<CsvRecord> rows(Reader text, char separator, int mostBytes) {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .allowExtraFields(true)
        .allowMissingFields(true)
        .maxBufferSize(Math.max(mostBytes, HEADER))
        .ofCsvRecord(text)
        .iterator();
  }

  private Reader reader(PushbackInputStream marked) {
    return new InputStreamReader(
        marked,
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE)
            .replaceWith(WRONG));
  }

  /** Returns the charset that the byte order mark tells, after which the stream stands then. */
  private static Charset charset(PushbackInputStream in, @Nullable Charset named)
      throws IOException {
    byte[] mark = in.readNBytes(3);
    int two = mark.length < 2 ? 0 : (mark[0] & 0xFF) << 8 | (mark[1] & 0xFF);
    if (mark.length == 3 && two == 0xEFBB && mark[2] == (byte) 0xBF) {
      return UTF_8;
    }
    boolean wide = two == 0xFEFF || two == 0xFFFE;
    int from = wide ? 2 : 0;
    in.unread(mark, from, mark.length - from);
    if (wide) {
      return two == 0xFEFF ? UTF_16BE : UTF_16LE;
    }
    return named == null ? UTF_8 : named;
  }

  private List<String> header() throws IOException {
    CsvRecord first = nextRow();
    if (first == null) {
      return List.of();
    }
    List<String> names = first.getFields().stream().map(String::strip).toList();
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      if (!name.isEmpty() && !seen.add(name)) {
        throw Faults.document(1, "has two columns \"%s\"; rename one".formatted(Faults.said(name)));
      }
    }
    if (names.size() > MOST_COLUMNS) {
      throw Faults.document(
          1, "has %d columns; at most %d are read".formatted(names.size(), MOST_COLUMNS));
    }
    return names;
  }

  @Override
  public @Nullable ArticleLine next() throws IOException {
    CsvRecord row = ended ? null : nextRow();
    if (row == null) {
      ended = true;
      return null;
    }
    line = row.getStartingLineNumber();
    if (row.getFieldCount() != columns.size()) {
      return Faults.item(
          line,
          "has %d cells for %d columns; put quotes around a cell that has a separator in it"
              .formatted(row.getFieldCount(), columns.size()));
    }
    return item(row.getFields());
  }

  private ArticleLine item(List<String> cells) {
    ArticleFields fields = new ArticleFields();
    for (int i = 0; i < cells.size(); i++) {
      String cell = cells.get(i);
      if (cell.contains(WRONG)) {
        return Faults.item(
            line,
            "is not %s in the column \"%s\"; save the file as UTF-8"
                .formatted(charset.name(), Faults.said(columns.get(i))));
      }
      fields.set(columns.get(i), cell);
    }
    return fields.line(line);
  }

  private @Nullable CsvRecord nextRow() throws IOException {
    bytes.allow();
    try {
      return rows.hasNext() ? rows.next() : null;
    } catch (CsvParseException | UncheckedIOException e) {
      ended = true;
      if (e.getCause() instanceof IOException cause && !BoundedStream.isTooLarge(e)) {
        throw cause;
      }
      throw broken(e);
    }
  }

  private static boolean isBeyondBuffer(Throwable e) {
    for (Throwable each = e; each != null; each = each.getCause()) {
      if (String.valueOf(each.getMessage()).contains("buffer")) {
        return true;
      }
    }
    return false;
  }

  private DocumentException broken(RuntimeException e) {
    String why =
        BoundedStream.isTooLarge(e) || isBeyondBuffer(e)
            ? Faults.tooLarge(mostBytes) + ", or closes a quote that is open"
            : "is no CSV: " + Faults.said(e.getMessage());
    return Faults.document(line + 1, why);
  }
}
