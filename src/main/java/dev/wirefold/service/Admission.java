package dev.wirefold.service;

import dev.wirefold.service.UnavailableException.Reason;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Bounds the memory of what is under way: who comes when it is used up is turned away. */
final class Admission {

  private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

  private final long most;
  private final AtomicLong used = new AtomicLong();
  private final AtomicLong refused = new AtomicLong();

  Admission(long most) {
    this.most = most;
  }

  /**
   * Takes bytes, to be given back with {@link #leave}.
   *
   * @throws UnavailableException if there are not that many
   */
  void enter(long bytes) {
    long now = used.addAndGet(bytes);
    // one command alone is always let in, or it never would be
    if (now > most && now != bytes) {
      used.addAndGet(-bytes);
      refused.incrementAndGet();
      throw new UnavailableException(
          Reason.OVERLOADED,
          "more articles are under way than the memory set aside for them, %d bytes, can hold"
              .formatted(most),
          RETRY_AFTER);
    }
  }

  /** Gives bytes back. */
  void leave(long bytes) {
    used.addAndGet(-bytes);
  }

  /** Returns the bytes in use. */
  long used() {
    return used.get();
  }

  /** Returns how often somebody was turned away. */
  long refused() {
    return refused.get();
  }
}
