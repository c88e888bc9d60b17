package dev.wirefold.format;

import dev.wirefold.format.ParsedLine.Parsed;
import dev.wirefold.format.ParsedLine.Rejected;
import dev.wirefold.service.ArticleLine;
import dev.wirefold.service.ArticleLines;
import dev.wirefold.service.ArticleReader;
import dev.wirefold.service.Fault;
import dev.wirefold.service.ReadArticle;
import java.io.InputStream;

/** Reads the articles of a service with the parser of the batch command. */
public final class JsonArticles implements ArticleReader {

  private final ArticleParser parser;

  /** Reads with this parser. */
  public JsonArticles(ArticleParser parser) {
    this.parser = parser;
  }

  @Override
  public ReadArticle read(byte[] json, int from, int to) {
    ParsedLine parsed = parser.parse(json, from, to);
    return switch (parsed) {
      case Parsed good -> new ReadArticle.Good(good.article());
      case Rejected bad ->
          new ReadArticle.Refused(new Fault(bad.field(), bad.value(), bad.reason()));
    };
  }

  @Override
  public ArticleLines lines(InputStream stream, int maxLineBytes) {
    LineScanner scanner = new LineScanner("", stream, maxLineBytes);
    return () -> {
      InputLine line = scanner.next();
      return switch (line) {
        case null -> null;
        case Line whole -> new ArticleLine.Whole(whole.number(), whole.bytes());
        case OverlongLine overlong ->
            new ArticleLine.TooLong(
                overlong.number(),
                new Fault(
                    "",
                    "",
                    "has %d bytes; at most %d are read"
                        .formatted(overlong.length(), overlong.limit())));
      };
    };
  }
}
