package dev.wirefold.format;

import dev.wirefold.service.ArticleLine;
import dev.wirefold.service.ArticleLines;
import dev.wirefold.service.Document;
import dev.wirefold.service.DocumentException;
import dev.wirefold.service.DocumentForm;
import dev.wirefold.service.DocumentFormat;
import dev.wirefold.service.DocumentReader;
import dev.wirefold.service.Fault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;

/** Opens documents of which a header says what they are. */
final class JsonDocuments {

  private final DocumentReader reader;

  JsonDocuments(DocumentReader reader) {
    this.reader = reader;
  }

  /** What became of a document that should be one article. */
  sealed interface Single {

    /** The article's line. */
    record Line(ArticleLine.Whole line) implements Single {}

    /** There is not one article, and why. */
    record None(Fault fault) implements Single {}
  }

  /** Opens a document; {@link DocumentException} if it is none. */
  ArticleLines open(DocumentForm form, InputStream stream, int mostBytes) throws IOException {
    DocumentFormat format = form.format();
    if (format != null) {
      return reader.open(format, document(form, stream), mostBytes);
    }
    byte[] head = stream.readNBytes(DocumentReader.HEAD);
    InputStream all = new SequenceInputStream(new ByteArrayInputStream(head), stream);
    Document document = document(form, all);
    DocumentFormat told = reader.tell(head, document, null);
    DocumentFormat xml = told == DocumentFormat.JSONL ? DocumentFormat.NEWSML_G2 : told;
    return reader.open(xml, document, mostBytes);
  }

  private static Document document(DocumentForm form, InputStream stream) {
    return new Document(stream, form.charset(), FieldMap.PLAIN.names(), null);
  }

  /** Reads a document of one article. */
  Single single(DocumentForm form, byte[] bytes, int from, int to) {
    byte[] all = Arrays.copyOfRange(bytes, from, to);
    try (ArticleLines lines = open(form, new ByteArrayInputStream(all), Math.max(1, all.length))) {
      return single(lines);
    } catch (DocumentException e) {
      return new Single.None(e.fault());
    } catch (IOException e) {
      return new Single.None(new Fault("", "", "can't be read: " + e.getMessage()));
    }
  }

  private static Single single(ArticleLines lines) throws IOException {
    ArticleLine.Whole found = null;
    String leftOut = "";
    for (ArticleLine line = lines.next(); line != null; line = lines.next()) {
      switch (line) {
        case ArticleLine.Whole whole -> {
          if (found != null) {
            return none("has more than one article; send each by itself, or all in one bulk call");
          }
          found = whole;
        }
        case ArticleLine.Faulty faulty -> {
          return new Single.None(faulty.fault());
        }
        case ArticleLine.TooLong tooLong -> {
          return new Single.None(tooLong.fault());
        }
        case ArticleLine.LeftOut it -> leftOut = ": its item " + it.number() + " " + it.why();
      }
    }
    return found == null ? none("has no article" + leftOut) : new Single.Line(found);
  }

  private static Single none(String fix) {
    return new Single.None(new Fault("", "", fix));
  }
}
