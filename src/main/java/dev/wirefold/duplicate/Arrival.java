package dev.wirefold.duplicate;

import dev.wirefold.fingerprint.ContentHash;
import dev.wirefold.text.PreparedText;

/**
 * An article as it reaches the detector.
 *
 * @param text its features
 * @param content its exact hash
 * @param source a hash of the outlet's name; 0 if unknown
 * @param claimedTime when it says it was published, epoch milliseconds; {@link #NO_TIME} if unknown
 * @param logTime when the log took it in, epoch milliseconds, never less than before
 * @param linkedTo the number of an earlier article that it replaces or is a version of; {@link
 *     DuplicateDetector#NONE} if none
 * @param sameArticle whether the link is to an earlier version under the same source and id
 */
public record Arrival(
    PreparedText text,
    ContentHash content,
    int source,
    long claimedTime,
    long logTime,
    int linkedTo,
    boolean sameArticle) {

  /** The claimed time of an article without a date. */
  public static final long NO_TIME = ComparedText.NO_TIME;
}
