package dev.wirefold.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.wirefold.service.Access;
import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.cookie.Cookie;
import java.net.URI;
import java.net.URLEncoder;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lets in who may call: with tokens configured, who brings one of them; without, who calls this
 * machine by a name of its own, so that no web page can reach the service through a name that
 * somebody else gave it. A browser brings the token in a cookie, which counts for the page and for
 * the events that it follows, and for no other call.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(AccessFilter.ORDER)
final class AccessFilter {

  static final int ORDER = 100;

  private static final Set<String> OWN_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final String LOGIN = "/login";
  private static final Set<String> OPEN = Set.of("/health", "/ready", LOGIN);
  private static final List<String> OPEN_BELOW =
      List.of("/docs", "/openapi.", "/problems", "/assets/", SnapshotController.PATH);
  private static final String CALLS = "/v1/";
  private static final String EVENTS = "/v1/events";
  private static final String SCHEME = "Bearer ";

  private final Access access;

  AccessFilter(Access access) {
    this.access = access;
  }

  /** Ends the request unless the caller may make it; a browser is shown where to log in. */
  @RequestFilter
  @Nullable HttpResponse<?> check(HttpRequest<?> request) {
    if (!access.isRequired()) {
      requireOwnName(request);
    } else if (!isOpen(request.getPath()) && !isKnownBrowser(request)) {
      if (isPage(request) && request.getHeaders().get(HttpHeaders.AUTHORIZATION) == null) {
        return HttpResponse.seeOther(
            URI.create(LOGIN + "?next=" + URLEncoder.encode(request.getUri().toString(), UTF_8)));
      }
      requireToken(request);
    }
    return null;
  }

  private static void requireOwnName(HttpRequest<?> request) {
    String host = request.getHeaders().get(HttpHeaders.HOST);
    if (host != null && !OWN_NAMES.contains(host.replaceFirst(":\\d*$", ""))) {
      throw ProblemException.of(
          ProblemType.MISDIRECTED_REQUEST, "The header Host says " + host + ".");
    }
  }

  private boolean isKnownBrowser(HttpRequest<?> request) {
    boolean counts =
        !request.getPath().startsWith(CALLS)
            || (request.getPath().equals(EVENTS) && request.getMethod() == HttpMethod.GET);
    Cookie cookie = counts ? request.getCookies().findCookie(Access.COOKIE).orElse(null) : null;
    return cookie != null && access.isKnown(cookie.getValue());
  }

  /** A page is what a person opens: asked for as HTML, and none of the calls. */
  private static boolean isPage(HttpRequest<?> request) {
    String accept = request.getHeaders().get(HttpHeaders.ACCEPT);
    return request.getMethod() == HttpMethod.GET
        && !request.getPath().startsWith(CALLS)
        && accept != null
        && accept.contains("text/html");
  }

  private void requireToken(HttpRequest<?> request) {
    String header = request.getHeaders().get(HttpHeaders.AUTHORIZATION);
    if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      throw ProblemException.of(ProblemType.UNAUTHORIZED, "The request has no token.");
    }
    if (!access.isKnown(header.substring(SCHEME.length()).strip())) {
      throw ProblemException.of(ProblemType.UNAUTHORIZED, "The token is not known.");
    }
  }

  private static boolean isOpen(String path) {
    return OPEN.contains(path) || OPEN_BELOW.stream().anyMatch(path::startsWith);
  }
}
