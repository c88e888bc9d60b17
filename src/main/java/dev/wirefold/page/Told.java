package dev.wirefold.page;

import dev.wirefold.digest.StoryDigest;
import java.time.Instant;
import java.util.List;

/**
 * What is told of a story, and when its articles came.
 *
 * @param digest the story's digest
 * @param times when its articles were published, or else came in; unordered, some hundreds at most
 * @param isWhole whether the times are those of all of its articles
 */
record Told(StoryDigest digest, List<Instant> times, boolean isWhole) {

  Told {
    times = List.copyOf(times);
  }
}
