package dev.wirefold.service;

import java.util.function.DoubleSupplier;

/**
 * One figure that monitoring reads.
 *
 * @param name lower case words with dots between, such as {@code wirefold.articles.received}
 * @param meaning what it counts, and in which unit
 * @param kind whether it only grows
 * @param value reads it; any thread may, and it does not block
 */
public record Measure(String name, String meaning, Kind kind, DoubleSupplier value) {

  /** How a figure moves. */
  public enum Kind {
    /** Grows from the start of the process on. */
    COUNTER,
    /** Goes up and down. */
    GAUGE
  }

  public Measure {
    if (!name.matches("[a-z]+(\\.[a-z]+)+")) {
      throw new IllegalArgumentException("name must be words with dots between, was " + name);
    }
  }
}
