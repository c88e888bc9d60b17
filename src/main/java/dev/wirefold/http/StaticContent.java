package dev.wirefold.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Files that come with the program. */
final class StaticContent {

  /** What a page of this service may load: only what the service itself gives. */
  private static final String OWN =
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
          + " img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private StaticContent() {}

  /** Reads a file from the class path. */
  static byte[] read(String resource) {
    try (InputStream in =
        Objects.requireNonNull(StaticContent.class.getResourceAsStream(resource), resource)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Answers with content that changes with the program's version only. */
  static MutableHttpResponse<byte[]> ok(byte[] content, String mediaType) {
    return HttpResponse.ok(content)
        .header(HttpHeaders.CONTENT_TYPE, mediaType + "; charset=utf-8")
        .header(HttpHeaders.CACHE_CONTROL, "max-age=300")
        .header("Content-Security-Policy", OWN);
  }
}
