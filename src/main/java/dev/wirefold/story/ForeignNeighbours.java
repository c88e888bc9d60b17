package dev.wirefold.story;

import java.util.List;

/**
 * Finds stories in other languages that share no word with a text: those with the nearest vectors,
 * by looking at every active story.
 */
final class ForeignNeighbours {

  private static final int MOST = 8;

  private ForeignNeighbours() {}

  /** Adds them to a text's candidates, the nearest first, if they aren't among these. */
  static void add(StoryText text, ActiveStories active, long windowMillis, List<Story> candidates) {
    if (!text.vector().isPresent()) {
      return;
    }
    Largest nearest = new Largest(MOST);
    for (Story story : active.all()) {
      if (story.isForeignTo(text)
          && story.vectors().isPresent()
          && story.isNear(text, windowMillis)) {
        nearest.offer(story.ref(), (float) Math.max(0, 1 + story.vectors().cosine(text.vector())));
      }
    }
    for (int ref : nearest.entries()) {
      Story story = active.find(ref);
      if (story != null && !candidates.contains(story)) {
        candidates.add(story);
      }
    }
  }
}
