package dev.wirefold.format.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.wirefold.article.Article;
import dev.wirefold.format.ArticleParser;
import dev.wirefold.format.FieldMap;
import dev.wirefold.format.ParsedLine;
import dev.wirefold.format.ParsedLine.Parsed;
import dev.wirefold.format.ParsedLine.Rejected;
import dev.wirefold.service.ArticleLine;
import dev.wirefold.service.ArticleLines;
import dev.wirefold.service.Document;
import dev.wirefold.service.DocumentException;
import dev.wirefold.service.DocumentFormat;
import dev.wirefold.service.Fault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads documents as the program does, and tells what became of each item. */
final class Wire {

  static final int MOST_BYTES = 1 << 20;

  private static final WireReader READER = new WireReader();
  private static final ArticleParser PARSER = new ArticleParser(FieldMap.PLAIN, 1 << 20);

  private Wire() {}

  /** What became of an item. */
  record Read(long number, String outcome, Object detail) {

    @Override
    public String toString() {
      return number + " " + outcome;
    }
  }

  static byte[] resource(String name) {
    try (InputStream in = Objects.requireNonNull(Wire.class.getResourceAsStream(name), name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static DocumentFormat tell(byte[] bytes) {
    return tell(bytes, null);
  }

  static DocumentFormat tell(byte[] bytes, @Nullable String name) {
    byte[] head = Arrays.copyOf(bytes, Math.min(bytes.length, 1 << 14));
    return READER.tell(
        head, new Document(InputStream.nullInputStream(), null, fields(), null), name);
  }

  /** The names that are looked for if none is mapped. */
  static Set<String> fields() {
    return Set.of("id", "title", "text", "url", "source", "published", "lang", "status");
  }

  static List<Read> read(byte[] bytes) throws IOException {
    DocumentFormat format = tell(bytes);
    return format == DocumentFormat.JSONL ? List.of() : read(format, new Document(in(bytes)));
  }

  static InputStream in(byte[] bytes) {
    return new ByteArrayInputStream(bytes);
  }

  static List<Read> read(DocumentFormat format, Document document) throws IOException {
    return read(format, document, MOST_BYTES);
  }

  static List<Read> read(DocumentFormat format, Document document, int mostBytes)
      throws IOException {
    List<Read> all = new ArrayList<>();
    try (ArticleLines lines = READER.open(format, document, mostBytes)) {
      for (ArticleLine line = lines.next(); line != null; line = lines.next()) {
        all.add(read(line));
      }
    } catch (DocumentException e) {
      all.add(new Read(e.number(), "broken: " + e.fault().fix(), e.fault()));
    }
    return all;
  }

  private static Read read(ArticleLine line) {
    return switch (line) {
      case ArticleLine.Whole whole -> parsed(whole);
      case ArticleLine.TooLong it -> fault(it.number(), it.fault());
      case ArticleLine.Faulty it -> fault(it.number(), it.fault());
      case ArticleLine.LeftOut it -> new Read(it.number(), "left out: " + it.what(), it.why());
    };
  }

  private static Read fault(long number, Fault fault) {
    return new Read(number, "fault: " + fault.fix(), fault);
  }

  private static Read parsed(ArticleLine.Whole whole) {
    ParsedLine parsed = PARSER.parse(whole.bytes());
    return switch (parsed) {
      case Parsed good -> {
        List<String> notes = new ArrayList<>();
        whole.warnings().forEach(each -> notes.add(each.field() + " " + each.fix()));
        good.passedOver().forEach(each -> notes.add(each.toString()));
        yield new Read(whole.number(), notes.isEmpty() ? "good" : "good: " + notes, good.article());
      }
      case Rejected bad -> new Read(whole.number(), "bad: " + bad.of("item"), bad);
    };
  }

  /** Returns the one article of a document. */
  static Article article(byte[] bytes) throws IOException {
    List<Read> all = read(bytes);
    if (all.size() != 1 || !(all.getFirst().detail() instanceof Article article)) {
      throw new AssertionError("not one article: " + all);
    }
    return article;
  }

  static Article article(String resource) throws IOException {
    return article(resource(resource));
  }

  static List<Read> text(String document) throws IOException {
    return read(document.getBytes(UTF_8));
  }
}
