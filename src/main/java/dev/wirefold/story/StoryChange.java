package dev.wirefold.story;

/**
 * What became of a story.
 *
 * @param story the story's ref
 * @param standing whether texts may join it
 * @param state what a restart needs to know of it, in a format of its own; empty if the story is
 *     gone
 */
@SuppressWarnings("ArrayRecordComponent") // handed on to a store, compared nowhere
public record StoryChange(int story, Standing standing, byte[] state) {

  /** Whether texts may join a story. */
  public enum Standing {
    /** Each text that arrives may. */
    ACTIVE,
    /** Only a text that is put there by force may. */
    CLOSED,
    /** None may: it was merged into another, or has no texts left. */
    GONE
  }
}
