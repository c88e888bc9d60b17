package dev.wirefold.story;

import java.util.Arrays;

/** A queue of small numbers, each at most once, from which one can be taken in no time. */
final class SlotQueue {

  private static final int NONE = -1;

  private int[] next = new int[1024];
  private int[] previous = new int[1024];
  private boolean[] queued = new boolean[1024];
  private int first = NONE;
  private int last = NONE;

  /** Returns the first slot, or -1 if the queue is empty. */
  int first() {
    return first;
  }

  /** Returns the last slot, or -1 if the queue is empty. */
  int last() {
    return last;
  }

  /** Returns the slot after a queued one, or -1 if it is the last. */
  int after(int slot) {
    return next[slot];
  }

  /** Returns the slot before a queued one, or -1 if it is the first. */
  int before(int slot) {
    return previous[slot];
  }

  /**
   * Adds a slot that isn't queued.
   *
   * @param before the queued slot after which it goes, or -1 for the first place
   */
  void insert(int slot, int before) {
    if (slot >= next.length) {
      int length = Math.max(slot + 1, 2 * next.length);
      next = Arrays.copyOf(next, length);
      previous = Arrays.copyOf(previous, length);
      queued = Arrays.copyOf(queued, length);
    }
    int after = before == NONE ? first : next[before];
    queued[slot] = true;
    next[slot] = after;
    previous[slot] = before;
    if (before == NONE) {
      first = slot;
    } else {
      next[before] = slot;
    }
    if (after == NONE) {
      last = slot;
    } else {
      previous[after] = slot;
    }
  }

  void remove(int slot) {
    if (!queued[slot]) {
      return;
    }
    queued[slot] = false;
    if (previous[slot] == NONE) {
      first = next[slot];
    } else {
      next[previous[slot]] = next[slot];
    }
    if (next[slot] == NONE) {
      last = previous[slot];
    } else {
      previous[next[slot]] = previous[slot];
    }
  }
}
