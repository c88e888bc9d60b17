package dev.wirefold.text;

import dev.wirefold.text.WireMarks.Tag;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Splits a headline into its tag, the headline proper and the outlet's suffix. */
final class HeadlineLifter {

  private record Prefix(String text, Tag tag) {}

  /** The longer spelling stands before the shorter one that it begins with. */
  private static final Prefix[] PREFIXES = {
    new Prefix("STORY WITHDRAWN", Tag.WITHDRAWN),
    new Prefix("KILL", Tag.WITHDRAWN),
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

  private static final int MOST_UPDATES = WireMarks.WRAPUP_AGAIN - 1;

  /** An outlet's name is short; a longer tail is part of the headline. */
  private static final int LONGEST_SUFFIX = 32;

  private static final Pattern TAKE =
      Pattern.compile("\\((?i:take) ([1-9])\\b|(?<!\\p{L})TAKE ([1-9])$|=([1-9])$");

  private static final String[] SUFFIX_DASHES = {" - ", " | ", " – ", " — ", " :: "};

  private HeadlineLifter() {}

  /**
   * A headline and what was lifted from it.
   *
   * @param headline the headline with tag and suffix blanked, so that offsets stay
   */
  record Lifted(String headline, Tag tag, int number) {}

  static Lifted lift(String title, String source) {
    Lifted first = liftTag(title);
    if (first == null) {
      int take = takeNumber(title);
      return new Lifted(withoutSuffix(title, source), take > 0 ? Tag.TAKE : Tag.NONE, take);
    }
    Lifted second = liftTag(first.headline);
    if (second == null) {
      return new Lifted(withoutSuffix(first.headline, source), first.tag, first.number);
    }
    boolean again = first.tag != Tag.NONE && second.tag == Tag.WRAPUP;
    return new Lifted(
        withoutSuffix(second.headline, source),
        first.tag == Tag.NONE ? second.tag : first.tag,
        Math.max(first.number, second.number) + (again ? WireMarks.WRAPUP_AGAIN : 0));
  }

  private static @Nullable Lifted liftTag(String title) {
    int start = skipBlanks(title, 0);
    boolean bracketed = start < title.length() && "([".indexOf(title.charAt(start)) >= 0;
    int at = bracketed ? start + 1 : start;
    for (Prefix prefix : PREFIXES) {
      if (title.regionMatches(true, at, prefix.text, 0, prefix.text.length())) {
        int end = at + prefix.text.length();
        Lifted lifted =
            bracketed
                ? liftBracketed(title, start, end, prefix.tag)
                : liftTag(title, at, end, prefix.tag);
        if (lifted != null) {
          return lifted;
        }
      }
    }
    return null;
  }

  /** A tag in brackets, as in "(CORRECTED)-" or "[UPDATE 2]". */
  private static @Nullable Lifted liftBracketed(String title, int start, int afterWord, Tag tag) {
    int digits = skipBlanks(title, afterWord);
    int i = skipDigits(title, digits);
    if (i >= title.length() || ")]".indexOf(title.charAt(i)) < 0) {
      return null;
    }
    int end = skipBlanks(title, i + 1);
    boolean dash = end < title.length() && "-:–—".indexOf(title.charAt(end)) >= 0;
    return new Lifted(blank(title, start, dash ? end + 1 : end), tag, number(title, digits, i));
  }

  /** A tag ends in a hyphen or colon, or is a kill in capitals; otherwise it is a word. */
  private static @Nullable Lifted liftTag(String title, int start, int afterWord, Tag tag) {
    int digits = skipBlanks(title, afterWord);
    int afterDigits = skipDigits(title, digits);
    int i = skipBlanks(title, afterDigits);
    boolean capitals = isCapitals(title.substring(start, afterWord));
    boolean punctuated = i < title.length() && "-:–—".indexOf(title.charAt(i)) >= 0;
    if (punctuated && i == afterWord && !capitals && isHyphenated(title, i)) {
      return null;
    }
    boolean selfPunctuated = !Character.isLetter(title.charAt(afterWord - 1));
    boolean standsAlone = tag == Tag.WITHDRAWN && capitals && isOneWordOfCapitals(title, afterWord);
    if (!punctuated && !selfPunctuated && !standsAlone) {
      return null;
    }
    return new Lifted(
        blank(title, start, punctuated ? i + 1 : i), tag, number(title, digits, afterDigits));
  }

  /** "Flash-flood" is a word, "FLASH-Flood" is a tag. */
  private static boolean isHyphenated(String title, int hyphen) {
    return title.charAt(hyphen) == '-'
        && hyphen + 1 < title.length()
        && Character.isLetter(title.charAt(hyphen + 1));
  }

  /** In a headline all of capitals, capitals mark no tag. */
  private static boolean isOneWordOfCapitals(String title, int afterWord) {
    String rest = title.substring(afterWord);
    return rest.isBlank() || (rest.startsWith(" ") && !isCapitals(rest));
  }

  private static boolean isCapitals(String s) {
    return s.equals(s.toUpperCase(Locale.ROOT));
  }

  private static String withoutSuffix(String title, String source) {
    for (String dash : SUFFIX_DASHES) {
      int at = title.lastIndexOf(dash);
      if (at <= 0) {
        continue;
      }
      String suffix = title.substring(at + dash.length()).strip();
      boolean namesSource = namesSource(suffix, source);
      if (namesSource || (suffix.length() <= LONGEST_SUFFIX && looksLikeName(suffix))) {
        return blank(title, at, title.length());
      }
    }
    return title;
  }

  private static boolean namesSource(String suffix, String source) {
    int at = suffix.toLowerCase(Locale.ROOT).indexOf(source.toLowerCase(Locale.ROOT));
    int end = at + source.length();
    return !source.isEmpty()
        && at >= 0
        && suffix.length() <= source.length() + LONGEST_SUFFIX
        && (at == 0 || !Character.isLetterOrDigit(suffix.charAt(at - 1)))
        && (end >= suffix.length() || !Character.isLetterOrDigit(suffix.charAt(end)));
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

  /** Reads the number of "(TAKE 2)", of "TAKE 2" at the end, or of "=2" after a slug. */
  private static int takeNumber(String title) {
    if (title.indexOf('(') < 0 && title.indexOf('=') < 0 && !title.contains("TAKE")) {
      return 0; // nearly always, and looking costs less than matching
    }
    Matcher take = TAKE.matcher(title);
    if (!take.find()) {
      return 0;
    }
    String number = take.group(1) != null ? take.group(1) : take.group(2);
    return Character.digit((number != null ? number : take.group(3)).charAt(0), 10);
  }

  private static int skipDigits(String s, int from) {
    int i = from;
    while (i < s.length() && Character.isDigit(s.charAt(i))) {
      i++;
    }
    return i;
  }

  /** Returns the number that digits spell; 0 without any. */
  private static int number(String s, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      number = Math.min(MOST_UPDATES, number * 10 + Character.digit(s.charAt(i), 10));
    }
    return number;
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
