package dev.wirefold.service;

/** A command that the log will never take as it is: its sender has to change it. */
public final class UnfitException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final boolean tooLong;

  private UnfitException(String message, boolean tooLong) {
    super(message);
    this.tooLong = tooLong;
  }

  /** A command with too many bytes. */
  public static UnfitException tooLong(String message) {
    return new UnfitException(message, true);
  }

  /** A command that says something that can't be. */
  public static UnfitException wrong(String message) {
    return new UnfitException(message, false);
  }

  /** Tells whether a shorter one would be taken. */
  public boolean isTooLong() {
    return tooLong;
  }
}
