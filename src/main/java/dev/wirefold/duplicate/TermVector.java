package dev.wirefold.duplicate;

import java.util.Arrays;

/**
 * The distinct tokens of one text with their counts and weights, in order of first occurrence, and
 * an open-addressing table that is emptied in constant time. Reused from text to text.
 */
final class TermVector {

  /** No token. */
  static final int NONE = -1;

  private int[] keys = new int[1 << 9];
  private int[] counts = new int[1 << 9];
  private float[] weights = new float[1 << 9];
  private int size;
  private int[] table = new int[1 << 10];
  private int[] epochs = new int[1 << 10];
  private int epoch = 1;

  /** Empties the vector. */
  void clear() {
    epoch++;
    size = 0;
  }

  /** Counts tokens. */
  void add(int[] tokens) {
    for (int token : tokens) {
      int i = indexFor(token); // may move the counts
      counts[i]++;
    }
  }

  /** Takes each token's weight from the frequencies. */
  void weigh(DocumentFrequencies frequencies) {
    for (int i = 0; i < size; i++) {
      weights[i] = frequencies.weight(keys[i]);
    }
  }

  /** As {@link #weigh}, but asks another text first, which is nearer at hand. */
  void weigh(TermVector known, DocumentFrequencies frequencies) {
    for (int i = 0; i < size; i++) {
      int there = known.indexOf(keys[i]);
      weights[i] = there == NONE ? frequencies.weight(keys[i]) : known.weights[there];
    }
  }

  /** Returns the number of distinct tokens. */
  int size() {
    return size;
  }

  /** Returns the i-th distinct token. */
  int key(int i) {
    return keys[i];
  }

  /** Returns how often the i-th distinct token occurs. */
  int count(int i) {
    return counts[i];
  }

  /** Returns the weight of the i-th distinct token. */
  float weight(int i) {
    return weights[i];
  }

  /** Returns the place of a token among the distinct ones, or {@link #NONE}. */
  int indexOf(int key) {
    int slot = slotOf(key);
    return epochs[slot] == epoch ? table[slot] : NONE;
  }

  /** Tells whether a token occurs. */
  boolean contains(int key) {
    return epochs[slotOf(key)] == epoch;
  }

  private int indexFor(int key) {
    if (2 * size >= table.length) {
      grow();
    }
    int slot = slotOf(key);
    if (epochs[slot] != epoch) {
      epochs[slot] = epoch;
      table[slot] = size;
      keys[size] = key;
      counts[size] = 0;
      size++;
    }
    return table[slot];
  }

  private int slotOf(int key) {
    int mask = table.length - 1;
    int slot = (key * 0x9E3779B9) >>> 7 & mask;
    while (epochs[slot] == epoch && keys[table[slot]] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    int capacity = 2 * table.length;
    keys = Arrays.copyOf(keys, capacity / 2);
    counts = Arrays.copyOf(counts, capacity / 2);
    weights = Arrays.copyOf(weights, capacity / 2);
    table = new int[capacity];
    epochs = new int[capacity];
    epoch = 1;
    for (int i = 0; i < size; i++) {
      int slot = slotOf(keys[i]);
      epochs[slot] = epoch;
      table[slot] = i;
    }
  }
}
