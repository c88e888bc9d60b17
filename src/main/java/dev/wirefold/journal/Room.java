package dev.wirefold.journal;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Room on a disk as people read it: {@code 150 B}, {@code 1.5 KiB}, {@code 2 GiB}. */
final class Room {

  private static final String[] UNITS = {"B", "KiB", "MiB", "GiB", "TiB"};
  private static final BigDecimal STEP = BigDecimal.valueOf(1024);

  private Room() {}

  /** Returns the nearest amount with at most one decimal. */
  static String of(long bytes) {
    return of(bytes, RoundingMode.HALF_UP);
  }

  /** Returns an amount that is not less. */
  static String atLeast(long bytes) {
    return of(bytes, RoundingMode.UP);
  }

  private static String of(long bytes, RoundingMode rounding) {
    BigDecimal amount = BigDecimal.valueOf(bytes);
    int unit = 0;
    while (amount.compareTo(STEP) >= 0 && unit < UNITS.length - 1) {
      amount = amount.divide(STEP); // a power of two divides without a rest
      unit++;
    }
    return amount.setScale(1, rounding).stripTrailingZeros().toPlainString() + " " + UNITS[unit];
  }
}
