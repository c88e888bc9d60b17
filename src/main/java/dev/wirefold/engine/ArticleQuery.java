package dev.wirefold.engine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What to look for among the articles.
 *
 * @param text words that must occur in headline or body, analysed by the language; phrases stand in
 *     quotation marks; empty for all articles
 * @param language the primary language, as in {@code en}; null for any
 * @param source the outlet's name; null for any
 * @param since only articles that the log took in at this time or later; null for no bound
 * @param until only articles that the log took in before this time; null for no bound
 * @param collapse which of several hits to show
 */
public record ArticleQuery(
    String text,
    @Nullable String language,
    @Nullable String source,
    @Nullable Instant since,
    @Nullable Instant until,
    Collapse collapse) {

  /** Which of several hits to show. */
  public enum Collapse {
    /** Every hit. */
    NONE,
    /** The best hit of each group. */
    GROUP,
    /** The best hit of each story. */
    STORY
  }
}
