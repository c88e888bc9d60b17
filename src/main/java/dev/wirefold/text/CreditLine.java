package dev.wirefold.text;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A line or a closing bracket that says who made a text: "(Reporting by Anna Berg; Editing by Tom
 * Lind)", "Source: MPA", "– with agencies", "(MPA)".
 *
 * @param start its first character, in UTF-16 units
 * @param end the character after its last
 * @param agency the agency that it names, as written
 */
record CreditLine(int start, int end, @Nullable String agency) {

  private static final int LONGEST = 300;
  private static final int LONGEST_AGENCY = 40;
  private static final int LONGEST_CODE = 8;
  private static final int ASCII = 0x80;
  private static final String ENDS_OF_SENTENCES = ".!?\"”»…";
  private static final String AGENCIES = "agencies";

  private enum Names {
    /** People's names follow. */
    PEOPLE,
    /** An agency's name follows. */
    AGENCY,
    /** Nothing follows: the agencies are not named. */
    NONE
  }

  private record Opener(String words, Names names) {}

  private static final Opener[] OPENERS = {
    new Opener("reporting by ", Names.PEOPLE),
    new Opener("additional reporting by ", Names.PEOPLE),
    new Opener("writing by ", Names.PEOPLE),
    new Opener("editing by ", Names.PEOPLE),
    new Opener("edited by ", Names.PEOPLE),
    new Opener("compiled by ", Names.PEOPLE),
    new Opener("translated by ", Names.PEOPLE),
    new Opener("photo by ", Names.PEOPLE),
    new Opener("photos by ", Names.PEOPLE),
    new Opener("photograph by ", Names.PEOPLE),
    new Opener("source: ", Names.AGENCY),
    new Opener("sources: ", Names.AGENCY),
    new Opener("with inputs from ", Names.AGENCY),
    new Opener("with input from ", Names.AGENCY),
    new Opener("with files from ", Names.AGENCY),
    new Opener("with material from ", Names.AGENCY),
    new Opener("quelle: ", Names.AGENCY),
    new Opener("quellen: ", Names.AGENCY),
    new Opener("mit material von ", Names.AGENCY),
    new Opener("fuente: ", Names.AGENCY),
    new Opener("con información de ", Names.AGENCY),
    new Opener("con informacion de ", Names.AGENCY),
    new Opener("fonte: ", Names.AGENCY),
    new Opener("источник: ", Names.AGENCY),
    new Opener("المصدر: ", Names.AGENCY),
    new Opener("来源：", Names.AGENCY),
    new Opener("来源:", Names.AGENCY),
    new Opener("with agencies", Names.NONE),
    new Opener("with agency", Names.NONE),
    new Opener("mit agenturen", Names.NONE),
    new Opener("avec agences", Names.NONE),
    new Opener("con agencias", Names.NONE)
  };

  /** The openers by their first letter; all that begin otherwise stand at 0. */
  private static final Opener[][] BY_LETTER = byLetter();

  /**
   * Returns the credit that a line is; null if it is none.
   *
   * @param from its first character that isn't blank
   * @param to the character after its last
   */
  static @Nullable CreditLine ofLine(String text, int from, int to) {
    if (to - from > LONGEST) {
      return null;
    }
    int start = from;
    while (start < to && !Character.isLetter(text.charAt(start))) {
      start++;
    }
    if (start == to) {
      return null;
    }
    for (Opener opener : openers(text.charAt(start))) {
      String words = opener.words();
      if (text.regionMatches(true, start, words, 0, words.length())) {
        return of(opener.names(), text, from, to, start + words.length());
      }
    }
    return isCode(text, from, to) ? new CreditLine(from, to, named(text, from + 1, to)) : null;
  }

  /** Returns the bracket that closes a text which ends before {@code end} and is a credit. */
  static @Nullable CreditLine atEnd(String text, int end) {
    int last = end - 1;
    while (last > 0 && text.charAt(last) <= ' ') {
      last--;
    }
    if (last <= 0 || text.charAt(last) != ')') {
      return null;
    }
    int open = text.lastIndexOf('(', last);
    int before = open - 1;
    while (before >= 0 && text.charAt(before) == ' ') {
      before--;
    }
    boolean apart = before >= 0 && ENDS_OF_SENTENCES.indexOf(text.charAt(before)) >= 0;
    return apart ? ofLine(text, open, last + 1) : null;
  }

  private static @Nullable CreditLine of(Names names, String text, int from, int to, int rest) {
    return switch (names) {
      case PEOPLE -> isUpper(text, rest, to) ? new CreditLine(from, to, null) : null;
      case AGENCY -> {
        String agency = named(text, rest, to);
        boolean named = !agency.isEmpty() && agency.length() <= LONGEST_AGENCY;
        boolean sentence = Character.isLowerCase(text.charAt(rest));
        yield named && !sentence ? new CreditLine(from, to, agency) : null;
      }
      case NONE -> named(text, rest, to).isEmpty() ? new CreditLine(from, to, AGENCIES) : null;
    };
  }

  private static boolean isUpper(String text, int at, int to) {
    return at < to && Character.isUpperCase(text.charAt(at));
  }

  /** Returns what stands there without the brackets and the full stop around it. */
  private static String named(String text, int from, int to) {
    int end = to;
    while (end > from && !Character.isLetterOrDigit(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(from, end).strip();
  }

  /** "(MPA)": capitals alone. */
  private static boolean isCode(String text, int from, int to) {
    if (text.charAt(from) != '(' || text.charAt(to - 1) != ')') {
      return false;
    }
    int letters = to - from - 2;
    for (int i = from + 1; i < to - 1; i++) {
      if (!Character.isUpperCase(text.charAt(i))) {
        return false;
      }
    }
    return letters >= 2 && letters <= LONGEST_CODE;
  }

  private static Opener[] openers(char first) {
    return BY_LETTER[first < ASCII ? Character.toLowerCase(first) : 0];
  }

  private static Opener[][] byLetter() {
    Opener[][] table = new Opener[ASCII][];
    for (int i = 0; i < ASCII; i++) {
      int letter = i;
      table[i] =
          Arrays.stream(OPENERS)
              .filter(each ->
                  each.words().charAt(0) < ASCII ? each.words().charAt(0) == letter : letter == 0)
              .toArray(Opener[]::new);
    }
    return table;
  }
}
