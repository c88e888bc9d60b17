package dev.wirefold.text;

/** Finds what stands below the last sentence: "ends", the desk's clock, a tag. */
final class SignOff {

  private static final String[] WORDS = {
    "reuter",
    "reuters",
    "more",
    "-more-",
    "-- more --",
    "ends",
    "end",
    "ends.",
    "###",
    "--30--",
    "// انتهى //",
    "انتهى"
  };

  private static final int LONGEST_CLOCK = 14;
  private static final int CLOCK_DIGITS = 3;

  private SignOff() {}

  /** Returns where the sign-off of a text begins that ends before {@code end}; end if none. */
  static int startOf(String text, int end) {
    int start = end;
    while (true) {
      int last = trimmed(text, start);
      int next = clockStart(text, last);
      if (next == last) {
        next = wordStart(text, last);
      }
      if (next == last) {
        return start;
      }
      start = next;
    }
  }

  private static int wordStart(String text, int end) {
    for (String word : WORDS) {
      int start = end - word.length();
      boolean matches = start > 0 && text.regionMatches(true, start, word, 0, word.length());
      if (matches && standsAlone(text, start)) {
        return start;
      }
    }
    return end;
  }

  /** A last line such as "14:23 ت م": three digits at least, a colon, and a mark or two. */
  private static int clockStart(String text, int end) {
    int start = text.lastIndexOf('\n', Math.max(0, end - 1)) + 1;
    if (start == 0 || end - start > LONGEST_CLOCK) {
      return end;
    }
    int digits = 0;
    int letters = 0;
    boolean colon = false;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      digits += Character.isDigit(c) ? 1 : 0;
      letters += Character.isLetter(c) ? 1 : 0;
      colon |= c == ':';
    }
    return colon && digits >= CLOCK_DIGITS && letters <= CLOCK_DIGITS ? start : end;
  }

  /** A sign-off follows a finished sentence or stands on a line of its own. */
  private static boolean standsAlone(String text, int start) {
    int i = start - 1;
    boolean newLine = false;
    while (i >= 0 && text.charAt(i) <= ' ') {
      newLine |= text.charAt(i) == '\n';
      i--;
    }
    return newLine || (i >= 0 && i < start - 1 && ".!?\"”".indexOf(text.charAt(i)) >= 0);
  }

  private static int trimmed(String text, int end) {
    int last = end;
    while (last > 0 && (text.charAt(last - 1) <= ' ' || text.charAt(last - 1) == '\u00A0')) {
      last--;
    }
    return last;
  }
}
