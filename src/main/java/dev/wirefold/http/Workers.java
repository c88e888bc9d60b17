package dev.wirefold.http;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Bounds how many requests keep the processor busy at a time. */
@Singleton
final class Workers {

  private final Semaphore free;
  private final Duration patience;

  Workers(HttpSettings settings) {
    this.free = new Semaphore(settings.limits().workers(), true);
    this.patience = settings.times().queue();
  }

  /**
   * Does the work as soon as there is room for it.
   *
   * @throws ProblemException if there is none within {@code wirefold.http.queue-time}
   */
  <T> T run(Supplier<T> work) {
    boolean taken = false;
    try {
      taken = free.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
      if (!taken) {
        throw busy();
      }
      return work.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw busy();
    } finally {
      if (taken) {
        free.release();
      }
    }
  }

  private static ProblemException busy() {
    return new ProblemException(
        Problem.retryAfter(
            ProblemType.TOO_BUSY,
            "As many requests as it takes at a time (wirefold.limits.workers) are under way.",
            1));
  }
}
