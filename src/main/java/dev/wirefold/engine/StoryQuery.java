package dev.wirefold.engine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which stories to list, and in which order.
 *
 * @param text words that one of its articles must have; empty for all stories
 * @param language a primary language that one of its groups must have; null for any
 * @param source an outlet that must have an article in it; null for any
 * @param since only stories that changed at this log time or later; null for no bound
 * @param until only stories that changed before this log time; null for no bound
 * @param minNewsrooms the least number of newsrooms
 * @param minGroups the least number of groups
 * @param sort the order; of equals the older story comes first
 */
public record StoryQuery(
    String text,
    @Nullable String language,
    @Nullable String source,
    @Nullable Instant since,
    @Nullable Instant until,
    int minNewsrooms,
    int minGroups,
    Sort sort) {

  /** In which order stories are listed. */
  public enum Sort {
    /** The last changed first. */
    LATEST,
    /** The one with the most articles first. */
    LARGEST,
    /** The one with the most recent articles first, older ones counting less. */
    FASTEST
  }
}
