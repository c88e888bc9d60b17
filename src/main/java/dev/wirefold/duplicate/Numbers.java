package dev.wirefold.duplicate;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** Short arrays of numbers as immutable lists. */
final class Numbers {

  static final int[] NONE = {};

  private Numbers() {}

  static boolean contains(int[] numbers, int number) {
    for (int each : numbers) {
      if (each == number) {
        return true;
      }
    }
    return false;
  }

  static int[] with(int[] numbers, int number) {
    int[] more = Arrays.copyOf(numbers, numbers.length + 1);
    more[numbers.length] = number;
    return more;
  }

  static int[] without(int[] numbers, int number) {
    return contains(numbers, number) ? where(numbers, each -> each != number) : numbers;
  }

  static int[] withoutLast(int[] numbers) {
    return Arrays.copyOf(numbers, numbers.length - 1);
  }

  /** Returns the numbers for which a condition holds, in their order. */
  static int[] where(int[] numbers, IntPredicate condition) {
    return Arrays.stream(numbers).filter(condition).toArray();
  }

  /** Returns the numbers of one, then those of the other. */
  static int[] joined(int[] one, int[] other) {
    int[] all = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, all, one.length, other.length);
    return all;
  }

  /** Returns the numbers of both, ascending. */
  static int[] merged(int[] one, int[] other) {
    int[] all = joined(one, other);
    Arrays.sort(all);
    return all;
  }

  /** Returns the first so many numbers, or all if they are fewer. */
  static int[] first(int[] numbers, int most) {
    return numbers.length <= most ? numbers : Arrays.copyOf(numbers, most);
  }
}
