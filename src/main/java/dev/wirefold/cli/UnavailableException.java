package dev.wirefold.cli;

/** Says what a command needs and doesn't find, and how to get it, in one line. Exit code 69. */
public final class UnavailableException extends Exception {

  private static final long serialVersionUID = 1L;

  public UnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
