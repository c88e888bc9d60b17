package dev.wirefold.story;

import java.util.List;

/**
 * What changed since the delta before: what must be kept so that an assigner can be restored.
 *
 * @param sequence the number of operations up to now
 * @param counted what they added to the counts of terms, in a format of its own; empty if there was
 *     no operation
 * @param stories the stories that changed, by ref, each once
 */
@SuppressWarnings("ArrayRecordComponent") // handed on to a store, compared nowhere
public record StoryDelta(long sequence, byte[] counted, List<StoryChange> stories) {

  public StoryDelta {
    stories = List.copyOf(stories);
  }
}
