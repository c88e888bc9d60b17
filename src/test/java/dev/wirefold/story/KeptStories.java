package dev.wirefold.story;

import dev.wirefold.story.StoryChange.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** What a store would keep of an assigner: all that it needs to be restored. */
final class KeptStories implements StorySource {

  private final TreeMap<Integer, StoryChange> stories = new TreeMap<>();
  private final List<byte[]> counted = new ArrayList<>();
  private byte[] counts = {};

  /** Keeps what changed; with a checkpoint, also all that was counted, in place of the deltas. */
  void keep(StoryAssigner assigner, boolean checkpoint) {
    StoryDelta delta = assigner.drain();
    for (StoryChange change : delta.stories()) {
      stories.put(change.story(), change);
    }
    counted.add(delta.counted());
    if (checkpoint) {
      counts = assigner.counts();
      counted.clear();
    }
  }

  StoryAssigner restore(StoryRecovery recovery) {
    if (counts.length > 0) {
      recovery.counts(counts);
    }
    counted.forEach(recovery::counted);
    for (StoryChange change : stories.descendingMap().values()) {
      if (change.standing() == Standing.ACTIVE) {
        recovery.story(change.state());
      }
    }
    return recovery.finish();
  }

  @Override
  public byte[] state(int story) {
    StoryChange change = stories.get(story);
    return change == null ? new byte[0] : change.state();
  }
}
