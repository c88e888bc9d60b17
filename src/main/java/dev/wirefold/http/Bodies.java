package dev.wirefold.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.ServerHttpRequest;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Reads the bodies of requests within the limits. It blocks, so it is called on virtual threads
 * only. What is wrong with a body ends the request with a {@link ProblemException}.
 */
@Singleton
final class Bodies {

  /** What lines of JSON are called; there is no registered name. */
  private static final List<String> LINES =
      List.of(
          "application/x-ndjson",
          "application/ndjson",
          "application/jsonl",
          "application/x-jsonlines");

  private final HttpLimits limits;
  private final HeldBytes held;

  Bodies(HttpSettings settings) {
    this.limits = settings.limits();
    this.held = new HeldBytes(limits.bufferedBytes());
  }

  /** The forms that a body may have. */
  enum Form {
    JSON,
    LINES
  }

  /** Returns the form of the body, which the header Content-Type must name. */
  static Form form(HttpRequest<?> request) {
    MediaType type = request.getContentType().orElse(null);
    if (type != null && type.getName().equals(MediaType.APPLICATION_JSON)) {
      return Form.JSON;
    }
    if (type != null && LINES.contains(type.getName())) {
      return Form.LINES;
    }
    throw ProblemException.of(
        ProblemType.UNSUPPORTED_MEDIA_TYPE,
        "The header Content-Type says %s; taken are %s and, for lines of JSON, %s."
            .formatted(
                type == null ? "nothing" : type.getName(),
                MediaType.APPLICATION_JSON,
                LINES.getFirst()));
  }

  /** Ends the request unless its body is one JSON text. */
  static void requireJson(HttpRequest<?> request) {
    if (form(request) != Form.JSON) {
      throw ProblemException.of(
          ProblemType.UNSUPPORTED_MEDIA_TYPE,
          "This call takes %s only.".formatted(MediaType.APPLICATION_JSON));
    }
  }

  /** Reads the whole body, at most {@code wirefold.limits.body-bytes} of it. */
  WholeBody whole(HttpRequest<?> request) {
    try (DecodedStream in = open(request, limits.bodyBytes())) {
      return WholeBody.read(in, held);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // the stream throws none
    }
  }

  /** Opens the body as a stream, of any length. */
  DecodedStream stream(HttpRequest<?> request) {
    return open(request, Long.MAX_VALUE);
  }

  /** Returns how many bytes of bodies are in memory. */
  long held() {
    return held.held();
  }

  private DecodedStream open(HttpRequest<?> request, long maxBytes) {
    if (request.getContentLength() > maxBytes) {
      throw ProblemException.of(
          ProblemType.BODY_TOO_LARGE,
          "It has %d bytes; at most %d are read (wirefold.limits.body-bytes)."
              .formatted(request.getContentLength(), maxBytes));
    }
    return DecodedStream.of(
        ((ServerHttpRequest<?>) request).byteBody().toInputStream(),
        request.getHeaders().get(HttpHeaders.CONTENT_ENCODING),
        maxBytes,
        limits.compressionRatio());
  }
}
