package dev.wirefold.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32C;

/** The weak tag of what is answered (RFC 9110): made from what identifies its state. */
final class EntityTag {

  private final String value;

  private EntityTag(String value) {
    this.value = value;
  }

  /** Makes the tag of a state. */
  static EntityTag of(Object... state) {
    CRC32C low = new CRC32C();
    CRC32C high = new CRC32C();
    high.update(1);
    for (Object each : state) {
      byte[] bytes = (each + "\n").getBytes(StandardCharsets.UTF_8);
      low.update(bytes, 0, bytes.length);
      high.update(bytes.length);
      high.update(bytes, 0, bytes.length);
    }
    return new EntityTag("W/\"%08x%08x\"".formatted(high.getValue(), low.getValue()));
  }

  /** Tells whether the caller has this state already. */
  boolean isKnownTo(HttpRequest<?> request) {
    List<String> known = request.getHeaders().getAll(HttpHeaders.IF_NONE_MATCH);
    for (String header : known) {
      for (String tag : header.split(",", -1)) {
        if (tag.strip().equals("*") || opaque(tag.strip()).equals(opaque(value))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Answers that the caller has it already. */
  MutableHttpResponse<?> notModified() {
    return on(HttpResponse.notModified());
  }

  /** Puts the tag on an answer. */
  <T> MutableHttpResponse<T> on(MutableHttpResponse<T> response) {
    return response.header(HttpHeaders.ETAG, value).header(HttpHeaders.CACHE_CONTROL, "no-cache");
  }

  /** Tags are compared weakly here, so the mark of weakness says nothing. */
  private static String opaque(String tag) {
    return tag.startsWith("W/") ? tag.substring(2) : tag;
  }
}
