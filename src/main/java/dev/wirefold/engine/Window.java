package dev.wirefold.engine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list of values by consecutive numbers, whose oldest can be dropped.
 *
 * @param <T> the values
 */
final class Window<T> {

  private static final int LEAST_DROPPED = 1024;

  private final List<@Nullable T> values = new ArrayList<>();
  private int base;
  private int dropped;

  Window(int first) {
    this.base = first;
  }

  /** Adds the value of the next number; null leaves it without one. */
  void add(@Nullable T value) {
    values.add(value);
  }

  void set(int number, T value) {
    values.set(number - base, value);
  }

  /** Leaves a number without a value. */
  void clear(int number) {
    if (get(number) != null) {
      values.set(number - base, null);
    }
  }

  /** Returns the value of a number; null if it was dropped or never had one. */
  @Nullable T get(int number) {
    int at = number - base;
    return at < 0 || at >= values.size() ? null : values.get(at);
  }

  /** Returns how many numbers have not been dropped. */
  int size() {
    return values.size() - dropped;
  }

  /** Returns the number that the next value gets. */
  int end() {
    return base + values.size();
  }

  /** Returns the lowest number that may still have a value. */
  int start() {
    return base + dropped;
  }

  /** Drops the values below a number. */
  void dropBelow(int number) {
    int end = Math.min(number, end()) - base;
    for (; dropped < end; dropped++) {
      values.set(dropped, null);
    }
    if (dropped > LEAST_DROPPED && dropped > values.size() / 2) {
      values.subList(0, dropped).clear();
      base += dropped;
      dropped = 0;
    }
  }
}
