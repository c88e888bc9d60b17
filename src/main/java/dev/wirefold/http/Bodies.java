package dev.wirefold.http;

import dev.wirefold.service.DocumentForm;
import dev.wirefold.service.DocumentFormat;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.ServerHttpRequest;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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

  private static final String DOCUMENTS = ", and documents such as ninjs, NewsML-G2, NITF and HTML";

  /** Formats in which an article comes alone, too. */
  private static final Set<DocumentFormat> SINGLE =
      Set.of(
          DocumentFormat.NINJS,
          DocumentFormat.NEWSML_G2,
          DocumentFormat.NITF,
          DocumentFormat.RSS,
          DocumentFormat.ATOM,
          DocumentFormat.HTML);

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
    Form form = formOrNull(request);
    if (form == null) {
      throw unsupported(
          request,
          "%s and, for lines of JSON, %s".formatted(MediaType.APPLICATION_JSON, LINES.getFirst()));
    }
    return form;
  }

  /** Ends the request unless its body is one JSON text. */
  static void requireJson(HttpRequest<?> request) {
    if (formOrNull(request) != Form.JSON) {
      throw unsupported(request, MediaType.APPLICATION_JSON);
    }
  }

  /** Returns what a body of many articles is. */
  static DocumentForm requireMany(HttpRequest<?> request) {
    if (formOrNull(request) == Form.LINES) {
      return new DocumentForm(DocumentFormat.JSONL, null);
    }
    DocumentForm form = document(request);
    if (form == null || form.format() == DocumentFormat.JSONL) {
      throw unsupported(request, LINES.getFirst(), DOCUMENTS);
    }
    return form;
  }

  /** Returns what a body of one article is; null if it is JSON. */
  static @Nullable DocumentForm requireArticle(HttpRequest<?> request) {
    if (formOrNull(request) == Form.JSON) {
      return null;
    }
    DocumentForm form = document(request);
    if (form == null || (form.format() != null && !SINGLE.contains(form.format()))) {
      throw unsupported(request, MediaType.APPLICATION_JSON, DOCUMENTS);
    }
    return form;
  }

  private static @Nullable DocumentForm document(HttpRequest<?> request) {
    String header = request.getHeaders().get(HttpHeaders.CONTENT_TYPE);
    return header == null ? null : DocumentForm.of(header);
  }

  private static @Nullable Form formOrNull(HttpRequest<?> request) {
    MediaType type = request.getContentType().orElse(null);
    if (type == null || !isUtf8(type)) {
      return null;
    }
    if (type.getName().equals(MediaType.APPLICATION_JSON)) {
      return Form.JSON;
    }
    return LINES.contains(type.getName()) ? Form.LINES : null;
  }

  private static boolean isUtf8(MediaType type) {
    String charset = type.getParameters().get("charset").map(CharSequence::toString).orElse("");
    return charset.isEmpty() || charset.replace("\"", "").strip().equalsIgnoreCase("utf-8");
  }

  private static ProblemException unsupported(HttpRequest<?> request, String taken) {
    return unsupported(request, taken, "");
  }

  private static ProblemException unsupported(HttpRequest<?> request, String taken, String more) {
    String header = request.getHeaders().get(HttpHeaders.CONTENT_TYPE);
    return ProblemException.of(
        ProblemType.UNSUPPORTED_MEDIA_TYPE,
        "The header Content-Type says %s; this call takes %s, in UTF-8%s."
            .formatted(header == null ? "nothing" : header, taken, more));
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
