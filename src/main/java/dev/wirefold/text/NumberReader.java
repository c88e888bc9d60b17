package dev.wirefold.text;

/**
 * Reads a number digit by digit. Zeros after its last other digit change its size and not its
 * digits, so that 1,400 and 1400.0 are one; a number that begins with two digits of which the first
 * is a zero ("007", "0930") is a name or an hour, and no other number is equal to it.
 */
final class NumberReader {

  private long mantissa;
  private int zeros;
  private int decimals;
  private int digits;
  private boolean fraction;
  private boolean padded;

  /** Begins with a new number. */
  void begin() {
    mantissa = 0;
    zeros = 0;
    decimals = 0;
    digits = 0;
    fraction = false;
    padded = false;
  }

  /** Reads the next digit, from '0' to '9'. */
  void digit(char digit) {
    padded |= digits == 1 && !fraction && mantissa == 0;
    digits++;
    decimals += fraction ? 1 : 0;
    if (digit == '0') {
      zeros++;
      return;
    }
    for (; zeros > 0; zeros--) {
      mantissa *= 10; // of more digits than a long holds it is a hash
    }
    mantissa = mantissa * 10 + (digit - '0');
  }

  /** Reads the decimal mark. */
  void point() {
    fraction = true;
  }

  boolean isInFraction() {
    return fraction;
  }

  /** Returns the number's token. */
  int token() {
    if (padded) {
      return NumberToken.opaque(Long.hashCode((mantissa * 31 + digits) * 31 + zeros - decimals));
    }
    return NumberToken.of(mantissa, mantissa == 0 ? 0 : zeros - decimals);
  }
}
