package dev.wirefold.story;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gives the texts of young stories once more. */
public interface TextLookup {

  /** Returns since when all texts are kept, in epoch milliseconds of log time. */
  long keptSince();

  /** Returns the text that speaks for a group; null if nothing of it is left. */
  @Nullable StoryText text(int group);

  /**
   * Returns the refs of the stories that the text which speaks for a group must stay out of; asked
   * only of a group that has one.
   */
  Set<Integer> apart(int group);
}
