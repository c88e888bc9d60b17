package dev.wirefold.story;

/**
 * The natural logarithm by plain arithmetic, so that every machine computes the same bits, and
 * faster than {@link StrictMath}. The relative error is below 1e-8.
 */
final class Logarithm {

  private static final double LN_2 = 0.6931471805599453;
  private static final double ROOT_2 = 1.4142135623730951;
  private static final int MANTISSA_BITS = 52;
  private static final long MANTISSA = (1L << MANTISSA_BITS) - 1;
  private static final long ONE = Double.doubleToRawLongBits(1);

  private Logarithm() {}

  /**
   * Returns the natural logarithm.
   *
   * @param x a normal number above 0
   */
  static double of(double x) {
    long bits = Double.doubleToRawLongBits(x);
    int exponent = (int) (bits >>> MANTISSA_BITS) - Double.MAX_EXPONENT;
    double mantissa = Double.longBitsToDouble((bits & MANTISSA) | ONE);
    if (mantissa > ROOT_2) {
      mantissa /= 2;
      exponent++;
    }
    double t = (mantissa - 1) / (mantissa + 1);
    double s = t * t;
    double series = 1 + s * (1.0 / 3 + s * (1.0 / 5 + s * (1.0 / 7 + s * (1.0 / 9 + s / 11))));
    return exponent * LN_2 + 2 * t * series;
  }
}
