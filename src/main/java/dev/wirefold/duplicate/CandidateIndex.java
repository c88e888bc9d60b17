package dev.wirefold.duplicate;

import java.util.Arrays;

/**
 * An inverted index from shingles to the texts that represent groups, newest first. A bucket that
 * more texts share than the cap is common matter and proposes nobody, so that shared boilerplate
 * costs nothing.
 */
final class CandidateIndex {

  /** A shingle in more texts than this tells nothing. */
  private static final int COMMON = 64;

  private int[] keys = new int[1 << 12];
  private int[] heads = new int[1 << 12];
  private int[] counts = new int[1 << 12];
  private int used;
  private int[] next = new int[1 << 12];
  private int[] texts = new int[1 << 12];
  private int[] owners = new int[1 << 12];
  private int entries = 1; // entry 0 is the end of every list
  private int oldest;
  private int liveEntries;

  private long scanned;
  private long skipped;

  /** Adds a text's shingles. */
  void add(int[] shingles, int text) {
    for (int shingle : shingles) {
      if (2 * used >= keys.length) {
        growTable(2 * keys.length);
      }
      int slot = slotOf(shingle);
      if (heads[slot] == 0) {
        keys[slot] = shingle;
        used++;
      }
      append(slot, shingle, text);
    }
  }

  /** Counts, for each text that shares shingles, how many; rare shingles weigh more. */
  void count(int[] shingles, HitCounter hits) {
    for (int shingle : shingles) {
      int slot = slotOf(shingle);
      int entry = heads[slot];
      if (entry == 0) {
        continue;
      }
      if (counts[slot] > COMMON) {
        skipped++;
        continue;
      }
      float weight = 1f / (2 + counts[slot]);
      for (; entry != 0; entry = next[entry]) {
        if (texts[entry] >= oldest) { // a representative named late stands before newer texts
          hits.hit(texts[entry], weight);
        }
        scanned++;
      }
    }
  }

  /** Forgets texts below a number, which are too old to be candidates. */
  void forgetBelow(int text) {
    oldest = Math.max(oldest, text);
    if (liveEntries > 1 << 16 && staleEntries() > liveEntries / 2) {
      rebuild();
    }
  }

  /** Returns how many list entries were read so far. */
  long scanned() {
    return scanned;
  }

  /** Returns how often a shingle was too common to be looked at. */
  long skipped() {
    return skipped;
  }

  private void append(int slot, int shingle, int text) {
    if (entries == texts.length) {
      int capacity = texts.length + (texts.length >> 1);
      next = Arrays.copyOf(next, capacity);
      texts = Arrays.copyOf(texts, capacity);
      owners = Arrays.copyOf(owners, capacity);
    }
    next[entries] = heads[slot];
    texts[entries] = text;
    owners[entries] = shingle;
    heads[slot] = entries++;
    counts[slot]++;
    liveEntries++;
  }

  /** Entries are appended in the order of texts, but for representatives that are named later. */
  private int staleEntries() {
    int low = 1;
    int high = entries;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (texts[middle] < oldest) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }

  private void rebuild() {
    int[] oldTexts = texts;
    int[] oldOwners = owners;
    int oldEntries = entries;
    int tableSize = keys.length;
    keys = new int[tableSize];
    heads = new int[tableSize];
    counts = new int[tableSize];
    used = 0;
    entries = 1;
    liveEntries = 0;
    next = new int[oldEntries];
    texts = new int[oldEntries];
    owners = new int[oldEntries];
    int[] one = new int[1];
    for (int i = 1; i < oldEntries; i++) {
      if (oldTexts[i] >= oldest) {
        one[0] = oldOwners[i];
        add(one, oldTexts[i]);
      }
    }
  }

  private int slotOf(int key) {
    int mask = keys.length - 1;
    int slot = (key * 0x9E3779B9) >>> 6 & mask;
    while (heads[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void growTable(int capacity) {
    int[] oldKeys = keys;
    int[] oldHeads = heads;
    int[] oldCounts = counts;
    keys = new int[capacity];
    heads = new int[capacity];
    counts = new int[capacity];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldHeads[i] != 0) {
        int slot = slotOf(oldKeys[i]);
        keys[slot] = oldKeys[i];
        heads[slot] = oldHeads[i];
        counts[slot] = oldCounts[i];
      }
    }
  }
}
