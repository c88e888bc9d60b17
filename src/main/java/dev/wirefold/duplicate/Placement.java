package dev.wirefold.duplicate;

import java.util.List;
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
 * @param ties how it stands to groups that it did not join, what tells most first; at most {@link
 *     GroupTie#MOST}
 */
public record Placement(
    int group,
    boolean opened,
    int comparedWith,
    @Nullable Verdict verdict,
    Rule rule,
    @Nullable Alternative alternative,
    List<GroupTie> ties) {

  public Placement {
    ties = List.copyOf(ties);
  }

  /** Returns a placement for which no other groups were looked at. */
  static Placement without(int group, int comparedWith, Verdict verdict, Rule rule) {
    return new Placement(group, false, comparedWith, verdict, rule, null, List.of());
  }

  /**
   * A text of another group that came near.
   *
   * @param article the text
   * @param verdict why it is no version, or that it would be one if the chosen group weren't nearer
   */
  public record Alternative(int article, Verdict verdict) {}
}
