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
    return bar.equals(CANCELED)
        || bar.equals(WITHHELD)
        || bar.startsWith(WITHDRAWN)
        || (bar.startsWith(EMBARGO) && isAhead(bar.substring(EMBARGO.length()), now));
  }

  private static boolean isAhead(String time, Instant now) {
    try {
      return Instant.parse(time).isAfter(now);
    } catch (DateTimeException e) {
      return true;
    }
  }
}
