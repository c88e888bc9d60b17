package dev.wirefold.http;

import java.time.Duration;

/**
 * How long the HTTP server waits.
 *
 * @param head for the whole head of a request, from its first byte on
 * @param body for the next 16 KiB of a body, or its end
 * @param idle for anything to happen on a connection
 * @param queue for a worker to be free
 * @param stop for answers that are under way when it is told to stop
 */
public record HttpTimes(
    Duration head, Duration body, Duration idle, Duration queue, Duration stop) {

  public HttpTimes {
    positive("head", head);
    positive("body", body);
    positive("idle", idle);
    positive("queue", queue);
    positive("stop", stop);
  }

  private static void positive(String name, Duration time) {
    if (!time.isPositive()) {
      throw new IllegalArgumentException(name + " must be above 0, was " + time);
    }
  }
}
