package dev.wirefold.engine;

/** The log was closed; nothing of the entry was kept. */
public final class LogClosedException extends LogException {

  private static final long serialVersionUID = 1L;

  public LogClosedException(String message) {
    super(message, null);
  }
}
