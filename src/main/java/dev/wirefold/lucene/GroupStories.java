package dev.wirefold.lucene;

import java.util.Arrays;
import org.apache.lucene.util.FixedBitSet;

/**
 * Which story each group is in, by number: what collapsing hits needs, without reading a group.
 * Snapshots share what did not change since, so that one for each view costs next to nothing. One
 * thread writes; a snapshot is read by any number.
 */
final class GroupStories {

  /** The group is in no story. */
  static final int NO_STORY = -1;

  /** No such group. */
  static final int ABSENT = -2;

  private static final int PAGE_BITS = 10;
  private static final int PAGE = 1 << PAGE_BITS;

  private int[][] pages;
  private boolean[] shared;

  GroupStories() {
    this(new int[0][]);
  }

  private GroupStories(int[][] pages) {
    this.pages = pages;
    this.shared = new boolean[pages.length];
  }

  /** Returns the story of a group: a number, {@link #NO_STORY} or {@link #ABSENT}. */
  int story(int group) {
    int page = group >> PAGE_BITS;
    return group < 0 || page >= pages.length ? ABSENT : pages[page][group & (PAGE - 1)];
  }

  boolean has(int group) {
    return story(group) != ABSENT;
  }

  void put(int group, int story) {
    int page = group >> PAGE_BITS;
    if (page >= pages.length) {
      grow(page + 1);
    }
    if (pages[page][group & (PAGE - 1)] == story) {
      return;
    }
    if (shared[page]) {
      pages[page] = pages[page].clone();
      shared[page] = false;
    }
    pages[page][group & (PAGE - 1)] = story;
  }

  /** Returns the stories that have a group, by number. */
  FixedBitSet stories() {
    FixedBitSet stories = new FixedBitSet(PAGE);
    for (int[] page : pages) {
      for (int story : page) {
        if (story >= 0) {
          stories = FixedBitSet.ensureCapacity(stories, story + 1);
          stories.set(story);
        }
      }
    }
    return stories;
  }

  /** Returns what it says now, which later changes leave alone. */
  GroupStories snapshot() {
    Arrays.fill(shared, true);
    return new GroupStories(pages.clone());
  }

  private void grow(int count) {
    int before = pages.length;
    pages = Arrays.copyOf(pages, Math.max(count, before + before / 2));
    shared = Arrays.copyOf(shared, pages.length);
    for (int i = before; i < pages.length; i++) {
      pages[i] = new int[PAGE];
      Arrays.fill(pages[i], ABSENT);
    }
  }
}
