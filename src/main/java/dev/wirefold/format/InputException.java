package dev.wirefold.format;

import java.io.IOException;

/** An input that can't be read to its end, with its name and how far the reading came. */
public final class InputException extends IOException {

  private static final long serialVersionUID = 1L;

  /** What is wrong with the input as a whole. */
  public enum Kind {
    /** It isn't there, or it may not be opened. */
    UNAVAILABLE,
    /** It is there, and its content is broken: a cut or corrupt gzip stream. */
    DAMAGED
  }

  private final Kind kind;

  InputException(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  InputException(Kind kind, String message, Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  /** Returns what is wrong with the input as a whole. */
  public Kind kind() {
    return kind;
  }
}
