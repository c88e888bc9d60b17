package dev.wirefold.story;

/**
 * Where stories are found that are closed: a story whose groups are joined by force, merged or
 * split may be one.
 */
@FunctionalInterface
public interface StorySource {

  /** Knows no closed story: one that is opened again starts afresh under its ref. */
  StorySource NONE = story -> new byte[0];

  /**
   * Returns the state of a closed story, as a {@link StoryChange} gave it last.
   *
   * @return empty if it is unknown
   */
  byte[] state(int story);
}
