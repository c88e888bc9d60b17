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
    return left.equals(right) || initials(source).equals(right) || initials(credited).equals(left);
  }

  private static String plain(String name) {
    String lower = name.strip().toLowerCase(Locale.ROOT);
    return lower.startsWith("the ") ? lower.substring(4) : lower;
  }

  private static String initials(String name) {
    StringBuilder initials = new StringBuilder();
    for (String word : plain(name).split("[\\s-]+", -1)) {
      if (!word.isEmpty()) {
        initials.appendCodePoint(word.codePointAt(0));
      }
    }
    return initials.length() < 2 ? "" : initials.toString();
  }
}
