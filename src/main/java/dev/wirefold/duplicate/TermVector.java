package dev.wirefold.duplicate;

import dev.wirefold.text.TokenSequence;

/**
 * The distinct tokens of one text with their counts, in an open-addressing table that is emptied in
 * constant time. Reused from text to text.
 */
final class TermVector {

  private int[] keys = new int[1 << 10];
  private int[] counts = new int[1 << 10];
  private int[] epochs = new int[1 << 10];
  private int[] slots = new int[1 << 9];
  private int size;
  private int epoch = 1;

  /** Empties the vector. */
  void clear() {
    epoch++;
    size = 0;
  }

  /** Counts the tokens of a sequence. */
  void add(TokenSequence tokens) {
    int[] hashes = tokens.hashes();
    for (int hash : hashes) {
      if (2 * size >= keys.length) {
        grow();
      }
      add(hash, 1);
    }
  }

  /** Returns the number of distinct tokens. */
  int size() {
    return size;
  }

  /** Returns the i-th distinct token, in order of first occurrence. */
  int key(int i) {
    return keys[slots[i]];
  }

  /** Returns how often the i-th distinct token occurs. */
  int count(int i) {
    return counts[slots[i]];
  }

  /** Returns how often a token occurs; 0 if it does not. */
  int countOf(int key) {
    int slot = slotOf(key);
    return epochs[slot] == epoch ? counts[slot] : 0;
  }

  /** Copies the distinct tokens into an array of at least {@link #size()} elements. */
  void copyKeys(int[] into) {
    for (int i = 0; i < size; i++) {
      into[i] = keys[slots[i]];
    }
  }

  private void add(int key, int count) {
    int slot = slotOf(key);
    if (epochs[slot] != epoch) {
      epochs[slot] = epoch;
      keys[slot] = key;
      counts[slot] = 0;
      slots[size++] = slot;
    }
    counts[slot] += count;
  }

  private int slotOf(int key) {
    int mask = keys.length - 1;
    int slot = (key * 0x9E3779B9) >>> 7 & mask;
    while (epochs[slot] == epoch && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    int[] oldKeys = keys;
    int[] oldCounts = counts;
    int[] oldSlots = slots;
    int oldSize = size;
    int capacity = 2 * oldKeys.length;
    keys = new int[capacity];
    counts = new int[capacity];
    epochs = new int[capacity];
    slots = new int[capacity / 2];
    epoch = 1;
    size = 0;
    for (int i = 0; i < oldSize; i++) {
      add(oldKeys[oldSlots[i]], oldCounts[oldSlots[i]]);
    }
  }
}
