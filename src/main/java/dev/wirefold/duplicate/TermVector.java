package dev.wirefold.duplicate;

import java.util.Arrays;

/**
 * The distinct tokens of one text with their counts, in order of first occurrence, and an
 * open-addressing table that is emptied in constant time. Reused from text to text; of the table no
 * more is in use than a text needs, so that after a long one it isn't far to memory.
 *
 * <p>A cell of the table holds a token, the epoch in which it was written, and the token's place
 * among the distinct ones, so that one look tells.
 */
final class TermVector {

  /** No token. */
  static final int NONE = -1;

  /** Of a text about half of the tokens are distinct, so that the first look mostly tells. */
  private static final int CELLS_A_TOKEN = 2;

  private static final int SMALLEST = 1 << 6;

  /** More than the tokens of the longest headline and body. */
  private static final int INDEX_BITS = 21;

  private static final int INDEX = (1 << INDEX_BITS) - 1;
  private static final int LAST_EPOCH = (1 << (Integer.SIZE - INDEX_BITS)) - 1;

  private int[] keys = new int[1 << 9];
  private int[] counts = new int[1 << 9];
  private int size;
  private int added;
  private long[] cells = new long[SMALLEST];

  /** The bits that {@link #slotOf} drops of a mixed key: the rest is a cell of those in use. */
  private int shift = shiftOf(SMALLEST);

  private int epoch = 1;

  /** Empties the vector. */
  void clear() {
    size = 0;
    added = 0;
    shift = shiftOf(SMALLEST);
    forgetCells();
  }

  /** Empties the vector and sees to it that as many tokens can be counted. */
  void clear(int tokens) {
    clear();
    makeRoom(tokens);
  }

  private void forgetCells() {
    if (epoch == LAST_EPOCH) {
      Arrays.fill(cells, 0);
      epoch = 0;
    }
    epoch++;
  }

  /** Counts tokens. */
  void add(int[] tokens) {
    added += tokens.length;
    makeRoom(added);
    for (int token : tokens) {
      counts[indexFor(token)]++;
    }
  }

  /**
   * Counts one of the tokens that there is room for.
   *
   * @return its place among the distinct ones
   */
  int count(int token) {
    int place = indexFor(token);
    counts[place]++;
    return place;
  }

  /** Returns the number of distinct tokens. */
  int size() {
    return size;
  }

  /** Returns the distinct tokens, in an array of at least their number that isn't to be changed. */
  int[] keys() {
    return keys;
  }

  /** Returns the i-th distinct token. */
  int key(int i) {
    return keys[i];
  }

  /** Returns how often the i-th distinct token occurs. */
  int times(int i) {
    return counts[i];
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
    int slot = (key * 0x9E3779B9) >>> shift;
    long wanted = cell(key, 0) >>> INDEX_BITS;
    long cell = cells[slot];
    while (cell >>> INDEX_BITS != wanted && isOfNow(cell)) {
      slot = slot + 1 == 1 << (Integer.SIZE - shift) ? 0 : slot + 1;
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

  /** Sees to it that as many tokens can be counted, were all of them distinct. */
  private void makeRoom(int tokens) {
    if (tokens > keys.length) {
      keys = Arrays.copyOf(keys, 2 * tokens);
      counts = Arrays.copyOf(counts, 2 * tokens);
    }
    int needed = shiftOf(CELLS_A_TOKEN * tokens);
    if (needed < shift) {
      spread(needed);
    }
  }

  /** Puts the tokens that are there into more cells. */
  private void spread(int fewerDropped) {
    shift = fewerDropped;
    int inUse = 1 << (Integer.SIZE - shift);
    if (cells.length < inUse) {
      cells = new long[inUse];
    }
    forgetCells();
    for (int i = 0; i < size; i++) {
      cells[slotOf(keys[i])] = cell(keys[i], i);
    }
  }

  /** Returns what leaves enough bits of an int for as many cells. */
  private static int shiftOf(int count) {
    return Integer.numberOfLeadingZeros(Math.max(count, SMALLEST) - 1);
  }
}
