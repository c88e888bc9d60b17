package dev.wirefold.text;

/**
 * Prefixes that Arabic writes together with a word: "and", the article, and both with a
 * preposition. Light stemming without suffixes (Larkey, Ballesteros and Connell 2007), so that a
 * sentence that one outlet begins with "and" still has the tokens of the other's.
 */
final class ArabicPrefixes {

  /** Letters of the longest word that is looked at. */
  static final int LONGEST = 24;

  /** As many letters of a word stay. */
  private static final int FEWEST_LEFT = 3;

  private static final char WAW = '\u0648';
  private static final char ALEF = '\u0627';
  private static final char LAM = '\u0644';
  private static final char BEH = '\u0628';
  private static final char KAF = '\u0643';
  private static final char FEH = '\u0641';

  private ArabicPrefixes() {}

  static boolean isArabic(char c) {
    return c >= '\u0620' && c <= '\u06FF';
  }

  static boolean mayBegin(char c) {
    return c == WAW || c == ALEF || c == LAM || c == BEH || c == KAF || c == FEH;
  }

  /** Returns how many of the letters of a folded word are prefix. */
  static int lengthOf(char[] word, int letters) {
    if (letters < FEWEST_LEFT) {
      return 0;
    }
    int and = word[0] == WAW && letters > FEWEST_LEFT ? 1 : 0;
    int article = article(word, and, letters);
    return letters - and - article >= FEWEST_LEFT ? and + article : and;
  }

  private static int article(char[] word, int from, int letters) {
    if (letters < from + 2) {
      return 0;
    }
    char first = word[from];
    char second = word[from + 1];
    if ((first == ALEF || first == LAM) && second == LAM) {
      return 2;
    }
    boolean joined = first == BEH || first == KAF || first == FEH;
    boolean article = letters > from + 2 && second == ALEF && word[from + 2] == LAM;
    return joined && article ? 3 : 0;
  }
}
