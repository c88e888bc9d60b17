package dev.wirefold.engine;

/** The log's bytes are not those that were written; the message says where and what to do. */
public final class LogDamagedException extends LogException {

  private static final long serialVersionUID = 1L;

  public LogDamagedException(String message) {
    super(message, null);
  }
}
