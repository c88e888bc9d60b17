package dev.wirefold.story;

import java.util.Arrays;

/** A queue of small numbers, each at most once, in which one can move to the end in no time. */
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

  /** Returns the slot after a queued one, or -1 if it is the last. */
  int after(int slot) {
    return next[slot];
  }

  void moveToEnd(int slot) {
    if (slot >= next.length) {
      int length = Math.max(slot + 1, 2 * next.length);
      next = Arrays.copyOf(next, length);
      previous = Arrays.copyOf(previous, length);
      queued = Arrays.copyOf(queued, length);
    }
    remove(slot);
    queued[slot] = true;
    next[slot] = NONE;
    previous[slot] = last;
    if (last == NONE) {
      first = slot;
    } else {
      next[last] = slot;
    }
    last = slot;
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
