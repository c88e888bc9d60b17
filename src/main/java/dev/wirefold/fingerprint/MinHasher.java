package dev.wirefold.fingerprint;

import dev.wirefold.text.PreparedText;
import dev.wirefold.text.Shingler;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Computes MinHash signatures (Broder 1997): component i is the least value that the i-th hash
 * function takes over the shingles of a text. The hash functions are {@code a·x + b} on 32-bit
 * integers with odd a, drawn from a fixed seed, so signatures are comparable for ever within the
 * scheme {@code minhash-v1}.
 */
public final class MinHasher {

  /** The name of the scheme, stored beside each signature. */
  public static final String SCHEME = "minhash-v1";

  /** Components of a signature. */
  public static final int COMPONENTS = 128;

  private static final int SHINGLE = 3;
  private static final Shingler SHINGLER = new Shingler(0);
  private static final long SEED = 0x57495245464F4C44L;
  private static final int[] FACTORS = new int[COMPONENTS];
  private static final int[] TERMS = new int[COMPONENTS];

  static {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < COMPONENTS; i++) {
      FACTORS[i] = random.nextInt() | 1;
      TERMS[i] = random.nextInt();
    }
  }

  private MinHasher() {}

  /**
   * Returns the signature of a text, or an empty text's signature if there are no shingles.
   *
   * @param shingles hashes of the text's shingles; duplicates change nothing
   */
  public static MinHashSignature signature(int[] shingles) {
    int[] least = new int[COMPONENTS];
    Arrays.fill(least, Integer.MAX_VALUE);
    for (int shingle : shingles) {
      int x = scramble(shingle);
      for (int i = 0; i < COMPONENTS; i++) {
        least[i] = Math.min(least[i], FACTORS[i] * x + TERMS[i]);
      }
    }
    return new MinHashSignature(least);
  }

  /**
   * Returns the signature of a text: that of the 3-token shingles of its body, hashed with key 0.
   */
  public static MinHashSignature signature(PreparedText text) {
    return signature(SHINGLER.sample(text.body().hashes(), SHINGLE, 0));
  }

  /** The linear hash functions keep patterns of their input; this breaks them first. */
  private static int scramble(int x) {
    int h = x;
    h ^= h >>> 16;
    h *= 0x85EBCA6B;
    h ^= h >>> 13;
    h *= 0xC2B2AE35;
    return h ^ (h >>> 16);
  }
}
