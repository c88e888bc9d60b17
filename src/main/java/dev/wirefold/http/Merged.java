package dev.wirefold.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;

/** Sends callers on from what was merged into something else, if they ask for it. */
final class Merged {

  static final String PARAMETER = "redirect";

  private Merged() {}

  /**
   * Answers with where to look.
   *
   * @param path the path of what took it over; ids need no escaping
   */
  static MutableHttpResponse<?> into(String path) {
    return HttpResponse.status(HttpStatus.PERMANENT_REDIRECT)
        .header(HttpHeaders.LOCATION, path)
        .header(HttpHeaders.CACHE_CONTROL, "no-cache");
  }
}
