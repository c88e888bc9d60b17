package dev.wirefold.engine;

import dev.wirefold.article.WireFields;
import dev.wirefold.text.WireMarks;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Whom a text credits: the source itself, or another.
 *
 * @param self whether the source credits itself: it is the agency
 * @param other whether it credits somebody else: it carries an agency's text
 */
record Credits(boolean self, boolean other) {

  static Credits of(String source, WireFields wire, WireMarks marks) {
    boolean self = false;
    boolean other = false;
    for (String credited : new @Nullable String[] {wire.credit(), marks.agency()}) {
      if (credited != null && !credited.isBlank() && !source.isEmpty()) {
        boolean same = isSame(source, credited);
        self |= same;
        other |= !same;
      }
    }
    return new Credits(self && !other, other);
  }

  /** "MPA" and "Meridian Press Agency" are one name. */
  private static boolean isSame(String source, String credited) {
    String left = plain(source);
    String right = plain(credited);
    return left.equals(right) || isAcronym(left, right) || isAcronym(right, left);
  }

  private static String plain(String name) {
    String lower = name.strip().toLowerCase(Locale.ROOT);
    return lower.startsWith("the ") ? lower.substring(4) : lower;
  }

  /**
   * Tells whether a short name's letters stand in a long name in order, the first letter of each
   * word among them: "mpa" in "meridian press agency", "nfd" in "norddeutscher funkdienst".
   */
  private static boolean isAcronym(String acronym, String name) {
    if (acronym.length() < 2 || acronym.length() >= name.length()) {
      return false;
    }
    int matched = 0;
    for (int i = 0; i < name.length(); i++) {
      boolean initial = i == 0 || name.charAt(i - 1) == ' ' || name.charAt(i - 1) == '-';
      boolean matches = matched < acronym.length() && acronym.charAt(matched) == name.charAt(i);
      if (matches) {
        matched++;
      } else if (initial) {
        return false;
      }
    }
    return matched == acronym.length();
  }
}
