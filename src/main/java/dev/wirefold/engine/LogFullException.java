package dev.wirefold.engine;

import org.jspecify.annotations.Nullable;

/** There is no room; nothing of the entry was kept, and later ones are tried again. */
public final class LogFullException extends LogException {

  private static final long serialVersionUID = 1L;

  public LogFullException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
