package dev.wirefold.story;

import java.time.Duration;

/**
 * How long stories stay active, and how much work a text may cause.
 *
 * @param window a story untouched for longer is closed; a dated text joins no story whose dated
 *     texts are all further away
 * @param leastActive this many stories stay active whatever their age, so that texts without dates
 *     and archives find theirs
 * @param mostActive more stories than this are never active
 * @param mostCandidates how many stories are compared exactly with a text
 * @param waits whether texts of which it isn't clear where they belong are looked at again
 * @param vectors what the texts' vectors are good for
 */
public record StorySettings(
    Duration window,
    int leastActive,
    int mostActive,
    int mostCandidates,
    boolean waits,
    VectorUse vectors) {

  /** Creates settings for the vectors of the static table. */
  public StorySettings(
      Duration window, int leastActive, int mostActive, int mostCandidates, boolean waits) {
    this(window, leastActive, mostActive, mostCandidates, waits, VectorUse.STATIC);
  }

  public StorySettings {
    if (window.isNegative() || window.isZero()) {
      throw new IllegalArgumentException("window must be positive, was " + window);
    }
    if (leastActive < 1 || mostActive < leastActive) {
      throw new IllegalArgumentException(
          "leastActive must be in [1, mostActive], was " + leastActive + " of " + mostActive);
    }
    if (mostCandidates < 1) {
      throw new IllegalArgumentException(
          "mostCandidates must be at least 1, was " + mostCandidates);
    }
  }

  /** Returns the settings that serve all inputs: 14 days, 10,000 to 200,000 stories. */
  public static StorySettings standard() {
    return new StorySettings(Duration.ofDays(14), 10_000, 200_000, 32, true);
  }

  /** Returns the same settings by which each text stays where it was put at first. */
  public StorySettings withoutWaiting() {
    return new StorySettings(window, leastActive, mostActive, mostCandidates, false, vectors);
  }

  /** Returns the same settings for other vectors. */
  public StorySettings with(VectorUse other) {
    return new StorySettings(window, leastActive, mostActive, mostCandidates, waits, other);
  }
}
