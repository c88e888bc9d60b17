package dev.wirefold.story;

import java.util.Arrays;

/** Selection of the largest of some weights, in an order that nothing but the weights decides. */
final class Largest {

  private Largest() {}

  /**
   * Returns the indices of the largest weights, largest first; of equal weights the lower index
   * comes first.
   *
   * @param weights at least 0
   * @param n how many of the array's weights count
   * @param most how many indices to return at most
   */
  static int[] of(float[] weights, int n, int most) {
    long[] keys = new long[n];
    for (int i = 0; i < n; i++) {
      keys[i] = ((long) ~Float.floatToIntBits(weights[i]) << 32) | i;
    }
    Arrays.sort(keys);
    int[] largest = new int[Math.min(n, most)];
    for (int i = 0; i < largest.length; i++) {
      largest[i] = (int) keys[i];
    }
    return largest;
  }
}
