package dev.wirefold.format.wire;

import dev.wirefold.service.ArticleLine;
import dev.wirefold.service.ArticleLines;
import dev.wirefold.service.Document;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A page, which is one item. */
final class HtmlItems implements ArticleLines {

  private final Document document;
  private final int mostBytes;
  private boolean ended;

  private HtmlItems(Document document, int mostBytes) {
    this.document = document;
    this.mostBytes = mostBytes;
  }

  static ArticleLines open(Document document, int mostBytes) {
    return new HtmlItems(document, mostBytes);
  }

  @Override
  public @Nullable ArticleLine next() throws IOException {
    if (ended) {
      return null;
    }
    ended = true;
    byte[] page = document.stream().readNBytes(mostBytes + 1);
    return page.length > mostBytes
        ? Faults.tooLarge(1, mostBytes)
        : HtmlPage.of(page, document.charset(), null).fields().line(1);
  }
}
