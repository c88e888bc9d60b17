package dev.wirefold.duplicate;

import org.jspecify.annotations.Nullable;

/**
 * Where an article was put, and why.
 *
 * @param group the group's number
 * @param opened whether the article opened the group
 * @param comparedWith the member that it was found to be a version of; itself if it opened
 * @param verdict what decided; null if the article opened the group or is linked explicitly
 * @param rule the rule that decided
 * @param alternative the nearest group that it did not join; null if nothing came near
 */
public record Placement(
    int group,
    boolean opened,
    int comparedWith,
    @Nullable Verdict verdict,
    Rule rule,
    @Nullable Alternative alternative) {

  /**
   * A text that came near but is not a version.
   *
   * @param article the text
   * @param verdict why not
   */
  public record Alternative(int article, Verdict verdict) {}
}
