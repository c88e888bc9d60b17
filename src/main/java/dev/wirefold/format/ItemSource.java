package dev.wirefold.format;

import dev.wirefold.service.ArticleLine;
import dev.wirefold.service.ArticleLines;
import dev.wirefold.service.DocumentException;
import dev.wirefold.service.Fault;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes the items of a document as lines, and counts those that are no articles. */
final class ItemSource implements LineSource {

  private final String file;
  private final ArticleLines items;
  private final boolean mapped;
  private final Map<String, LeftOut> leftOut;
  private long number;
  private boolean ended;

  /**
   * @param mapped whether fields have the names of the document's columns, not Wirefold's
   * @param leftOut takes what is left out, by what it is
   */
  ItemSource(String file, ArticleLines items, boolean mapped, Map<String, LeftOut> leftOut) {
    this.file = file;
    this.items = items;
    this.mapped = mapped;
    this.leftOut = leftOut;
  }

  @Override
  public long number() {
    return number;
  }

  @Override
  public @Nullable InputLine next() throws IOException {
    while (!ended) {
      ArticleLine line;
      try {
        line = items.next();
      } catch (DocumentException e) {
        ended = true;
        return new FaultyItem(file, e.number(), unread(e.fault()));
      }
      number = line == null ? number : line.number();
      InputLine input =
          switch (line) {
            case null -> null;
            case ArticleLine.Whole whole -> new Item(file, whole, mapped);
            case ArticleLine.TooLong tooLong -> new FaultyItem(file, number, tooLong.fault());
            case ArticleLine.Faulty faulty -> new FaultyItem(file, number, faulty.fault());
            case ArticleLine.LeftOut it -> note(it);
          };
      if (input != null) {
        return input;
      }
      ended = line == null;
    }
    return null;
  }

  private @Nullable InputLine note(ArticleLine.LeftOut item) {
    leftOut.merge(
        item.what(),
        new LeftOut(1, "%s:%d: item %s".formatted(file, item.number(), item.why())),
        (known, another) -> new LeftOut(known.count() + 1, known.first()));
    return null;
  }

  private static Fault unread(Fault fault) {
    return new Fault(fault.field(), fault.value(), fault.fix() + "; nothing after it was read");
  }

  @Override
  public void close() throws IOException {
    items.close();
  }
}
