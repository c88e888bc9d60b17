package dev.wirefold.duplicate;

import java.util.Arrays;

/** A growing list of ints. */
final class Ints {

  private int[] values = new int[1 << 10];
  private int size;

  void add(int value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size + (size >> 1));
    }
    values[size++] = value;
  }

  int get(int i) {
    return values[i];
  }
}
