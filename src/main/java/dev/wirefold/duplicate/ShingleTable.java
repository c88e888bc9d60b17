package dev.wirefold.duplicate;

import java.util.Arrays;

/**
 * The 3-token shingles of one text, each with a mark that tells whether another text has it too.
 * Reused from text to text, emptied in constant time.
 */
final class ShingleTable {

  static final int K = 3;
  static final int NONE = -1;

  private int[] keys = new int[1 << 11];
  private int[] epochs = new int[1 << 11];
  private int[] matchedBy = new int[1 << 11];
  private int[] firstAt = new int[1 << 11];
  private int[] slotAt = new int[1 << 10];
  private int positions;
  private int distinct;
  private int epoch;
  private int match;

  /** Loads the shingles of a text; a shingle that touches a masked token is left out. */
  void load(int[] tokens, boolean[] masked) {
    positions = Math.max(0, tokens.length - K + 1);
    reserve(positions);
    epoch++;
    distinct = 0;
    for (int i = 0; i < positions; i++) {
      if (masked[i] || masked[i + 1] || masked[i + 2]) {
        slotAt[i] = NONE;
        continue;
      }
      int key = shingle(tokens, i);
      int slot = slotOf(key);
      if (epochs[slot] != epoch) {
        epochs[slot] = epoch;
        keys[slot] = key;
        matchedBy[slot] = 0;
        firstAt[slot] = i;
        distinct++;
      }
      slotAt[i] = slot;
    }
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
    int slot = slotOf(key);
    return epochs[slot] == epoch ? slot : NONE;
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
    int mask = keys.length - 1;
    int slot = key & mask;
    while (epochs[slot] == epoch && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void reserve(int count) {
    if (slotAt.length < count) {
      slotAt = new int[2 * count];
    }
    if (2 * count > keys.length) {
      int capacity = Integer.highestOneBit(count) * 4;
      keys = new int[capacity];
      epochs = new int[capacity];
      matchedBy = new int[capacity];
      firstAt = new int[capacity];
      epoch = 0;
    }
  }
}
