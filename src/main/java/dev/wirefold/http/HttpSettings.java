package dev.wirefold.http;

import java.util.List;

/**
 * What the HTTP server is told at its start.
 *
 * @param host the name or address to listen on
 * @param port the port to listen on; 0 for any that is free
 * @param tokens what callers prove themselves with; if there is none, everybody on this machine may
 *     call, and nobody else
 * @param limits how much it takes in
 * @param times how long it waits
 */
public record HttpSettings(
    String host, int port, List<String> tokens, HttpLimits limits, HttpTimes times) {

  /** A shorter token could be guessed. */
  public static final int SHORTEST_TOKEN = 16;

  public HttpSettings {
    tokens = List.copyOf(tokens);
    if (host.isBlank()) {
      throw new IllegalArgumentException("host must not be blank");
    }
    if (!(port >= 0 && port <= 65_535)) {
      throw new IllegalArgumentException("port must be in [0, 65535], was " + port);
    }
    for (String token : tokens) {
      if (token.length() < SHORTEST_TOKEN) {
        throw new IllegalArgumentException(
            "a token must have at least %d characters, one has %d"
                .formatted(SHORTEST_TOKEN, token.length()));
      }
    }
  }

  @Override
  public String toString() {
    return "HttpSettings[%s:%d, %d tokens, %s, %s]"
        .formatted(host, port, tokens.size(), limits, times);
  }
}
