package dev.wirefold.text;

/**
 * The token of a number: 32 bits that can be turned back into the number, if it has few enough
 * digits. Mixed like any hash, so that numbers fall evenly into a table's slots.
 *
 * <p>Before mixing: a bit that tells a number that can be turned back, its exponent of ten (5 bits,
 * from -8) and its digits without trailing zeros (26 bits). Of any other number it is a hash.
 */
final class NumberToken {

  private static final int LEGIBLE = 1 << 31;
  private static final int MANTISSA_BITS = 26;
  private static final int MANTISSA = (1 << MANTISSA_BITS) - 1;
  private static final int LEAST_EXPONENT = -8;
  private static final int MOST_EXPONENT = LEAST_EXPONENT + 31;

  private static final int FIRST = 0x9E3779B1;
  private static final int SECOND = 0xC2B2AE35;
  private static final int FIRST_INVERSE = inverse(FIRST);
  private static final int SECOND_INVERSE = inverse(SECOND);

  private NumberToken() {}

  /**
   * Returns the token of a number.
   *
   * @param mantissa its digits without trailing zeros, at least 0
   * @param exponent the power of ten by which they are multiplied
   */
  static int of(long mantissa, int exponent) {
    if (mantissa < 0
        || mantissa > MANTISSA
        || exponent < LEAST_EXPONENT
        || exponent > MOST_EXPONENT) {
      return opaque(Long.hashCode(mantissa * 0x9E3779B97F4A7C15L + exponent));
    }
    int place = (exponent - LEAST_EXPONENT) << MANTISSA_BITS;
    return mixed(LEGIBLE | place | (int) mantissa);
  }

  /** Returns the token of a number that is none to reckon with, such as "007" or "5pm". */
  static int opaque(int hash) {
    return mixed(hash & ~LEGIBLE);
  }

  /** Tells whether a number's token can be turned back. */
  static boolean isLegible(int token) {
    return (plain(token) & LEGIBLE) != 0;
  }

  /** Returns the digits without trailing zeros of a number that can be turned back. */
  static int mantissa(int token) {
    return plain(token) & MANTISSA;
  }

  /** Returns the power of ten by which the digits are multiplied. */
  static int exponent(int token) {
    return ((plain(token) & ~LEGIBLE) >>> MANTISSA_BITS) + LEAST_EXPONENT;
  }

  private static int mixed(int plain) {
    int h = plain * FIRST;
    return (h ^ (h >>> 16)) * SECOND;
  }

  private static int plain(int mixed) {
    int h = mixed * SECOND_INVERSE;
    return (h ^ (h >>> 16)) * FIRST_INVERSE;
  }

  /** Newton's iteration: each step doubles the bits that are right. */
  private static int inverse(int odd) {
    int inverse = odd;
    for (int i = 0; i < 5; i++) {
      inverse *= 2 - odd * inverse;
    }
    return inverse;
  }
}
