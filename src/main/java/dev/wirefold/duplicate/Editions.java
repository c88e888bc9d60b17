package dev.wirefold.duplicate;

import dev.wirefold.text.TokenSequence;
import dev.wirefold.text.Tokenizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/**
 * Tells items of a series apart that state the part of the day they are of: opening and midsession,
 * 1230 and close. Their words are the same, and many of their figures too, but they are no versions
 * of one text.
 */
final class Editions {

  /** What a text without a stamp in its dateline has. */
  static final int NONE = 0;

  /**
   * An item states its hour in what looks like a dateline, or right after it in capital letters.
   * Elsewhere the same words are ordinary ones.
   */
  private static final int HEAD = 12;

  private static final int MINUTES = 60;
  private static final int HOURS = 24;
  private static final String BETWEEN_WORDS = " \t\n.,;:/-()";

  /** Parts of a trading day, in the words of English market reports. */
  private static final String[] SESSIONS = {
    "opening", "midmorning", "midday", "midsession", "noon", "afternoon", "close", "closing"
  };

  private static final int SESSION = 1;
  private static final int CLOCK = 2;

  private static final IntTable KINDS = new IntTable();
  private static final Map<String, Integer> TOKENS = new HashMap<>();

  static {
    for (String word : SESSIONS) {
      add(word, SESSION);
    }
    for (int hour = 0; hour < HOURS; hour++) {
      for (int minute = 0; minute < MINUTES; minute++) {
        add("%02d%02d".formatted(hour, minute), CLOCK);
      }
    }
  }

  private Editions() {}

  private static void add(String word, int kind) {
    int token = Tokenizer.hashOf(word);
    KINDS.put(token, kind);
    TOKENS.put(word, token);
  }

  /** Returns the token of the first stamp in a dateline, or {@link #NONE}. */
  static int stampOf(@Nullable String dateline) {
    if (dateline == null) {
      return NONE;
    }
    StringTokenizer words = new StringTokenizer(dateline, BETWEEN_WORDS);
    while (words.hasMoreTokens()) {
      Integer token = TOKENS.get(words.nextToken().toLowerCase(Locale.ROOT));
      if (token != null) {
        return token;
      }
    }
    return NONE;
  }

  /**
   * Tells whether each of two texts states a part of the day that the other doesn't. Two hours on
   * the clock are not enough, since figures may look like hours: one of the two is a word.
   */
  static boolean differ(ComparedText one, ComparedText other) {
    int left = missing(one, other);
    int right = left == NONE ? NONE : missing(other, one);
    return left != NONE && right != NONE && (left == SESSION || right == SESSION);
  }

  /** Returns the most telling kind of stamp in the head of a text that the other head lacks. */
  private static int missing(ComparedText of, ComparedText in) {
    int found = missing(of.stamp(), in);
    int head = headOf(of);
    for (int i = 0; i < head && found != SESSION; i++) {
      if (of.is(i, TokenSequence.ALL_CAPS)) {
        int kind = missing(of.tokens()[i], in);
        found = kind == NONE ? found : kind;
      }
    }
    return found;
  }

  private static int missing(int token, ComparedText in) {
    int kind = KINDS.get(token);
    boolean stated =
        kind != NONE && (in.stamp() == token || contains(in.tokens(), headOf(in), token));
    return stated ? NONE : kind;
  }

  private static int headOf(ComparedText text) {
    return Math.min(HEAD, text.tokens().length);
  }

  private static boolean contains(int[] tokens, int length, int token) {
    for (int i = 0; i < length; i++) {
      if (tokens[i] == token) {
        return true;
      }
    }
    return false;
  }
}
