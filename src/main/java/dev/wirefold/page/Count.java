package dev.wirefold.page;

import java.util.Locale;

/** Numbers as a page shows them. */
final class Count {

  private Count() {}

  /** Returns a number with commas: {@code 12,345}. */
  static String of(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** Returns a number with its noun: {@code 1 copy}, {@code 2 copies}. */
  static String of(long number, String one, String many) {
    return of(number) + " " + (number == 1 ? one : many);
  }

  /** Returns a share with two decimals: {@code 0.83}. */
  static String share(double share) {
    return String.format(Locale.ROOT, "%.2f", share);
  }

  /** Returns bytes in the unit that gives few digits: {@code 1.2 MiB}. */
  static String bytes(long bytes) {
    String[] units = {"B", "KiB", "MiB", "GiB", "TiB"};
    double left = (double) bytes;
    int unit = 0;
    while (left >= 1024 && unit < units.length - 1) {
      left /= 1024;
      unit++;
    }
    return String.format(Locale.ROOT, unit == 0 ? "%.0f %s" : "%.1f %s", left, units[unit]);
  }
}
