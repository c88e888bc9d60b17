package dev.wirefold.duplicate;

import java.util.Arrays;

/**
 * The 3-token shingles of one text, each with a mark that tells whether another text has it too.
 * Reused from text to text, emptied in constant time.
 */
final class ShingleTable {

  static final int K = 3;
  static final int NONE = -1;

  private static final long KEY = 0xFFFFFFFFL;

  /** Bits of the filter for each shingle, so that it lets few through that aren't there. */
  private static final int FILTER_BITS = 32;

  private static final int SMALLEST = 1 << 6;

  /** A shingle and the epoch in which it was written. */
  private long[] cells = new long[1 << 11];

  /** Of the cells no more are in use than the text needs: they stay near at hand. */
  private int mask;

  /** Has a bit for each shingle: most of an unlike text are told apart by it. */
  private long[] filter = new long[1 << 10];

  private int filterMask;
  private int[] matchedBy = new int[1 << 11];
  private int[] firstAt = new int[1 << 11];
  private int[] slotAt = new int[1 << 10];
  private int[] hashed = new int[1 << 10];
  private int positions;
  private int distinct;
  private int epoch;
  private int match;

  /** Loads the shingles of a text; a shingle that touches a masked token is left out. */
  void load(int[] tokens, boolean[] masked) {
    positions = Math.max(0, tokens.length - K + 1);
    reserve(positions);
    clearFilter(positions);
    epoch++;
    distinct = 0;
    int[] all = hashes(tokens);
    for (int i = 0; i < positions; i++) {
      if (masked[i] || masked[i + 1] || masked[i + 2]) {
        slotAt[i] = NONE;
        continue;
      }
      int key = all[i];
      int slot = slotOf(key);
      if (isFree(slot)) {
        cells[slot] = (long) epoch << Integer.SIZE | (key & KEY);
        filter[wordOf(key)] |= 1L << key;
        matchedBy[slot] = 0;
        firstAt[slot] = i;
        distinct++;
      }
      slotAt[i] = slot;
    }
  }

  /**
   * Returns the shingles of a text by position, in an array that the next call writes to: a loop of
   * their own computes several at a time.
   */
  int[] hashes(int[] tokens) {
    int count = tokens.length - K + 1;
    if (hashed.length < count) {
      hashed = new int[2 * count];
    }
    for (int i = 0; i < count; i++) {
      hashed[i] = shingle(tokens, i);
    }
    return hashed;
  }

  /** Begins the comparison with another text. */
  void beginMatch() {
    match++;
  }

  /** Tells whether the shingle at a position of the loaded text is shared. */
  boolean isMatchedAt(int position) {
    int slot = slotAt[position];
    return slot != NONE && matchedBy[slot] == match;
  }

  /** Tells whether a slot was marked before in this comparison. */
  boolean isMatched(int slot) {
    return matchedBy[slot] == match;
  }

  /** Returns the slot of a shingle, or {@link #NONE} if the loaded text does not have it. */
  int find(int key) {
    if ((filter[wordOf(key)] & 1L << key) == 0) {
      return NONE;
    }
    int slot = slotOf(key);
    return isFree(slot) ? NONE : slot;
  }

  /** Marks the shingle of a slot as shared. */
  void mark(int slot) {
    matchedBy[slot] = match;
  }

  /** Returns where the shingle of a slot first stands in the loaded text. */
  int firstAt(int slot) {
    return firstAt[slot];
  }

  /** Returns the slot of the shingle at a position, or {@link #NONE}. */
  int slotAt(int position) {
    return position < positions ? slotAt[position] : NONE;
  }

  /** Returns the number of distinct shingles of the loaded text. */
  int distinct() {
    return distinct;
  }

  /** Counts the distinct shingles of a text that touch no masked token. */
  static int countDistinct(int[] tokens, boolean[] masked) {
    int[] all = new int[Math.max(0, tokens.length - K + 1)];
    int size = 0;
    for (int i = 0; i < all.length; i++) {
      if (!masked[i] && !masked[i + 1] && !masked[i + 2]) {
        all[size++] = shingle(tokens, i);
      }
    }
    Arrays.sort(all, 0, size);
    int distinct = 0;
    for (int i = 0; i < size; i++) {
      distinct += i == 0 || all[i] != all[i - 1] ? 1 : 0;
    }
    return distinct;
  }

  static int shingle(int[] tokens, int at) {
    long hash = tokens[at] * 0x9E3779B97F4A7C15L;
    hash = (hash ^ tokens[at + 1]) * 0xC2B2AE3D27D4EB4FL;
    hash = (hash ^ (hash >>> 31) ^ tokens[at + 2]) * 0x165667B19E3779F9L;
    return (int) (hash ^ (hash >>> 32));
  }

  private int slotOf(int key) {
    int slot = key & mask;
    while (!isFree(slot) && (int) cells[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  /** The lowest six bits of a shingle choose the bit, those above them the word of the filter. */
  private int wordOf(int key) {
    return key >>> 6 & filterMask;
  }

  private boolean isFree(int slot) {
    return (int) (cells[slot] >>> Integer.SIZE) != epoch;
  }

  private void clearFilter(int count) {
    int words = Math.max(1, Integer.highestOneBit(count) * FILTER_BITS / Long.SIZE);
    if (filter.length < words) {
      filter = new long[words];
    }
    filterMask = words - 1;
    Arrays.fill(filter, 0, words, 0);
  }

  private void reserve(int count) {
    if (slotAt.length < count) {
      slotAt = new int[2 * count];
    }
    int capacity = Math.max(SMALLEST, Integer.highestOneBit(count) * 4);
    if (capacity > cells.length) {
      cells = new long[capacity];
      matchedBy = new int[capacity];
      firstAt = new int[capacity];
      epoch = 0;
    }
    mask = capacity - 1;
  }
}
