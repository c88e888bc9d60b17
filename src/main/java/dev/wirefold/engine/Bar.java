package dev.wirefold.engine;

import dev.wirefold.article.ArticleId;
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
  private static final String EMBARGO = "under embargo until ";
  private static final String AFTERWARDS = "; ";
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
    Instant end = embargoEnd(bar);
    return hidesForGood(bar) || (end != null && end.isAfter(now));
  }

  /**
   * Returns the bar of an article that is under an embargo.
   *
   * @param other what bars it also after that; null for nothing
   */
  static String underEmbargo(Instant end, @Nullable String other) {
    return other == null ? EMBARGO + end : EMBARGO + end + AFTERWARDS + other;
  }

  /** Returns when the embargo is over that bars an article; null if none does. */
  static @Nullable Instant embargoEnd(@Nullable String bar) {
    if (bar == null || !bar.startsWith(EMBARGO)) {
      return null;
    }
    int end = bar.indexOf(AFTERWARDS);
    try {
      return Instant.parse(bar.substring(EMBARGO.length(), end < 0 ? bar.length() : end));
    } catch (DateTimeException e) {
      return Instant.MAX;
    }
  }

  /** Returns what bars an article when its embargo is over; null for nothing. */
  static @Nullable String afterEmbargo(String bar) {
    int end = bar.indexOf(AFTERWARDS);
    return end < 0 ? null : bar.substring(end + AFTERWARDS.length());
  }

  /** Returns the bar of an article whose place a later version has taken. */
  static String replacedBy(ArticleId later) {
    return "replaced by a later version, " + later;
  }

  /**
   * Returns which of two reasons stands: the first, unless the other alone hides the article for
   * good. Under an embargo both do.
   *
   * @param first null for none
   */
  static String standing(@Nullable String first, String other) {
    Instant end = embargoEnd(first);
    if (first != null && end != null && !hidesForGood(other)) {
      return underEmbargo(end, standing(afterEmbargo(first), other));
    }
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
}
