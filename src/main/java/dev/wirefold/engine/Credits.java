package dev.wirefold.engine;

import dev.wirefold.article.WireFields;
import dev.wirefold.text.AgencyName;
import dev.wirefold.text.WireMarks;
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
        boolean same = AgencyName.isSame(source, credited);
        self |= same;
        other |= !same;
      }
    }
    return new Credits(self && !other, other);
  }
}
