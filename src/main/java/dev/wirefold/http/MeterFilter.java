package dev.wirefold.http;

import io.micronaut.core.annotation.Order;
import io.micronaut.http.BasicHttpAttributes;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/** Measures how long each request takes until its answer is there. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(MeterFilter.ORDER)
final class MeterFilter {

  static final int ORDER = -200;

  private static final String STARTED = "wirefold.started";
  private static final String NO_ROUTE = "none";

  private final Monitoring monitoring;

  MeterFilter(Monitoring monitoring) {
    this.monitoring = monitoring;
  }

  /** Takes the time. */
  @RequestFilter
  void begin(HttpRequest<?> request) {
    request.setAttribute(STARTED, System.nanoTime());
  }

  /**
   * Counts the answer under its route and a method that exists, of which there are only so many.
   */
  @ResponseFilter
  void end(HttpRequest<?> request, HttpResponse<?> response) {
    request
        .getAttribute(STARTED, Long.class)
        .ifPresent(started ->
            monitoring.answered(
                request.getMethod().name(),
                BasicHttpAttributes.getUriTemplate(request).orElse(NO_ROUTE),
                response.code(),
                System.nanoTime() - started));
  }
}
