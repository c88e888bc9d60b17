package dev.wirefold.story;

import java.util.Arrays;

/**
 * Selection of the entries with the largest weights, in an order that nothing but the weights and
 * the entries' numbers decide: the largest first, of equals the lower number.
 */
final class Largest {

  private final long[] heap;
  private int size;

  /**
   * @param most how many entries to select at most; at least 1
   */
  Largest(int most) {
    heap = new long[most];
  }

  /** Returns the indices of the largest of the first n weights. */
  static int[] of(float[] weights, int n, int most) {
    if (n == 0) {
      return new int[0];
    }
    Largest largest = new Largest(Math.min(n, most));
    for (int i = 0; i < n; i++) {
      largest.offer(i, weights[i]);
    }
    return largest.entries();
  }

  /**
   * Offers an entry.
   *
   * @param weight at least 0
   */
  void offer(int entry, float weight) {
    long key = ((long) ~Float.floatToIntBits(weight) << Integer.SIZE) | entry;
    if (size < heap.length) {
      heap[size++] = key;
      if (size == heap.length) {
        for (int i = size / 2 - 1; i >= 0; i--) {
          sink(i);
        }
      }
    } else if (key < heap[0]) {
      heap[0] = key;
      sink(0);
    }
  }

  /** Returns the selected entries. */
  int[] entries() {
    Arrays.sort(heap, 0, size);
    int[] entries = new int[size];
    for (int i = 0; i < size; i++) {
      entries[i] = (int) heap[i];
    }
    return entries;
  }

  /** The root holds the largest key, which is the one to give up. */
  private void sink(int from) {
    long key = heap[from];
    int i = from;
    for (int child = 2 * i + 1; child < size; child = 2 * i + 1) {
      if (child + 1 < size && heap[child + 1] > heap[child]) {
        child++;
      }
      if (heap[child] <= key) {
        break;
      }
      heap[i] = heap[child];
      i = child;
    }
    heap[i] = key;
  }
}
