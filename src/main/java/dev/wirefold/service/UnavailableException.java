package dev.wirefold.service;

import java.time.Duration;

/** The service can't take a command now. Nothing of it was kept, or it says so; try again later. */
public final class UnavailableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Reason reason;
  private final Duration retryAfter;

  /**
   * @param message what is wrong, for people
   * @param retryAfter when a new attempt may succeed
   */
  public UnavailableException(Reason reason, String message, Duration retryAfter) {
    super(message);
    this.reason = reason;
    this.retryAfter = retryAfter;
  }

  /** Returns why. */
  public Reason reason() {
    return reason;
  }

  /** Returns when a new attempt may succeed. */
  public Duration retryAfter() {
    return retryAfter;
  }

  /** Why a command can't be taken. */
  public enum Reason {
    /** More is under way than the bounds allow. */
    OVERLOADED,
    /** The disk is full. */
    STORAGE_FULL,
    /** The disk failed; whether the command was kept is unknown. */
    STORAGE_FAILED,
    /** The service is starting or recovering. */
    STARTING,
    /** The service is stopping. */
    STOPPING
  }
}
