package dev.wirefold.text;

import java.util.Arrays;

/**
 * Hashes the shingles (runs of k consecutive tokens) of a text, and samples them by hash value, so
 * that the samples of two texts agree wherever the texts do (Broder 1997, "mod m" sampling).
 *
 * <p>The hash is keyed: who does not know an index's key can't make texts that fall into one of its
 * buckets.
 *
 * @param key the key of the index that the shingles are for
 */
public record Shingler(long key) {

  /** Tokens in a shingle of an ordinary text. */
  public static final int SHINGLE = 5;

  /** Tokens in a shingle of a short text. */
  public static final int SHORT_SHINGLE = 3;

  /** One shingle in {@code 2^3} of an ordinary text is kept. */
  private static final int SAMPLE_BITS = 3;

  private static final int[] NONE = {};

  private static final long BASE = 0x9E3779B97F4A7C15L;

  /** Returns the shingles by which a body is found among others, sorted and distinct. */
  public int[] sampleOf(int[] body) {
    return sample(body, SHINGLE, SAMPLE_BITS);
  }

  /** Returns all short shingles of headline and body if the body is short, else none. */
  public int[] shortSampleOf(int[] title, int[] body) {
    if (body.length >= PreparedText.SHORT_TOKENS) {
      return NONE;
    }
    int[] all = Arrays.copyOf(title, title.length + body.length);
    System.arraycopy(body, 0, all, title.length, body.length);
    return sample(all, SHORT_SHINGLE, 0);
  }

  /**
   * Returns the shingles of {@code k} tokens whose hash is 0 modulo {@code 2^sampleBits}, sorted
   * and distinct.
   *
   * @param k tokens in a shingle, at least 1
   * @param sampleBits 0 keeps all shingles, 3 keeps one in eight
   */
  public int[] sample(int[] tokens, int k, int sampleBits) {
    int count = tokens.length - k + 1;
    if (count <= 0) {
      return NONE;
    }
    int[] kept = new int[sampleBits == 0 ? count : Math.max(8, (count >> sampleBits) * 2)];
    int size = 0;
    long mask = (1L << sampleBits) - 1;
    long leaving = power(k);
    long rolling = 0;
    for (int i = 0; i < tokens.length; i++) {
      rolling = rolling * BASE + tokens[i];
      if (i >= k) {
        rolling -= tokens[i - k] * leaving;
      }
      if (i >= k - 1) {
        long hash = mix(rolling ^ key);
        if ((hash & mask) == 0) {
          if (size == kept.length) {
            kept = Arrays.copyOf(kept, 2 * size);
          }
          kept[size++] = (int) (hash >>> 32);
        }
      }
    }
    return sortedDistinct(kept, size);
  }

  /** Sorts the first {@code size} values and returns the distinct ones in a new array. */
  static int[] sortedDistinct(int[] values, int size) {
    Arrays.sort(values, 0, size);
    int distinct = 0;
    for (int i = 0; i < size; i++) {
      if (distinct == 0 || values[distinct - 1] != values[i]) {
        values[distinct++] = values[i];
      }
    }
    return distinct == 0 ? NONE : Arrays.copyOf(values, distinct);
  }

  private static long power(int exponent) {
    long power = 1;
    for (int i = 0; i < exponent; i++) {
      power *= BASE;
    }
    return power;
  }

  private static long mix(long z) {
    long x = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    x = (x ^ (x >>> 27)) * 0x94D049BB133111EBL;
    return x ^ (x >>> 31);
  }
}
