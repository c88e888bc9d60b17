package dev.wirefold.lucene;

import java.io.IOException;

/** Another process writes to the index. */
public final class IndexInUseException extends IOException {

  private static final long serialVersionUID = 1L;

  IndexInUseException(String message, Throwable cause) {
    super(message, cause);
  }
}
