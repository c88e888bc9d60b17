package dev.wirefold.story;

import java.util.ArrayList;
import java.util.List;

/**
 * Restores an assigner from what was kept of another, so that it decides exactly as that one would
 * have: first {@link #counts}, then {@link #counted} in order, and {@link #story} for each active
 * story.
 */
public final class StoryRecovery {

  private final StorySettings settings;
  private final JoinModel model;
  private final StorySource source;
  private final StoryCounts counts;
  private final List<Story> stories = new ArrayList<>();

  /**
   * @param source where closed stories are found
   */
  public StoryRecovery(StorySettings settings, JoinModel model, StorySource source) {
    this(settings, model, BackgroundShares.bundled(), source);
  }

  StoryRecovery(
      StorySettings settings, JoinModel model, BackgroundShares background, StorySource source) {
    this.settings = settings;
    this.model = model;
    this.source = source;
    this.counts = new StoryCounts(background);
  }

  /**
   * Takes what {@link StoryAssigner#counts} returned. Needs not be called if every delta is there.
   *
   * @throws IllegalArgumentException if the bytes are damaged or of another format
   */
  public void counts(byte[] state) {
    counts.read(state);
  }

  /**
   * Takes what {@link StoryDelta#counted} was since then, delta by delta.
   *
   * @throws IllegalArgumentException if the bytes are damaged or of another format, or don't follow
   *     what came before
   */
  public void counted(byte[] counted) {
    if (counted.length > 0) {
      counts.replay(counted);
    }
  }

  /**
   * Takes the state of an active story; in any order.
   *
   * @throws IllegalArgumentException if the bytes are damaged or of another format
   */
  public void story(byte[] state) {
    stories.add(Story.read(state));
  }

  /** Returns the number of operations that are restored. */
  public long sequence() {
    return counts.sequence();
  }

  /**
   * Returns the assigner.
   *
   * @throws IllegalArgumentException if the stories don't belong to the counts
   */
  public StoryAssigner finish() {
    StorySpace space = new StorySpace(settings, counts, source);
    space.restore(stories);
    space.record();
    return new StoryAssigner(space, model, settings.waits());
  }
}
