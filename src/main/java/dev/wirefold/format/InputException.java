package dev.wirefold.format;

import java.io.IOException;

/** An input that can't be read to its end, with its name and how far the reading came. */
public final class InputException extends IOException {

  private static final long serialVersionUID = 1L;

  /** What is wrong with the input as a whole. */
  public enum Kind {
    /** It isn't there, or it may not be opened. */
    UNAVAILABLE,
    /** It is there, and its content can't be used: a cut gzip stream, a line that isn't JSON. */
    DAMAGED,
    /** It is there, and no line of it has the field that was asked for. */
    WITHOUT_FIELD
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

  /** Returns the fault of an input whose content can't be used; the message names it. */
  public static InputException damaged(String message) {
    return new InputException(Kind.DAMAGED, message);
  }

  static InputException withoutField(String message) {
    return new InputException(Kind.WITHOUT_FIELD, message);
  }

  /** Returns what is wrong with the input as a whole. */
  public Kind kind() {
    return kind;
  }
}
