package dev.wirefold.lucene;

import java.time.Instant;

/** Turns times into nanoseconds since 1970, which columns hold; beyond 1677 or 2262 the nearest. */
final class Nanos {

  private static final long PER_SECOND = 1_000_000_000L;
  private static final long LAST_SECOND = Long.MAX_VALUE / PER_SECOND - 1;

  private Nanos() {}

  static long of(Instant time) {
    if (time.getEpochSecond() > LAST_SECOND) {
      return Long.MAX_VALUE;
    }
    if (time.getEpochSecond() < -LAST_SECOND) {
      return Long.MIN_VALUE;
    }
    return time.getEpochSecond() * PER_SECOND + time.getNano();
  }
}
