package dev.wirefold.story;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The stories that a text may still join, in the order in which they were touched last, with the
 * index that finds them. A story has a slot while it is active; the slots of closed stories are
 * given away again once the index has forgotten them.
 */
final class ActiveStories {

  private static final int[] NO_TERMS = {};
  private static final int LEAST_CLOSED = 1024;

  private final StorySettings settings;
  private final StoryIndex index = new StoryIndex();
  private final ArrayDeque<Integer> freeSlots = new ArrayDeque<>();
  private final List<Integer> closedSlots = new ArrayList<>();

  private @Nullable Story[] stories = new Story[1024];
  private int[][] listed = new int[1024][];
  private final SlotQueue touched = new SlotQueue();
  private int slots;
  private int size;

  ActiveStories(StorySettings settings) {
    this.settings = settings;
  }

  int size() {
    return size;
  }

  /** Returns the slots of the stories that share the most with a text. */
  int[] nearest(TextProfile profile, int most) {
    return index.nearest(profile.tokens(), slots, most);
  }

  /** Returns the story in a slot, or null if it is closed. */
  @Nullable Story at(int slot) {
    return stories[slot];
  }

  /** Gives a story a slot. */
  int open(Story story) {
    int slot = freeSlots.isEmpty() ? slots++ : freeSlots.remove();
    if (slot == stories.length) {
      stories = Arrays.copyOf(stories, 2 * slot);
      listed = Arrays.copyOf(listed, 2 * slot);
    }
    stories[slot] = story;
    listed[slot] = NO_TERMS;
    size++;
    return slot;
  }

  /**
   * Makes a story the last touched, and lists it under its heaviest terms.
   *
   * @param tokenIdf of each of the story's tokens
   */
  void touch(int slot, float[] tokenIdf) {
    Story story = stories[slot];
    if (story == null) {
      throw new IllegalStateException("slot " + slot + " has no story");
    }
    touched.moveToEnd(slot);
    listed[slot] = index.add(slot, story.tokens(), tokenIdf, listed[slot]);
  }

  /** Closes the stories that are out of the window, or too many. */
  void closeBefore(long loggedAt, TermRarity rarity) {
    while (size > settings.leastActive()) {
      int slot = touched.first();
      Story story = stories[slot];
      if (story != null
          && size <= settings.mostActive()
          && story.touchedAt() >= loggedAt - settings.window().toMillis()) {
        break;
      }
      touched.remove(slot);
      stories[slot] = null;
      closedSlots.add(slot);
      size--;
    }
    if (closedSlots.size() > Math.max(LEAST_CLOSED, size / 2)) {
      rebuild(rarity);
    }
  }

  private void rebuild(TermRarity rarity) {
    index.clear();
    freeSlots.addAll(closedSlots);
    closedSlots.clear();
    for (int slot = touched.first(); slot >= 0; slot = touched.after(slot)) {
      Story story = stories[slot];
      if (story != null) {
        listed[slot] = index.add(slot, story.tokens(), rarity.idf(story.tokens()), NO_TERMS);
      }
    }
  }
}
