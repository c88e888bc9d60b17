package dev.wirefold.duplicate;

import java.util.Arrays;

/** Counts hits per text and hands the best texts out in order. Reused, emptied in constant time. */
final class HitCounter {

  private int[] keys = new int[1 << 8];
  private int[] epochs = new int[1 << 8];
  private int[] hits = new int[1 << 8];
  private float[] weights = new float[1 << 8];
  private int[] slots = new int[1 << 7];
  private int size;
  private int epoch = 1;

  /** Forgets all hits. */
  void clear() {
    epoch++;
    size = 0;
  }

  /** Counts a hit that is worth as many as {@code times}. */
  void hit(int text, int times, float weight) {
    if (2 * size >= keys.length) {
      grow();
    }
    int slot = slotOf(text);
    if (epochs[slot] != epoch) {
      epochs[slot] = epoch;
      keys[slot] = text;
      hits[slot] = 0;
      weights[slot] = 0;
      slots[size++] = slot;
    }
    hits[slot] += times;
    weights[slot] += weight;
  }

  /**
   * Returns the texts with at least {@code atLeast} hits, heaviest first, then oldest first.
   *
   * @param most how many to return at the most
   */
  int[] best(int atLeast, int most) {
    long[] ranked = new long[size];
    int count = 0;
    for (int i = 0; i < size; i++) {
      int slot = slots[i];
      if (hits[slot] >= atLeast) {
        long weight = Float.floatToIntBits(weights[slot]);
        ranked[count++] = (Integer.MAX_VALUE - weight) << 32 | keys[slot];
      }
    }
    Arrays.sort(ranked, 0, count);
    int[] best = new int[Math.min(count, most)];
    for (int i = 0; i < best.length; i++) {
      best[i] = (int) ranked[i];
    }
    return best;
  }

  private int slotOf(int key) {
    int mask = keys.length - 1;
    int slot = (key * 0x9E3779B9) >>> 8 & mask;
    while (epochs[slot] == epoch && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    int[] oldKeys = keys;
    int[] oldHits = hits;
    float[] oldWeights = weights;
    int[] oldSlots = slots;
    int oldSize = size;
    int capacity = 2 * oldKeys.length;
    keys = new int[capacity];
    epochs = new int[capacity];
    hits = new int[capacity];
    weights = new float[capacity];
    slots = new int[capacity / 2];
    epoch = 1;
    size = 0;
    for (int i = 0; i < oldSize; i++) {
      int from = oldSlots[i];
      int slot = slotOf(oldKeys[from]);
      epochs[slot] = epoch;
      keys[slot] = oldKeys[from];
      hits[slot] = oldHits[from];
      weights[slot] = oldWeights[from];
      slots[size++] = slot;
    }
  }
}
