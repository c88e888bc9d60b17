package dev.wirefold.http;

import dev.wirefold.service.TakenDownException;
import dev.wirefold.service.UnavailableException;

/** Says as a problem why the service can't take something now. */
final class Unavailability {

  private Unavailability() {}

  /**
   * Returns the problem.
   *
   * @throws IllegalStateException if it is a fault of Wirefold's
   */
  static Problem of(Throwable failure) {
    if (failure instanceof TakenDownException gone) {
      return Problem.of(
          ProblemType.TAKEN_DOWN,
          "The article %s was taken down, and is not taken in again."
              .formatted(ArticlePath.to(gone.id())));
    }
    if (!(failure instanceof UnavailableException unavailable)) {
      throw new IllegalStateException("the service failed", failure);
    }
    String message =
        failure.getMessage() == null ? "the service can't take it now" : failure.getMessage();
    int seconds = (int) Math.max(1, unavailable.retryAfter().toSeconds());
    return Problem.retryAfter(type(unavailable.reason()), Sentence.of(message), seconds);
  }

  private static ProblemType type(UnavailableException.Reason reason) {
    return switch (reason) {
      case OVERLOADED -> ProblemType.TOO_BUSY;
      case STORAGE_FULL -> ProblemType.STORAGE_FULL;
      case STORAGE_FAILED -> ProblemType.STORAGE_FAILED;
      case STARTING, STOPPING -> ProblemType.NOT_READY;
    };
  }
}
