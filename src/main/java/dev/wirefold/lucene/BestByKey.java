package dev.wirefold.lucene;

import java.util.Arrays;

/**
 * The best of what a query found for each group or story: an open-addressed table of primitives,
 * since a query may find every article.
 */
final class BestByKey {

  private static final int FREE = Integer.MIN_VALUE;

  private int[] keys = new int[256];
  private long[] ranks = new long[256];
  private int[] numbers = new int[256];
  private int[] docs = new int[256];
  private int used;

  BestByKey() {
    Arrays.fill(keys, FREE);
  }

  /** Takes a find; of equal rank the youngest stands. */
  void offer(int key, long rank, int number, int doc) {
    int slot = slotOf(key);
    if (keys[slot] == FREE) {
      if (++used * 2 > keys.length) {
        grow();
        slot = slotOf(key);
      }
      keys[slot] = key;
    } else if (rank < ranks[slot] || (rank == ranks[slot] && number < numbers[slot])) {
      return;
    }
    ranks[slot] = rank;
    numbers[slot] = number;
    docs[slot] = doc;
  }

  /** Hands on the best of each key. */
  void offerTo(BestRanked best) {
    for (int slot = 0; slot < keys.length; slot++) {
      if (keys[slot] != FREE) {
        best.offer(ranks[slot], numbers[slot], docs[slot]);
      }
    }
  }

  private int slotOf(int key) {
    int mask = keys.length - 1;
    int slot = (key * 0x9E3779B9) >>> 7 & mask;
    while (keys[slot] != FREE && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    int[] oldKeys = keys;
    long[] oldRanks = ranks;
    int[] oldNumbers = numbers;
    int[] oldDocs = docs;
    keys = new int[oldKeys.length * 2];
    ranks = new long[keys.length];
    numbers = new int[keys.length];
    docs = new int[keys.length];
    Arrays.fill(keys, FREE);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != FREE) {
        int slot = slotOf(oldKeys[i]);
        keys[slot] = oldKeys[i];
        ranks[slot] = oldRanks[i];
        numbers[slot] = oldNumbers[i];
        docs[slot] = oldDocs[i];
      }
    }
  }
}
