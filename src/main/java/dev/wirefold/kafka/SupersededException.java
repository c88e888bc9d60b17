package dev.wirefold.kafka;

/** Another process has taken over what this one writes. */
final class SupersededException extends Exception {

  private static final long serialVersionUID = 1L;

  SupersededException(String message) {
    super(message);
  }
}
