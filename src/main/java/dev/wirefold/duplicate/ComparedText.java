package dev.wirefold.duplicate;

import dev.wirefold.text.PreparedText;
import dev.wirefold.text.Shingler;
import dev.wirefold.text.TextPreparer;
import java.util.Arrays;

/**
 * A text as it is compared: its features, its time, and which of its tokens are its outlet's
 * boilerplate and don't count.
 */
final class ComparedText {

  /** The time of a text without a date. */
  static final long NO_TIME = Long.MIN_VALUE;

  static final ComparedText EMPTY =
      new ComparedText(
          new TextPreparer(new Shingler(0)).prepare("", "", ""), new boolean[0], NO_TIME);

  /** Weights are kept in sixteenths, one byte a token. */
  private static final int STEPS = 16;

  private static final int UNCOUNTED = -1;
  private static final double MILLIS_PER_HOUR = 3_600_000;

  private final PreparedText text;
  private final boolean[] masked;
  private final long time;
  private final int counted;
  private byte[] weights = new byte[0];
  private int weightSum;
  private int weighedAt;
  private int distinctShingles = UNCOUNTED;

  /**
   * @param text the features
   * @param masked a flag for each token of the body; not copied
   * @param time epoch milliseconds, or {@link #NO_TIME}
   */
  ComparedText(PreparedText text, boolean[] masked, long time) {
    this.text = text;
    this.masked = masked;
    this.time = time;
    int unmasked = 0;
    for (boolean flag : masked) {
      unmasked += flag ? 0 : 1;
    }
    this.counted = unmasked;
  }

  PreparedText text() {
    return text;
  }

  int[] tokens() {
    return text.body().hashes();
  }

  boolean[] masked() {
    return masked;
  }

  /** Tells whether neither headline nor body has a token, so that nothing can be compared. */
  boolean isEmpty() {
    return tokens().length == 0 && text.title().size() == 0;
  }

  /** Returns the number of tokens that count. */
  int counted() {
    return counted;
  }

  /**
   * Weighs the tokens by their frequencies of now. The weights are kept until the number of groups
   * has doubled: within that, none changes by more than ln 2.
   */
  void weigh(DocumentFrequencies frequencies) {
    boolean stands = weighedAt > 0 && frequencies.documents() <= 2 * weighedAt;
    if (stands) {
      return;
    }
    int[] tokens = tokens();
    weights = new byte[tokens.length];
    weightSum = 0;
    for (int i = 0; i < tokens.length; i++) {
      if (!masked[i]) {
        int steps = Math.min(255, Math.round(frequencies.weight(tokens[i]) * STEPS));
        weights[i] = (byte) steps;
        weightSum += steps;
      }
    }
    weighedAt = Math.max(1, frequencies.documents());
  }

  /** Returns the share of the text's weight that the marked tokens have, in [0, 1]. */
  double share(boolean[] marked) {
    if (weightSum == 0) {
      return 0;
    }
    int sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += marked[i] ? weights[i] & 0xFF : 0;
    }
    return (double) sum / weightSum;
  }

  /** Returns the number of distinct shingles without a masked token; counted once, when asked. */
  int distinctShingles() {
    if (distinctShingles == UNCOUNTED) {
      distinctShingles = ShingleTable.countDistinct(tokens(), masked);
    }
    return distinctShingles;
  }

  double hoursTo(ComparedText other) {
    if (time == NO_TIME || other.time == NO_TIME) {
      return Double.NaN;
    }
    return Math.abs(time - other.time) / MILLIS_PER_HOUR;
  }

  boolean hasSameTokens(ComparedText other) {
    return text.remainder() == other.text.remainder()
        && Arrays.equals(tokens(), other.tokens())
        && Arrays.equals(text.title().hashes(), other.text.title().hashes());
  }

  /** Returns what would be measured between this text and one with the same tokens. */
  PairFeatures identical(ComparedText twin) {
    int numbers = text.numbers().length;
    return new PairFeatures(
        counted,
        counted,
        1,
        1,
        1,
        1,
        1,
        1,
        tokens().length,
        1,
        1,
        numbers,
        numbers,
        numbers,
        0,
        0,
        0,
        0,
        1,
        0,
        hoursTo(twin));
  }
}
