package dev.wirefold.engine;

import org.jspecify.annotations.Nullable;

/** A write or its confirmation failed: the entry may or may not have been kept. */
public final class LogFailedException extends LogException {

  private static final long serialVersionUID = 1L;

  public LogFailedException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
