package dev.wirefold.story;

import java.util.List;

/**
 * What a second look at a text changed.
 *
 * @param kind what happened
 * @param groups the groups that went from one story to the other, ascending
 * @param left the groups that stay in the story that they left, ascending
 * @param from the story that they left
 * @param into the story that they are in now
 * @param probability how likely the text that was looked at belongs to the story that it went to;
 *     for {@link Kind#SPLIT}, to the one that it left
 */
public record StoryRepair(
    Kind kind, List<Integer> groups, List<Integer> left, int from, int into, double probability) {

  public StoryRepair {
    groups = List.copyOf(groups);
    left = List.copyOf(left);
  }

  /** What became of the two stories. */
  public enum Kind {
    /** One story took all groups of the other, which is gone. */
    MERGED,
    /** A group went from one story to another; both stand. */
    MOVED,
    /** A group left a story and is a new one. */
    SPLIT
  }
}
