package dev.wirefold.lucene;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The index's bytes are not those that were written, or not this program's; the message says so.
 */
public final class IndexDamagedException extends IOException {

  private static final long serialVersionUID = 1L;

  IndexDamagedException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
