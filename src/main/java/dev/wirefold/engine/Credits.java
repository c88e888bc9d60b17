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
    int length = acronym.length();
    if (length < 2 || length >= name.length() || acronym.indexOf(' ') >= 0) {
      return false;
    }
    boolean[] reached = new boolean[length + 1]; // which beginnings of the acronym stand so far
    reached[0] = true;
    for (int i = 0; i < name.length(); i++) {
      boolean initial = i == 0 || name.charAt(i - 1) == ' ' || name.charAt(i - 1) == '-';
      for (int at = length; at >= 0; at--) {
        boolean steps = at > 0 && reached[at - 1] && acronym.charAt(at - 1) == name.charAt(i);
        reached[at] = steps || (reached[at] && !initial);
      }
    }
    return reached[length];
  }
}
