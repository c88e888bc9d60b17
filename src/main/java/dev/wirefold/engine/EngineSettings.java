package dev.wirefold.engine;

import dev.wirefold.canonical.ElectionPolicy;
import dev.wirefold.duplicate.DuplicatePolicy;
import java.time.Duration;

/**
 * What an engine decides by. Another setting is another history: a log that is replayed with it may
 * give other groups.
 *
 * @param duplicates when two texts are one
 * @param election which version is canonical
 * @param retention how long an article is kept after the log took it in, at least the duplicates'
 *     window
 */
public record EngineSettings(
    DuplicatePolicy duplicates, ElectionPolicy election, Duration retention) {

  /** The settings that serve all inputs; articles are kept for 90 days. */
  public static final EngineSettings DEFAULT =
      new EngineSettings(DuplicatePolicy.DEFAULT, ElectionPolicy.ORIGINAL, Duration.ofDays(90));

  /** Returns the same settings with another policy of duplicates. */
  public EngineSettings with(DuplicatePolicy other) {
    return new EngineSettings(other, election, retention);
  }

  /** Returns the same settings with another policy of elections. */
  public EngineSettings with(ElectionPolicy other) {
    return new EngineSettings(duplicates, other, retention);
  }

  public EngineSettings {
    if (retention.compareTo(duplicates.window()) < 0) {
      throw new IllegalArgumentException(
          "retention must be at least the window, was " + retention + " < " + duplicates.window());
    }
  }
}
