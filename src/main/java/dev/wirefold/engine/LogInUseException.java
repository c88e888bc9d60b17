package dev.wirefold.engine;

/** The log is in use by another process, or twice by this one. */
public final class LogInUseException extends LogException {

  private static final long serialVersionUID = 1L;

  public LogInUseException(String message) {
    super(message, null);
  }
}
