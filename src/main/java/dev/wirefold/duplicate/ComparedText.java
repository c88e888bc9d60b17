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

  private static final double MILLIS_PER_HOUR = 3_600_000;

  private final PreparedText text;
  private final boolean[] masked;
  private final long time;
  private final int counted;

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

  /** Returns the number of tokens that count. */
  int counted() {
    return counted;
  }

  double hoursTo(ComparedText other) {
    if (time == NO_TIME || other.time == NO_TIME) {
      return Double.NaN;
    }
    return Math.abs(time - other.time) / MILLIS_PER_HOUR;
  }

  boolean hasSameTokens(ComparedText other) {
    return Arrays.equals(tokens(), other.tokens())
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
