package dev.wirefold.fingerprint;

import dev.wirefold.text.PreparedText;
import dev.wirefold.text.TokenSequence;

/**
 * A 128-bit hash of a text's tokens in order, headline first, and of its tickers. Two texts with
 * one hash are the same but for case, punctuation, spacing and what a wire writes around the
 * report; they name the same tickers. Scheme {@code content-v3}.
 *
 * @param high the upper 64 bits
 * @param low the lower 64 bits
 */
public record ContentHash(long high, long low) {

  /** The name of the scheme, stored beside the hash. */
  public static final String SCHEME = "content-v3";

  private static final long BOUNDARY = 0x51ED270B7A1F39C5L;

  /** Hashes a text. */
  public static ContentHash of(PreparedText text) {
    long high = 0x243F6A8885A308D3L;
    long low = 0x13198A2E03707344L;
    for (TokenSequence tokens : new TokenSequence[] {text.title(), text.body()}) {
      for (int token : tokens.hashes()) {
        high = (high ^ token) * 0x9E3779B97F4A7C15L;
        high ^= high >>> 29;
        low = (low + token) * 0xD6E8FEB86659FD93L;
        low ^= low >>> 32;
      }
      high ^= BOUNDARY;
      low += BOUNDARY;
    }
    high ^= text.remainder();
    low += text.remainder();
    for (String ticker : text.marks().tickers()) {
      high = (high ^ ticker.hashCode()) * 0x9E3779B97F4A7C15L;
    }
    return new ContentHash(mix(high), mix(low));
  }

  private static long mix(long z) {
    long x = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    x = (x ^ (x >>> 27)) * 0x94D049BB133111EBL;
    return x ^ (x >>> 31);
  }

  /** Returns 32 hexadecimal digits. */
  @Override
  public String toString() {
    return "%016x%016x".formatted(high, low);
  }
}
