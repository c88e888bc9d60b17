package dev.wirefold.evaluate;

/**
 * How much of what was put together belongs together, and how much of what belongs together was put
 * together.
 *
 * @param precision in [0, 1]
 * @param recall in [0, 1]
 */
public record Score(double precision, double recall) {

  public Score {
    checkShare("precision", precision);
    checkShare("recall", recall);
  }

  /** Returns the harmonic mean of both; 0 if both are 0. */
  public double f1() {
    double sum = precision + recall;
    return sum == 0 ? 0 : 2 * precision * recall / sum;
  }

  /** Returns part / whole within [0, 1], however the parts were rounded; 1 of nothing at all. */
  static double share(double part, double whole) {
    return whole == 0 ? 1 : Math.clamp(part / whole, 0, 1);
  }

  static double share(long part, long whole) {
    return share((double) part, (double) whole);
  }

  private static void checkShare(String name, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException(name + " must be in [0, 1], was " + value);
    }
  }
}
