package dev.wirefold.format;

import dev.wirefold.article.Article;
import java.util.List;

/** What became of one input line. */
public sealed interface ParsedLine {

  /**
   * An article.
   *
   * @param idDerived whether its id was made from its url or content, since the line has none
   * @param zoneAssumed whether a time of it has no zone and was taken for UTC
   * @param passedOver values of optional fields that could not be understood
   */
  record Parsed(Article article, boolean idDerived, boolean zoneAssumed, List<Rejected> passedOver)
      implements ParsedLine {

    public Parsed {
      passedOver = List.copyOf(passedOver);
    }
  }

  /**
   * A line that gives no article.
   *
   * @param field the field at fault under Wirefold's name; empty if it is the line as a whole
   * @param value what stands there, shortened; empty if there is nothing to show
   * @param reason what is wrong with it, and what would be right
   * @param others what is wrong with other fields, with those that an article stands without, too
   */
  record Rejected(String field, String value, String reason, List<Rejected> others)
      implements ParsedLine {

    private static final int SHOWN = 60;

    public Rejected {
      value = shorten(value);
      others = List.copyOf(others);
    }

    /** Something is wrong, and it is all that is known of. */
    public Rejected(String field, String value, String reason) {
      this(field, value, reason, List.of());
    }

    @Override
    public String toString() {
      return of("line");
    }

    /**
     * Says what is wrong.
     *
     * @param whole what people call the whole of what was read
     */
    public String of(String whole) {
      String subject = field.isEmpty() ? whole : field;
      return value.isEmpty() ? subject + " " + reason : subject + " \"" + value + "\" " + reason;
    }

    private static String shorten(String value) {
      StringBuilder shown = new StringBuilder(Math.min(value.length(), SHOWN + 1));
      int end =
          value.offsetByCodePoints(0, Math.min(SHOWN, value.codePointCount(0, value.length())));
      for (int i = 0; i < end; i++) {
        char c = value.charAt(i);
        shown.append(Character.isISOControl(c) ? ' ' : c);
      }
      return end < value.length() ? shown.append('…').toString() : shown.toString();
    }
  }
}
