package dev.wirefold.story;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The stories that a text may still join, in the order in which they were touched last, with the
 * index that finds them. A story has a slot while it is active; nothing that is decided depends on
 * which.
 */
final class ActiveStories {

  private static final int NONE = -1;

  private final StorySettings settings;
  private final Consumer<Story> closed;
  private final StoryIndex index = new StoryIndex();
  private final SlotTable slotOf = new SlotTable();
  private final SlotQueue touched = new SlotQueue();
  private final ArrayDeque<Integer> freeSlots = new ArrayDeque<>();
  private final BitSet changed = new BitSet();
  private @Nullable Story[] stories = new Story[1024];
  private int slots;
  private int size;

  /**
   * @param closed hears of each story that is closed
   */
  ActiveStories(StorySettings settings, Consumer<Story> closed) {
    this.settings = settings;
    this.closed = closed;
  }

  int size() {
    return size;
  }

  /** Returns the active stories that share the most with a text, the most first. */
  List<Story> nearest(TextProfile profile, int most) {
    int[] refs = index.nearest(profile.tokens(), most);
    List<Story> nearest = new ArrayList<>(refs.length);
    for (int ref : refs) {
      nearest.add(at(slotOf.find(ref)));
    }
    return nearest;
  }

  /** Returns an active story; null if it isn't active. */
  @Nullable Story find(int ref) {
    int slot = slotOf.find(ref);
    return slot == NONE ? null : at(slot);
  }

  /**
   * Takes a story in that isn't active, where the time of its last touch puts it.
   *
   * @return its slot
   * @throws IllegalArgumentException if it is active
   */
  int enter(Story story) {
    if (slotOf.find(story.ref()) != NONE) {
      throw new IllegalArgumentException("story " + story.ref() + " is active already");
    }
    int slot = freeSlots.isEmpty() ? slots++ : freeSlots.remove();
    if (slot == stories.length) {
      stories = Arrays.copyOf(stories, 2 * slot);
    }
    stories[slot] = story;
    slotOf.put(story.ref(), slot);
    index.enter(slot, story.ref(), story.tokens());
    enqueue(slot, story);
    size++;
    return slot;
  }

  /**
   * Takes a story in that changed, or takes note that it did.
   *
   * @param before its tokens up to now
   * @param tokenIdf of each of its tokens
   */
  void put(Story story, StoryTerms before, float[] tokenIdf) {
    int slot = slotOf.find(story.ref());
    if (slot == NONE) {
      slot = enter(story);
      index.update(slot, story.tokens(), story.tokens(), tokenIdf);
    } else {
      touched.remove(slot);
      enqueue(slot, story);
      index.update(slot, before, story.tokens(), tokenIdf);
    }
    changed.set(slot);
  }

  /** Notes that an active story changed in what texts aren't compared with. */
  void changed(Story story) {
    changed.set(slotOf.find(story.ref()));
  }

  /** Forgets an active story. */
  void leave(Story story) {
    int slot = slotOf.find(story.ref());
    touched.remove(slot);
    index.leave(slot, story.tokens());
    slotOf.remove(story.ref());
    stories[slot] = null;
    changed.clear(slot);
    freeSlots.add(slot);
    size--;
  }

  /** Closes the stories that were touched last before a time, however few there are. */
  void closeUntouchedSince(long time) {
    while (size > 0 && at(touched.first()).touchedAt() < time) {
      Story story = at(touched.first());
      leave(story);
      closed.accept(story);
    }
  }

  /** Closes the stories that are out of the window, or too many. */
  void closeBefore(long loggedAt) {
    while (size > settings.leastActive()) {
      Story story = at(touched.first());
      if (size <= settings.mostActive()
          && story.touchedAt() >= loggedAt - settings.window().toMillis()) {
        return;
      }
      leave(story);
      closed.accept(story);
    }
  }

  /** Returns all stories, the first touched first. */
  List<Story> all() {
    List<Story> all = new ArrayList<>(size);
    for (int slot = touched.first(); slot != NONE; slot = touched.after(slot)) {
      all.add(at(slot));
    }
    return all;
  }

  /** Returns the stories that changed since it was asked the last time, in no certain order. */
  List<Story> drainChanged() {
    List<Story> drained = new ArrayList<>();
    for (int slot = changed.nextSetBit(0); slot >= 0; slot = changed.nextSetBit(slot + 1)) {
      drained.add(at(slot));
    }
    changed.clear();
    return drained;
  }

  /** As a rule a story that changed is the last touched, so the search ends at once. */
  private void enqueue(int slot, Story story) {
    int before = touched.last();
    while (before != NONE && story.isBefore(at(before))) {
      before = touched.before(before);
    }
    touched.insert(slot, before);
  }

  private Story at(int slot) {
    Story story = stories[slot];
    if (story == null) {
      throw new IllegalStateException("slot " + slot + " has no story");
    }
    return story;
  }
}
