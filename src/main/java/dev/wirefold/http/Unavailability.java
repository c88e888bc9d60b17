package dev.wirefold.http;

import dev.wirefold.service.TakenDownException;
import dev.wirefold.service.UnavailableException;
import dev.wirefold.service.UnfitException;

/** Says as a problem why the service can't take something now. */
final class Unavailability {

  private static final String ROOM =
      " How much room is kept free is set by wirefold.disk.min-free and wirefold.disk.max-used.";

  private static final String MEMORY =
      " How much memory that is, is set by wirefold.limits.pending-bytes.";

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
    if (failure instanceof UnfitException unfit) {
      ProblemType type = unfit.isTooLong() ? ProblemType.BODY_TOO_LARGE : ProblemType.BAD_ARTICLE;
      return Problem.of(type, Sentence.of(String.valueOf(failure.getMessage())));
    }
    if (!(failure instanceof UnavailableException unavailable)) {
      throw new IllegalStateException("the service failed", failure);
    }
    String message =
        failure.getMessage() == null ? "the service can't take it now" : failure.getMessage();
    int seconds = (int) Math.max(1, unavailable.retryAfter().toSeconds());
    ProblemType type = type(unavailable.reason());
    return Problem.retryAfter(type, Sentence.of(message) + setting(unavailable.reason()), seconds);
  }

  private static String setting(UnavailableException.Reason reason) {
    return switch (reason) {
      case OVERLOADED -> MEMORY;
      case STORAGE_FULL -> ROOM;
      case STORAGE_FAILED, STARTING, STOPPING -> "";
    };
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
