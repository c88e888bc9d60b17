package dev.wirefold.http;

import java.util.concurrent.atomic.AtomicLong;

/** Counts the bytes of request bodies that are in memory, so that they stay below a limit. */
final class HeldBytes {

  private final long limit;
  private final AtomicLong held = new AtomicLong();

  HeldBytes(long limit) {
    this.limit = limit;
  }

  /** Takes bytes if they stay below the limit; else takes none. */
  boolean take(long bytes) {
    if (held.addAndGet(bytes) <= limit) {
      return true;
    }
    held.addAndGet(-bytes);
    return false;
  }

  void giveBack(long bytes) {
    held.addAndGet(-bytes);
  }

  long held() {
    return held.get();
  }
}
