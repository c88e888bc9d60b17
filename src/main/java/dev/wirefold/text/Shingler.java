package dev.wirefold.text;

import java.util.Arrays;

/**
 * Hashes the shingles (runs of k consecutive tokens) of a text, and samples them by hash value, so
 * that the samples of two texts agree wherever the texts do (Broder 1997, "mod m" sampling). Where
 * that leaves a gap, the least hash in each window fills it (winnowing: Schleimer, Wilkerson and
 * Aiken 2003), so that a passage as long as {@link #GUARANTEED} is always found, whatever the key.
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

  /** Of as many consecutive shingles of an ordinary text one is kept at least. */
  private static final int WINDOW = 16;

  /** Two texts that share a run of as many tokens share a sampled shingle. */
  public static final int GUARANTEED = WINDOW + SHINGLE - 1;

  /** Two texts that share a run of as many tokens share two sampled shingles. */
  public static final int GUARANTEED_TWICE = GUARANTEED + WINDOW;

  private static final int[] NONE = {};

  private static final long BASE = 0x9E3779B97F4A7C15L;

  /** Returns the shingles by which a body is found among others, sorted and distinct. */
  public int[] sampleOf(int[] body) {
    long[] hashes = hashes(body, SHINGLE);
    int[] kept = new int[hashes.length];
    int size = 0;
    int gap = 0;
    for (int i = 0; i < hashes.length; i++) {
      if (isSampled(hashes[i], SAMPLE_BITS)) {
        size = fill(hashes, gap, i, kept, size);
        kept[size++] = shingle(hashes[i]);
        gap = i + 1;
      }
    }
    size = fill(hashes, gap, hashes.length, kept, size);
    return sortedDistinct(kept, size);
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
    long[] hashes = hashes(tokens, k);
    int[] kept = new int[hashes.length];
    int size = 0;
    for (long hash : hashes) {
      if (isSampled(hash, sampleBits)) {
        kept[size++] = shingle(hash);
      }
    }
    return sortedDistinct(kept, size);
  }

  /** Keeps the least hash of each window within a gap between sampled shingles. */
  private static int fill(long[] hashes, int start, int end, int[] kept, int size) {
    int filled = size;
    int least = -1;
    for (int last = start + WINDOW - 1; last < end; last++) {
      int before = least;
      if (least <= last - WINDOW) {
        least = leastOf(hashes, last - WINDOW + 1, last + 1);
      } else if (Long.compareUnsigned(hashes[last], hashes[least]) < 0) {
        least = last;
      }
      if (least != before) {
        kept[filled++] = shingle(hashes[least]);
      }
    }
    return filled;
  }

  private static int leastOf(long[] hashes, int start, int end) {
    int least = start;
    for (int i = start + 1; i < end; i++) {
      if (Long.compareUnsigned(hashes[i], hashes[least]) < 0) {
        least = i;
      }
    }
    return least;
  }

  private long[] hashes(int[] tokens, int k) {
    long[] hashes = new long[Math.max(0, tokens.length - k + 1)];
    long leaving = power(k);
    long rolling = 0;
    for (int i = 0; i < tokens.length; i++) {
      rolling = rolling * BASE + tokens[i];
      if (i >= k) {
        rolling -= tokens[i - k] * leaving;
      }
      if (i >= k - 1) {
        hashes[i - k + 1] = mix(rolling ^ key);
      }
    }
    return hashes;
  }

  private static boolean isSampled(long hash, int sampleBits) {
    return (hash & (1L << sampleBits) - 1) == 0;
  }

  private static int shingle(long hash) {
    return (int) (hash >>> 32);
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
