package dev.wirefold.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A body as it is compared, and what was lifted from it because it is not the report. It is made
 * for people who look at a text; the features of a {@link PreparedText} don't need it.
 *
 * @param body the text with what was lifted blanked, so that offsets into the text stay right
 * @param parts what was lifted, in the order of the text
 */
public record LiftedText(String body, List<Part> parts) {

  public LiftedText {
    parts = List.copyOf(parts);
  }

  /** What a lifted part is. */
  public enum Kind {
    /** Place, date and agency at the head of the report. */
    DATELINE,
    /** Who made the text, at its end. */
    CREDIT,
    /** An editor's note on what changed. */
    REMARK,
    /** A repeated headline, a "Read also" or copyright line, a sign-off. */
    LINE
  }

  /**
   * A part that was lifted.
   *
   * @param start its first character, in UTF-16 units
   * @param end the character after its last
   */
  public record Part(int start, int end, Kind kind) {}

  /**
   * Lifts from a body what {@link TextPreparer} does.
   *
   * @param text the body
   * @param title the headline
   */
  public static LiftedText of(String text, String title) {
    BodyLifter.Lifted lifted = BodyLifter.lift(text, title);
    String body = lifted.body();
    List<Part> parts = new ArrayList<>();
    int i = 0;
    while (i < text.length()) {
      if (text.charAt(i) == body.charAt(i)) {
        i++;
        continue;
      }
      int end = end(text, body, i);
      parts.add(new Part(i, end, kind(text.substring(i, end), lifted)));
      i = end;
    }
    return new LiftedText(body, parts);
  }

  /** Blanks between lifted words are lifted, too; a line break ends a part. */
  private static int end(String text, String body, int from) {
    int end = from + 1;
    for (int i = from + 1; i < text.length() && text.charAt(i) != '\n'; i++) {
      if (text.charAt(i) != body.charAt(i)) {
        end = i + 1;
      } else if (text.charAt(i) != ' ') {
        break;
      }
    }
    return end;
  }

  private static Kind kind(String part, BodyLifter.Lifted lifted) {
    if (holds(part, lifted.remark())) {
      return Kind.REMARK;
    }
    if (holds(part, lifted.dateline())) {
      return Kind.DATELINE;
    }
    return CreditLine.ofLine(part, 0, part.length()) == null ? Kind.LINE : Kind.CREDIT;
  }

  private static boolean holds(String part, @Nullable String lifted) {
    return lifted != null && part.contains(lifted);
  }
}
