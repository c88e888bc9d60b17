package dev.wirefold.text;

import java.util.Arrays;

/** A small fixed map from words, by their token hash, to numbers. */
final class WordTable {

  /** What {@link #get} returns for a word that is not in the table. */
  static final int ABSENT = 0;

  /** So sparse that the first look nearly always tells that a word is absent. */
  private static final int SLOTS_A_WORD = 64;

  private final int[] keys;
  private final int[] values;
  private final int mask;

  /**
   * @param words words of letters only
   * @param values a number for each word, none of them {@link #ABSENT}
   */
  WordTable(String[] words, int[] values) {
    int capacity = Integer.highestOneBit(words.length * SLOTS_A_WORD);
    this.keys = new int[capacity];
    this.values = new int[capacity];
    this.mask = capacity - 1;
    for (int i = 0; i < words.length; i++) {
      int slot = slotOf(Tokenizer.wordHash(words[i]));
      keys[slot] = Tokenizer.wordHash(words[i]);
      this.values[slot] = values[i];
    }
  }

  /** Returns a table that has {@link #ABSENT} for all words but some. */
  static WordTable setOf(String... words) {
    int[] ones = new int[words.length];
    Arrays.fill(ones, 1);
    return new WordTable(words, ones);
  }

  int get(int wordHash) {
    return values[slotOf(wordHash)];
  }

  private int slotOf(int key) {
    int slot = key & mask;
    while (values[slot] != ABSENT && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
