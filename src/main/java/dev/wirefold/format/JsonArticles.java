package dev.wirefold.format;

import dev.wirefold.format.ParsedLine.Parsed;
import dev.wirefold.format.ParsedLine.Rejected;
import dev.wirefold.service.ArticleLine;
import dev.wirefold.service.ArticleLines;
import dev.wirefold.service.ArticleReader;
import dev.wirefold.service.Fault;
import dev.wirefold.service.ReadArticle;
import dev.wirefold.service.Warning;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the articles of a service with the parser of the batch command. What the parser passes over
 * becomes a warning, but for the status: what is meant to be withheld must not be shown because of
 * a slip of the pen, so an article whose status can't be understood is refused.
 */
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
      case Parsed good -> checked(good);
      case Rejected bad -> refused(bad);
    };
  }

  private static ReadArticle checked(Parsed good) {
    if (good.passedOver().isEmpty()) {
      return new ReadArticle.Good(good.article(), List.of());
    }
    List<Warning> warnings = new ArrayList<>();
    for (Rejected each : good.passedOver()) {
      if (each.field().equals(InputField.STATUS.jsonName())) {
        return new ReadArticle.Refused(List.of(fault(each)));
      }
      InputField field = InputField.ofJsonName(each.field());
      String takenAs = field == null ? null : field.valueIfMissing();
      warnings.add(new Warning(each.field(), each.value(), takenAs, each.reason()));
    }
    return new ReadArticle.Good(good.article(), warnings);
  }

  private static ReadArticle refused(Rejected bad) {
    if (bad.field().isEmpty() && !bad.reason().startsWith(ArticleDraft.NEITHER)) {
      return new ReadArticle.Unreadable(fault(bad));
    }
    List<Fault> faults = new ArrayList<>(List.of(fault(bad)));
    for (Rejected other : bad.others()) {
      InputField field = InputField.ofJsonName(other.field());
      if (field == null || !field.isOptional() || field == InputField.STATUS) {
        faults.add(fault(other));
      }
    }
    return new ReadArticle.Refused(faults);
  }

  private static Fault fault(Rejected bad) {
    return new Fault(bad.field(), bad.value(), reason(bad));
  }

  /** A service has settings where files have not, and maps no names as they do. */
  private static String reason(Rejected bad) {
    if (bad.reason().startsWith(ArticleDraft.NEITHER)) {
      return ArticleDraft.NEITHER + "; give at least one of them, under these names";
    }
    return bad.reason().startsWith(ArticleParser.TOO_LONG)
        ? bad.reason() + " (wirefold.limits.text-characters)"
        : bad.reason();
  }

  @Override
  public ArticleLines lines(InputStream stream, int maxLineBytes) {
    LineScanner scanner = new LineScanner("", stream, maxLineBytes);
    return () -> {
      InputLine line = scanner.next();
      return switch (line) {
        case null -> null;
        case Item _, FaultyItem _ -> throw new IllegalStateException("lines are no documents");
        case Line whole -> new ArticleLine.Whole(whole.number(), whole.bytes());
        case OverlongLine overlong ->
            new ArticleLine.TooLong(
                overlong.number(),
                new Fault(
                    "",
                    "",
                    "has %d bytes; at most %d are read (wirefold.limits.line-bytes)"
                        .formatted(overlong.length(), overlong.limit())));
      };
    };
  }
}
