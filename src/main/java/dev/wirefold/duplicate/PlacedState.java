package dev.wirefold.duplicate;

import dev.wirefold.fingerprint.ContentHash;
import dev.wirefold.text.PreparedText;
import java.util.Arrays;

/**
 * What is to be kept of a placed article beside its text, so that a detector can be restored. It
 * doesn't change but for the group, when an editor merges or splits.
 *
 * @param article its number
 * @param group the number of the group that it was put into
 * @param logTime when the log took it in, epoch milliseconds
 * @param claimedTime when it says it was published, epoch milliseconds; {@link Arrival#NO_TIME} if
 *     unknown
 * @param source a hash of the outlet's name; 0 if unknown
 * @param content its exact hash
 * @param mask bit i for edge sentence i of its text if it was boilerplate on arrival
 * @param sentences the hashes of its edge sentences if they count towards its outlet's boilerplate;
 *     none otherwise
 */
@SuppressWarnings("ArrayRecordComponent") // equals and hashCode look inside
public record PlacedState(
    int article,
    int group,
    long logTime,
    long claimedTime,
    int source,
    ContentHash content,
    int mask,
    int[] sentences) {

  /** Returns the same article in another group. */
  public PlacedState withGroup(int other) {
    return new PlacedState(article, other, logTime, claimedTime, source, content, mask, sentences);
  }

  /**
   * Returns what of the article's text was its outlet's boilerplate: first token and token after of
   * each range of the body.
   */
  public int[] boilerplate(PreparedText text) {
    return ComparedText.ranges(text.edgeSentences(), mask);
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof PlacedState other
        && article == other.article
        && group == other.group
        && logTime == other.logTime
        && claimedTime == other.claimedTime
        && source == other.source
        && content.equals(other.content)
        && mask == other.mask
        && Arrays.equals(sentences, other.sentences);
  }

  @Override
  public int hashCode() {
    return 31 * article + content.hashCode();
  }

  @Override
  public String toString() {
    return ("PlacedState[article=%d, group=%d, logTime=%d, claimedTime=%d, source=%d, content=%s,"
            + " mask=%d, sentences=%s]")
        .formatted(
            article,
            group,
            logTime,
            claimedTime,
            source,
            content,
            mask,
            Arrays.toString(sentences));
  }
}
