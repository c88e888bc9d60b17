package dev.wirefold.text;

import dev.wirefold.text.WireMarks.Tag;
import java.util.Locale;

/** Splits a headline into its tag, the headline proper and the outlet's suffix. */
final class HeadlineLifter {

  private record Prefix(String text, Tag tag) {}

  /** The longer spelling stands before the shorter one that it begins with. */
  private static final Prefix[] PREFIXES = {
    new Prefix("STORY WITHDRAWN", Tag.WITHDRAWN),
    new Prefix("KILL:", Tag.WITHDRAWN),
    new Prefix("KILL-", Tag.WITHDRAWN),
    new Prefix("KILL ", Tag.WITHDRAWN),
    new Prefix("HOLD:", Tag.WITHDRAWN),
    new Prefix("CORRECTED", Tag.CORRECTED),
    new Prefix("CORRECTION", Tag.CORRECTED),
    new Prefix("BERICHTIGUNG", Tag.CORRECTED),
    new Prefix("KORREKTUR", Tag.CORRECTED),
    new Prefix("CORRIGE", Tag.CORRECTED),
    new Prefix("REFILE", Tag.REFILE),
    new Prefix("REPEAT", Tag.REPEAT),
    new Prefix("UPDATE", Tag.UPDATE),
    new Prefix("WRAPUP", Tag.WRAPUP),
    new Prefix("ADVISORY", Tag.ADVISORY),
    new Prefix("ALERT", Tag.ALERT),
    new Prefix("SNAP", Tag.ALERT),
    new Prefix("FLASH", Tag.ALERT),
    new Prefix("URGENT", Tag.NONE),
    new Prefix("BRIEF", Tag.BRIEF),
  };

  /** An outlet's name is short; a longer tail is part of the headline. */
  private static final int LONGEST_SUFFIX = 32;

  private static final String[] SUFFIX_DASHES = {" - ", " | ", " – ", " — ", " :: "};

  private HeadlineLifter() {}

  /**
   * A headline and what was lifted from it.
   *
   * @param headline the headline with tag and suffix blanked, so that offsets stay
   */
  record Lifted(String headline, Tag tag, int number) {}

  static Lifted lift(String title, String source) {
    int at = skipBlanks(title, 0);
    for (Prefix prefix : PREFIXES) {
      if (title.regionMatches(true, at, prefix.text, 0, prefix.text.length())) {
        int end = at + prefix.text.length();
        Lifted lifted = liftTag(title, at, end, prefix.tag);
        if (lifted != null) {
          return new Lifted(withoutSuffix(lifted.headline, source), lifted.tag, lifted.number);
        }
      }
    }
    return new Lifted(withoutSuffix(title, source), takeTag(title), takeNumber(title));
  }

  /** A tag ends in a hyphen or colon, or is written in capitals; otherwise it is a word. */
  private static @org.jspecify.annotations.Nullable Lifted liftTag(
      String title, int start, int afterWord, Tag tag) {
    int i = skipBlanks(title, afterWord);
    int number = 0;
    while (i < title.length() && Character.isDigit(title.charAt(i))) {
      number = Math.min(1000, number * 10 + Character.digit(title.charAt(i), 10));
      i++;
    }
    i = skipBlanks(title, i);
    boolean punctuated = i < title.length() && "-:–—".indexOf(title.charAt(i)) >= 0;
    char last = title.charAt(afterWord - 1);
    boolean selfPunctuated = !Character.isLetter(last);
    boolean capitals =
        title
            .substring(start, afterWord)
            .equals(title.substring(start, afterWord).toUpperCase(Locale.ROOT));
    boolean standsAlone = tag == Tag.WITHDRAWN && capitals;
    if (!punctuated && !selfPunctuated && !standsAlone) {
      return null;
    }
    int end = punctuated ? i + 1 : i;
    return new Lifted(blank(title, start, end), tag, number);
  }

  private static String withoutSuffix(String title, String source) {
    for (String dash : SUFFIX_DASHES) {
      int at = title.lastIndexOf(dash);
      if (at <= 0) {
        continue;
      }
      String suffix = title.substring(at + dash.length()).strip();
      boolean namesSource =
          !source.isEmpty()
              && suffix.toLowerCase(Locale.ROOT).contains(source.toLowerCase(Locale.ROOT));
      if (namesSource || (suffix.length() <= LONGEST_SUFFIX && looksLikeName(suffix))) {
        return blank(title, at, title.length());
      }
    }
    return title;
  }

  private static boolean looksLikeName(String suffix) {
    if (suffix.isEmpty()) {
      return false;
    }
    int words = 0;
    for (String word : suffix.split(" ", -1)) {
      if (word.isEmpty() || !Character.isUpperCase(word.charAt(0))) {
        return false;
      }
      words++;
    }
    boolean shouting = suffix.equals(suffix.toUpperCase(Locale.ROOT)) && suffix.length() > 6;
    return words <= 4 && !shouting;
  }

  private static Tag takeTag(String title) {
    return takeNumber(title) > 0 ? Tag.TAKE : Tag.NONE;
  }

  /** Reads the number of "=2" at the end of a slug-like headline, or of "(TAKE 2)". */
  private static int takeNumber(String title) {
    int at = title.toUpperCase(Locale.ROOT).lastIndexOf("TAKE ");
    int digit = at >= 0 ? at + 5 : title.length() - 1;
    boolean slug = at < 0 && title.length() > 2 && title.charAt(title.length() - 2) == '=';
    if ((at < 0 && !slug) || digit >= title.length()) {
      return 0;
    }
    int value = Character.digit(title.charAt(digit), 10);
    boolean endsThere =
        digit + 1 >= title.length() || !Character.isLetterOrDigit(title.charAt(digit + 1));
    return value > 0 && endsThere ? value : 0;
  }

  private static int skipBlanks(String s, int from) {
    int i = from;
    while (i < s.length() && Character.isWhitespace(s.charAt(i))) {
      i++;
    }
    return i;
  }

  static String blank(String s, int from, int to) {
    return s.substring(0, from) + " ".repeat(to - from) + s.substring(to);
  }
}
