package dev.wirefold.text;

/**
 * A figure as a text states it: a number, and the word for its scale behind it. Two figures agree
 * if the one that is stated with fewer digits is the other one rounded, as "1.46 billion" and
 * "1,459,193,000" do. Small whole numbers, years and hours are never taken for rounded ones.
 *
 * <p>A figure is held in a long, since texts have many: its digits without trailing zeros, its
 * exponent of ten, and what it counts.
 */
public final class Figure {

  /** No figure that could be rounded or the rounding of another. */
  public static final long NONE = 0;

  private static final int EXPONENT_SHIFT = 32;
  private static final int EXPONENT = 0xFF;
  private static final int LEAST_EXPONENT = -64;
  private static final int KIND_SHIFT = 40;

  /** A figure without a word for its scale. */
  private static final int PLAIN = 1;

  private static final int SCALED = 2;
  private static final int PERCENT = 3;

  /** The power of ten of what isn't rounded without a word for it: five digits. */
  private static final int LARGE = 4;

  private static final int[] POWERS = {
    1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000
  };

  private static final int FEWEST_DIGITS = 2;
  private static final int FEWEST_DIGITS_OF_A_RATE = 3;
  private static final int FEWEST_DIGITS_OF_A_FRACTION = 4;

  private Figure() {}

  /**
   * Returns the figure at a place of a text, or {@link #NONE}.
   *
   * @param hashes the text's tokens
   * @param token the place of a number among them
   */
  public static long at(int[] hashes, int token) {
    int number = hashes[token];
    if (!NumberToken.isLegible(number)) {
      return NONE;
    }
    int mantissa = NumberToken.mantissa(number);
    int exponent = NumberToken.exponent(number);
    int next = token + 1 < hashes.length ? hashes[token + 1] : 0;
    if (next == WordForms.PERCENT) {
      return of(PERCENT, mantissa, exponent);
    }
    int scale = WordForms.exponentOf(next);
    if (scale > 0) {
      return of(SCALED, mantissa, exponent + scale);
    }
    int digits = digits(mantissa);
    boolean exact =
        exponent < 0 ? digits < FEWEST_DIGITS_OF_A_FRACTION : digits + exponent <= LARGE;
    return exact ? NONE : of(PLAIN, mantissa, exponent);
  }

  /** Tells whether two figures are one, the less precise of them rounded. */
  public static boolean agree(long one, long other) {
    if (one == NONE || other == NONE || isRate(one) != isRate(other)) {
      return false;
    }
    int digits = digits(mantissa(one)) - digits(mantissa(other));
    if (digits == 0) {
      return mantissa(one) == mantissa(other) && exponent(one) == exponent(other);
    }
    return digits < 0 ? isRounding(one, other) : isRounding(other, one);
  }

  private static boolean isRounding(long rough, long fine) {
    int dropped = exponent(rough) - exponent(fine);
    if (dropped <= 0 || dropped >= POWERS.length || digits(mantissa(rough)) < fewestDigits(rough)) {
      return false;
    }
    long power = POWERS[dropped];
    return (mantissa(fine) + power / 2) / power == mantissa(rough);
  }

  private static int fewestDigits(long figure) {
    if (isRate(figure)) {
      return FEWEST_DIGITS_OF_A_RATE;
    }
    boolean fraction = kind(figure) == PLAIN && exponent(figure) < 0;
    return fraction ? FEWEST_DIGITS_OF_A_FRACTION : FEWEST_DIGITS;
  }

  private static long of(long kind, int mantissa, int exponent) {
    long place = exponent - (long) LEAST_EXPONENT;
    return (kind << KIND_SHIFT) | (place << EXPONENT_SHIFT) | mantissa;
  }

  private static int mantissa(long figure) {
    return (int) figure;
  }

  private static int exponent(long figure) {
    return ((int) (figure >>> EXPONENT_SHIFT) & EXPONENT) + LEAST_EXPONENT;
  }

  private static int kind(long figure) {
    return (int) (figure >>> KIND_SHIFT);
  }

  private static boolean isRate(long figure) {
    return kind(figure) == PERCENT;
  }

  private static int digits(int mantissa) {
    int digits = 1;
    while (digits < POWERS.length && mantissa >= POWERS[digits]) {
      digits++;
    }
    return digits;
  }
}
