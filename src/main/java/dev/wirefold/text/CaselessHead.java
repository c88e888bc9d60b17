package dev.wirefold.text;

/**
 * Recognises bylines and datelines in scripts without capitals, where form alone tells: a line of a
 * few words with a dash, a head that ends in a colon after a dash, a line with the year in two
 * calendars.
 */
final class CaselessHead {

  private static final int LONGEST_BYLINE = 60;
  private static final int LONGEST_DATE = 100;
  private static final int MOST_WORDS = 8;
  private static final int YEAR_DIGITS = 4;

  private CaselessHead() {}

  /** Tells whether a line that others follow names a reporter and an outlet or a place. */
  static boolean isByline(String text, int from, int to) {
    int end = lastNonBlank(text, from, to) + 1;
    return isCaseless(text.charAt(from))
        && end - from <= LONGEST_BYLINE
        && Character.isLetter(text.charAt(end - 1))
        && isNames(text, from, end)
        && isFollowed(text, to);
  }

  /** Tells whether a line is a place with its date in two calendars. */
  static boolean isDate(String text, int from, int to) {
    if (!isCaseless(text.charAt(from)) || to - from > LONGEST_DATE) {
      return false;
    }
    int years = 0;
    int digits = 0;
    for (int i = from; i <= to; i++) {
      if (i < to && Character.isDigit(text.charAt(i))) {
        digits++;
      } else {
        years += digits == YEAR_DIGITS ? 1 : 0;
        digits = 0;
      }
    }
    boolean sentence = ".!؟?".indexOf(text.charAt(lastNonBlank(text, from, to))) >= 0;
    return years >= 2 && !sentence && isFollowed(text, to);
  }

  /**
   * Returns the end of "reporter - outlet - place:" at the head of a line; {@code from} if none.
   */
  static int endOfCredit(String text, int from, int to) {
    if (!isCaseless(text.charAt(from))) {
      return from;
    }
    int limit = Math.min(to, from + LONGEST_BYLINE);
    int colon = text.indexOf(':', from, limit);
    return colon > 0 && isNames(text, from, colon) ? colon + 1 : from;
  }

  private static boolean isCaseless(char c) {
    return Character.getType(c) == Character.OTHER_LETTER;
  }

  /** A few words, at least one dash between them, no figure, no sentence. */
  private static boolean isNames(String text, int from, int to) {
    int words = 1;
    boolean dash = false;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      boolean blank = c <= ' ' || c == '\u00A0';
      words += blank ? 1 : 0;
      dash |= isDash(c) && (isBlank(text, i - 1, from) || isBlank(text, i + 1, from));
      if (Character.isDigit(c) || c == '.' || c == '،' || c == '؟' || c == '"') {
        return false;
      }
    }
    return dash && words <= MOST_WORDS;
  }

  private static boolean isBlank(String text, int i, int from) {
    return i >= from && i < text.length() && text.charAt(i) <= ' ';
  }

  private static boolean isDash(char c) {
    return c == '-' || c == '–' || c == '—' || c == 'ـ';
  }

  private static boolean isFollowed(String text, int end) {
    for (int i = end; i < text.length(); i++) {
      if (Character.isLetter(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Returns the last place of a line that is no blank, or its first. */
  static int lastNonBlank(String text, int from, int to) {
    int i = to - 1;
    while (i > from && text.charAt(i) <= ' ') {
      i--;
    }
    return i;
  }
}
