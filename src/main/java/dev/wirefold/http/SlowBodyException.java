package dev.wirefold.http;

import java.io.IOException;

/** Ends a body that comes in too slowly. */
final class SlowBodyException extends IOException {

  private static final long serialVersionUID = 1L;

  SlowBodyException() {
    super("the body came in too slowly");
  }
}
