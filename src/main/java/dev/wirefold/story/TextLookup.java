package dev.wirefold.story;

import org.jspecify.annotations.Nullable;

/** Gives the texts of young stories once more. */
public interface TextLookup {

  /** Returns since when all texts are kept, in epoch milliseconds of log time. */
  long keptSince();

  /** Returns the text that speaks for a group; null if nothing of it is left. */
  @Nullable StoryText text(int group);
}
