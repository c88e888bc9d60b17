package dev.wirefold.engine;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Something that a log could not do. */
public abstract sealed class LogException extends IOException
    permits LogClosedException,
        LogDamagedException,
        LogFailedException,
        LogFullException,
        LogInUseException {

  private static final long serialVersionUID = 1L;

  LogException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
