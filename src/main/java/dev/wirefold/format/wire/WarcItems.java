package dev.wirefold.format.wire;

import dev.wirefold.service.ArticleLine;
import dev.wirefold.service.ArticleLines;
import dev.wirefold.service.Document;
import dev.wirefold.service.DocumentException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/** The pages of a web archive, one record in memory at a time. */
final class WarcItems implements ArticleLines {

  private static final Set<String> PAGES = Set.of("text/html", "application/xhtml+xml");

  /** Records of what was asked or noted when pages were taken in. */
  private static final Set<String> BESIDE = Set.of("warcinfo", "request", "metadata");

  private static final int OK = 200;

  private final BoundedStream bytes;
  private final int mostBytes;
  private @Nullable WarcReader reader;
  private @Nullable WarcRecord last;
  private long number;
  private boolean ended;

  private WarcItems(BoundedStream bytes, int mostBytes) {
    this.bytes = bytes;
    this.mostBytes = mostBytes;
  }

  static ArticleLines open(Document document, int mostBytes) {
    return new WarcItems(new BoundedStream(document.stream(), mostBytes), mostBytes);
  }

  @Override
  public @Nullable ArticleLine next() throws IOException {
    while (!ended) {
      WarcRecord record;
      try {
        record = nextRecord();
      } catch (IOException | RuntimeException e) {
        ended = true;
        throw broken(e);
      }
      if (record == null) {
        ended = true;
        return null;
      }
      number++;
      last = record;
      if (record instanceof WarcResponse response) {
        return line(response);
      }
      String type = record.headers().first("WARC-Type").orElse("record without a type");
      if (!BESIDE.contains(type)) {
        return leftOut(type, "is a %s, which has no page".formatted(Faults.said(type)));
      }
    }
    return null;
  }

  private @Nullable WarcRecord nextRecord() throws IOException {
    if (last != null) {
      bytes.allowAll();
      last.body().consume();
    }
    bytes.allow();
    WarcReader open = reader;
    if (open == null) {
      open = new WarcReader(bytes);
      reader = open;
    }
    Optional<WarcRecord> record = open.next();
    return record.orElse(null);
  }

  private ArticleLine line(WarcResponse response) throws IOException {
    try {
      if (!isHttp(response)) {
        return leftOut("response", "is no answer of HTTP");
      }
      HttpResponse http = response.http();
      if (http.status() != OK) {
        return leftOut("status-" + http.status(), "has the status %d".formatted(http.status()));
      }
      MediaType type = http.contentType();
      String name = type.base().toString().toLowerCase(Locale.ROOT);
      if (!PAGES.contains(name)) {
        return leftOut(name, "is %s, which is no page".formatted(Faults.said(name)));
      }
      byte[] page = page(http);
      return page.length > mostBytes
          ? Faults.tooLarge(number, mostBytes)
          : HtmlPage.of(page, charset(type), response.target()).fields().line(number);
    } catch (IOException | RuntimeException e) {
      if (BoundedStream.isTooLarge(e)) {
        return Faults.tooLarge(number, mostBytes);
      }
      return Faults.item(number, "can't be read as a page: " + Faults.said(e.getMessage()));
    }
  }

  private ArticleLine leftOut(String what, String why) {
    return new ArticleLine.LeftOut(number, what, why);
  }

  private static boolean isHttp(WarcResponse response) throws IOException {
    return response.contentType().type().equals("application")
        && response.contentType().subtype().equals("http");
  }

  private byte[] page(HttpResponse http) throws IOException {
    try (InputStream body = http.bodyDecoded().stream()) {
      return body.readNBytes(mostBytes + 1);
    }
  }

  private static @Nullable Charset charset(MediaType type) {
    String name = type.parameters().get("charset");
    try {
      return name == null ? null : Charset.forName(name.strip());
    } catch (IllegalArgumentException e) {
      return null; // the page may say it itself
    }
  }

  private DocumentException broken(Exception e) {
    return Faults.document(
        number + 1,
        BoundedStream.isTooLarge(e)
            ? Faults.tooLarge(mostBytes)
            : "is no record of WARC: " + Faults.said(e.getMessage()));
  }
}
