package dev.wirefold.engine;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A map from numbers to values in two open-addressing arrays (Knuth, The Art of Computer
 * Programming 6.4, algorithms L and R): a quarter of what a hash map of boxed numbers takes.
 *
 * @param <T> the values
 */
final class NumberMap<T> {

  private static final int SMALLEST = 1 << 8;

  private int[] numbers = new int[SMALLEST];
  private @Nullable Object[] values = new Object[SMALLEST];
  private int used;

  /** Returns the value of a number, or null. */
  @SuppressWarnings("unchecked") // put takes no other
  @Nullable T get(int number) {
    return (T) values[slotOf(number)];
  }

  /** Sets the value of a number. */
  void put(int number, T value) {
    if (4L * (used + 1) > 3L * values.length) {
      resize(values.length + (values.length >> 1));
    }
    int slot = slotOf(number);
    used += values[slot] == null ? 1 : 0;
    numbers[slot] = number;
    values[slot] = value;
  }

  /** Removes a number, if it is there. */
  void remove(int number) {
    int hole = slotOf(number);
    if (values[hole] == null) {
      return;
    }
    for (int next = after(hole); values[next] != null; next = after(next)) {
      int home = homeOf(numbers[next]);
      boolean reachable = hole <= next ? hole < home && home <= next : hole < home || home <= next;
      if (!reachable) {
        numbers[hole] = numbers[next];
        values[hole] = values[next];
        hole = next;
      }
    }
    values[hole] = null;
    used--;
    if (values.length > SMALLEST && 4L * used < values.length) {
      resize(Math.max(SMALLEST, 2 * used));
    }
  }

  /** Returns a value that is accepted, or null; there should be one at the most. */
  @SuppressWarnings("unchecked") // put takes no other
  @Nullable T find(Predicate<T> accepted) {
    for (Object value : values) {
      if (value != null && accepted.test((T) value)) {
        return (T) value;
      }
    }
    return null;
  }

  int size() {
    return used;
  }

  private int slotOf(int number) {
    int slot = homeOf(number);
    while (values[slot] != null && numbers[slot] != number) {
      slot = after(slot);
    }
    return slot;
  }

  private int homeOf(int number) {
    int mixed = number * 0x9E3779B9;
    return (int) (((mixed & 0xFFFFFFFFL) * values.length) >>> Integer.SIZE);
  }

  private int after(int slot) {
    return slot + 1 == values.length ? 0 : slot + 1;
  }

  private void resize(int capacity) {
    int[] oldNumbers = numbers;
    @Nullable Object[] oldValues = values;
    numbers = new int[capacity];
    values = new Object[capacity];
    for (int i = 0; i < oldValues.length; i++) {
      if (oldValues[i] != null) {
        int slot = slotOf(oldNumbers[i]);
        numbers[slot] = oldNumbers[i];
        values[slot] = oldValues[i];
      }
    }
  }
}
