package dev.wirefold.engine;

import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why an article can't be elected, as it stands in receipts. Some of the reasons are also reasons
 * not to show it at all.
 */
public final class Bar {

  static final String CANCELED = "canceled by its provider";
  static final String WITHHELD = "withheld by its provider";
  static final String EMBARGO = "under embargo until ";
  static final String WITHDRAWN = "withdrawn";
  static final String OUTDATED = "a later update of its source is here, ";

  private Bar() {}

  /**
   * Tells whether an article with a bar must not be shown: its text, its headline, or anything made
   * from them.
   *
   * @param bar why it can't be elected; null if it can
   */
  public static boolean hides(@Nullable String bar, Instant now) {
    if (bar == null) {
      return false;
    }
    return hidesForGood(bar)
        || (bar.startsWith(EMBARGO) && isAhead(bar.substring(EMBARGO.length()), now));
  }

  /**
   * Returns which of two reasons stands: the first, unless the other alone hides the article for
   * good.
   *
   * @param first null for none
   */
  static String standing(@Nullable String first, String other) {
    boolean stays = first != null && !isOutdated(first) && !hidesForGood(other);
    return first != null && (stays || hidesForGood(first)) ? first : other;
  }

  /** Tells whether nothing is against an article but a later update. */
  static boolean isOutdated(String bar) {
    return bar.startsWith(OUTDATED);
  }

  private static boolean hidesForGood(String bar) {
    return bar.equals(CANCELED) || bar.equals(WITHHELD) || bar.startsWith(WITHDRAWN);
  }

  private static boolean isAhead(String time, Instant now) {
    try {
      return Instant.parse(time).isAfter(now);
    } catch (DateTimeException e) {
      return true;
    }
  }
}
