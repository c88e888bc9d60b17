package dev.wirefold.duplicate;

import java.util.Arrays;

/**
 * The distinct tokens of one text with their counts and weights, in order of first occurrence, and
 * an open-addressing table that is emptied in constant time. Reused from text to text.
 *
 * <p>A cell of the table holds a token, the epoch in which it was written, and the token's place
 * among the distinct ones, so that one look tells.
 */
final class TermVector {

  /** No token. */
  static final int NONE = -1;

  /** A quarter of the cells at the most are in use, so that the first look nearly always tells. */
  private static final int CELLS_A_TERM = 4;

  /** More than the tokens of the longest headline and body. */
  private static final int INDEX_BITS = 21;

  private static final int INDEX = (1 << INDEX_BITS) - 1;
  private static final int LAST_EPOCH = (1 << (Integer.SIZE - INDEX_BITS)) - 1;

  private int[] keys = new int[1 << 9];
  private int[] counts = new int[1 << 9];
  private float[] weights = new float[1 << 9];
  private int[] known = new int[1 << 9];
  private int size;
  private int[] places = new int[1 << 10];
  private int positions;
  private long[] cells = new long[CELLS_A_TERM << 9];
  private int epoch = 1;

  /** Empties the vector. */
  void clear() {
    size = 0;
    positions = 0;
    if (epoch == LAST_EPOCH) {
      Arrays.fill(cells, 0);
      epoch = 0;
    }
    epoch++;
  }

  /** Counts tokens. */
  void add(int[] tokens) {
    if (positions + tokens.length > places.length) {
      places = Arrays.copyOf(places, 2 * (positions + tokens.length));
    }
    for (int token : tokens) {
      int i = indexFor(token); // may move the counts
      counts[i]++;
      places[positions++] = i;
    }
  }

  /** Takes each token's weight from the frequencies. */
  void weigh(DocumentFrequencies frequencies) {
    for (int i = 0; i < size; i++) {
      weights[i] = frequencies.weight(keys[i]);
    }
  }

  /** As {@link #weigh}, but asks another text first, which is nearer at hand. */
  void weigh(TermVector other, DocumentFrequencies frequencies) {
    for (int i = 0; i < size; i++) {
      int there = other.indexOf(keys[i]);
      known[i] = there;
      weights[i] = there == NONE ? frequencies.weight(keys[i]) : other.weights[there];
    }
  }

  /**
   * Returns the place that the i-th distinct token has in the text that was asked for weights, or
   * {@link #NONE}.
   */
  int known(int i) {
    return known[i];
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

  /** Returns the weight of the token that was added as the n-th. */
  float weightAt(int n) {
    return weights[places[n]];
  }

  /** Returns the place of a token among the distinct ones, or {@link #NONE}. */
  int indexOf(int key) {
    long cell = cells[slotOf(key)];
    return isOfNow(cell) ? (int) cell & INDEX : NONE;
  }

  /** Tells whether a token occurs. */
  boolean contains(int key) {
    return isOfNow(cells[slotOf(key)]);
  }

  private int indexFor(int key) {
    if (CELLS_A_TERM * size >= cells.length) {
      grow();
    }
    int slot = slotOf(key);
    long cell = cells[slot];
    if (isOfNow(cell)) {
      return (int) cell & INDEX;
    }
    cells[slot] = cell(key, size);
    keys[size] = key;
    counts[size] = 0;
    return size++;
  }

  private int slotOf(int key) {
    int mask = cells.length - 1;
    int slot = (key * 0x9E3779B9) >>> 7 & mask;
    long wanted = cell(key, 0) >>> INDEX_BITS;
    long cell = cells[slot];
    while (cell >>> INDEX_BITS != wanted && isOfNow(cell)) {
      slot = (slot + 1) & mask;
      cell = cells[slot];
    }
    return slot;
  }

  private boolean isOfNow(long cell) {
    return (int) cell >>> INDEX_BITS == epoch;
  }

  private long cell(int key, int index) {
    return (long) key << Integer.SIZE | (long) epoch << INDEX_BITS | index;
  }

  private void grow() {
    int capacity = 2 * keys.length;
    keys = Arrays.copyOf(keys, capacity);
    counts = Arrays.copyOf(counts, capacity);
    weights = Arrays.copyOf(weights, capacity);
    known = Arrays.copyOf(known, capacity);
    cells = new long[CELLS_A_TERM * capacity];
    epoch = 1;
    for (int i = 0; i < size; i++) {
      cells[slotOf(keys[i])] = cell(keys[i], i);
    }
  }
}
