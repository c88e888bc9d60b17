package dev.wirefold.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Makes every error answer a problem: those that this package's code ends a request with, and those
 * of the server itself, of which no text reaches a caller.
 */
@Singleton
final class ProblemResponses
    implements ErrorResponseProcessor<byte[]>, ExceptionHandler<ProblemException, HttpResponse<?>> {

  private static final String WITHOUT_SOURCE = "/v1/articles//";

  @Override
  @SuppressWarnings("rawtypes") // as the interface has it
  public HttpResponse<?> handle(HttpRequest request, ProblemException exception) {
    MutableHttpResponse<?> response =
        HttpResponse.status(
            exception.problem().type().status(), exception.problem().type().phrase());
    return answer(exception.problem(), request, response);
  }

  @Override
  public MutableHttpResponse<byte[]> processResponse(
      ErrorContext context, MutableHttpResponse<?> response) {
    if (response.code() == ProblemType.METHOD_NOT_ALLOWED.status()) {
      String methods = String.join(", ", allowed(response));
      response.getHeaders().remove(HttpHeaders.ALLOW).add(HttpHeaders.ALLOW, methods);
    }
    Problem problem =
        context.getRootCause().orElse(null) instanceof ProblemException known
            ? known.problem()
            : problem(response, context.getRequest());
    return answer(
        problem,
        context.getRequest(),
        response.status(problem.type().status(), problem.type().phrase()));
  }

  private static Problem problem(MutableHttpResponse<?> response, HttpRequest<?> request) {
    ProblemType type = ProblemType.ofStatus(response.code());
    return Problem.of(type, detail(type, response, request));
  }

  private static String detail(
      ProblemType type, MutableHttpResponse<?> response, HttpRequest<?> request) {
    return switch (type) {
      case NOT_FOUND ->
          "There is nothing at %s.%s"
              .formatted(
                  request.getPath(),
                  request.getPath().startsWith(WITHOUT_SOURCE)
                      ? " An empty source is written -, as in /v1/articles/-/ID."
                      : "");
      case METHOD_NOT_ALLOWED ->
          "%s is not possible here; possible are: %s."
              .formatted(request.getMethodName(), String.join(", ", allowed(response)));
      case NOT_ACCEPTABLE ->
          "The answer has no form that the header Accept allows; it asks for "
              + header(request, HttpHeaders.ACCEPT)
              + ".";
      case UNSUPPORTED_MEDIA_TYPE ->
          "The body is not of a form that this call takes; the header Content-Type says "
              + header(request, HttpHeaders.CONTENT_TYPE)
              + ".";
      case BAD_REQUEST,
          BAD_PARAMETER,
          BAD_JSON,
          BAD_DOCUMENT,
          UNAUTHORIZED,
          REQUEST_TIMEOUT,
          BODY_TOO_LARGE,
          URI_TOO_LONG,
          UNSUPPORTED_ENCODING,
          MISDIRECTED_REQUEST,
          BAD_ARTICLE,
          BAD_POLICY,
          CURSOR_EXPIRED,
          UNKNOWN_ID,
          REFUSED_DECISION,
          BAD_DECISION,
          TAKEN_DOWN,
          EVENTS_GONE,
          IDEMPOTENCY_KEY_REUSED,
          STORAGE_FAILED,
          NOT_DECIDED_YET,
          NOT_SEARCHABLE_YET,
          STORAGE_FULL,
          TOO_BUSY,
          HEADERS_TOO_LARGE,
          INTERNAL,
          NOT_READY ->
          type.title() + ".";
    };
  }

  /** Returns the methods that the server found, in an order that is always the same. */
  private static SortedSet<String> allowed(MutableHttpResponse<?> response) {
    SortedSet<String> methods = new TreeSet<>();
    for (String header : response.getHeaders().getAll(HttpHeaders.ALLOW)) {
      for (String method : header.split(",", -1)) {
        methods.add(method.strip());
      }
    }
    return methods;
  }

  private static String header(HttpRequest<?> request, String name) {
    String value = request.getHeaders().get(name);
    return value == null ? "nothing" : value;
  }

  private static MutableHttpResponse<byte[]> answer(
      Problem problem, HttpRequest<?> request, MutableHttpResponse<?> response) {
    if (problem.retryAfter() != null) {
      response.header(HttpHeaders.RETRY_AFTER, String.valueOf(problem.retryAfter()));
    }
    if (problem.type() == ProblemType.UNAUTHORIZED) {
      response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
    response.contentType(ProblemWriter.MEDIA_TYPE);
    byte[] body = ProblemWriter.json(problem, request.getPath());
    return request.getMethod() == HttpMethod.HEAD
        ? response.body(new byte[0])
        : response.body(body);
  }
}
