package dev.wirefold.http;

import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/** Puts the headers on every answer that keep browsers from doing more with it than show it. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(HeaderFilter.ORDER)
final class HeaderFilter {

  static final int ORDER = -100;

  private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";

  /** Adds the headers that an answer doesn't set itself. */
  @ResponseFilter
  void add(MutableHttpResponse<?> response) {
    response.getHeaders().set("X-Content-Type-Options", "nosniff");
    addIfAbsent(response, "Referrer-Policy", "no-referrer");
    response.getHeaders().set("Cross-Origin-Resource-Policy", "same-origin");
    addIfAbsent(response, "Content-Security-Policy", NOTHING);
    addIfAbsent(response, HttpHeaders.CACHE_CONTROL, "no-store");
  }

  private static void addIfAbsent(MutableHttpResponse<?> response, String name, String value) {
    if (!response.getHeaders().contains(name)) {
      response.getHeaders().set(name, value);
    }
  }
}
