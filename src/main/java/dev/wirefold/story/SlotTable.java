package dev.wirefold.story;

import java.util.Arrays;

/** A hash table from the refs of active stories to their slots. */
final class SlotTable {

  private static final int NONE = -1;

  private int[] slots = filled(1 << 11);
  private int[] refs = new int[slots.length];
  private int size;

  /** Returns a story's slot, or -1. */
  int find(int ref) {
    return slots[entryOf(ref)];
  }

  /** Adds a story that isn't there. */
  void put(int ref, int slot) {
    if (2 * ++size > slots.length) {
      grow();
    }
    int entry = entryOf(ref);
    refs[entry] = ref;
    slots[entry] = slot;
  }

  /** Removes a story, and moves those after it up, so that each is still found from its home. */
  void remove(int ref) {
    int mask = slots.length - 1;
    int hole = entryOf(ref);
    if (slots[hole] == NONE) {
      return;
    }
    size--;
    for (int i = (hole + 1) & mask; slots[i] != NONE; i = (i + 1) & mask) {
      if (((i - home(refs[i])) & mask) >= ((i - hole) & mask)) {
        refs[hole] = refs[i];
        slots[hole] = slots[i];
        hole = i;
      }
    }
    slots[hole] = NONE;
  }

  private int entryOf(int ref) {
    int mask = slots.length - 1;
    int entry = home(ref);
    while (slots[entry] != NONE && refs[entry] != ref) {
      entry = (entry + 1) & mask;
    }
    return entry;
  }

  private int home(int ref) {
    return TermBag.spread(ref) & (slots.length - 1);
  }

  private void grow() {
    int[] oldSlots = slots;
    int[] oldRefs = refs;
    slots = filled(2 * oldSlots.length);
    refs = new int[slots.length];
    for (int i = 0; i < oldSlots.length; i++) {
      if (oldSlots[i] != NONE) {
        int entry = entryOf(oldRefs[i]);
        refs[entry] = oldRefs[i];
        slots[entry] = oldSlots[i];
      }
    }
  }

  private static int[] filled(int length) {
    int[] slots = new int[length];
    Arrays.fill(slots, NONE);
    return slots;
  }
}
