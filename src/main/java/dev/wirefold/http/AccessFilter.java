package dev.wirefold.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Set;

/**
 * Lets in who may call: with tokens configured, who brings one of them; without, who calls this
 * machine by a name of its own, so that no web page can reach the service through a name that
 * somebody else gave it.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(AccessFilter.ORDER)
final class AccessFilter {

  static final int ORDER = 100;

  private static final Set<String> OWN_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final Set<String> OPEN = Set.of("/", "/health", "/ready");
  private static final List<String> OPEN_BELOW =
      List.of("/docs", "/openapi.", "/problems", SnapshotController.PATH);
  private static final String SCHEME = "Bearer ";

  private final List<byte[]> hashes;

  AccessFilter(HttpSettings settings) {
    this.hashes = settings.tokens().stream().map(AccessFilter::hash).toList();
  }

  /** Ends the request unless the caller may make it. */
  @RequestFilter
  void check(HttpRequest<?> request) {
    if (hashes.isEmpty()) {
      requireOwnName(request);
    } else if (!isOpen(request.getPath())) {
      requireToken(request);
    }
  }

  private static void requireOwnName(HttpRequest<?> request) {
    String host = request.getHeaders().get(HttpHeaders.HOST);
    if (host != null && !OWN_NAMES.contains(host.replaceFirst(":\\d*$", ""))) {
      throw ProblemException.of(
          ProblemType.MISDIRECTED_REQUEST, "The header Host says " + host + ".");
    }
  }

  private void requireToken(HttpRequest<?> request) {
    String header = request.getHeaders().get(HttpHeaders.AUTHORIZATION);
    if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      throw ProblemException.of(ProblemType.UNAUTHORIZED, "The request has no token.");
    }
    byte[] hash = hash(header.substring(SCHEME.length()).strip());
    boolean known = false;
    for (byte[] each : hashes) {
      known |= MessageDigest.isEqual(each, hash);
    }
    if (!known) {
      throw ProblemException.of(ProblemType.UNAUTHORIZED, "The token is not known.");
    }
  }

  private static boolean isOpen(String path) {
    return OPEN.contains(path) || OPEN_BELOW.stream().anyMatch(path::startsWith);
  }

  /** Hashes have one length, so comparing them tells nothing of the tokens. */
  private static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
