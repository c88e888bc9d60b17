package dev.wirefold.story;

import java.util.Arrays;

/**
 * The slots of the stories that are listed under one term, by the stories' refs. Most changes come
 * at the end, where stories open, or near the beginning, where they close.
 */
final class Postings {

  private int[] slots;
  private int start;
  private int end;

  Postings(int slot) {
    slots = new int[] {slot, 0};
    end = 1;
  }

  int size() {
    return end - start;
  }

  /** Returns the array itself, of which the part from {@link #start} to {@link #end} counts. */
  int[] slots() {
    return slots;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  /**
   * Adds a slot that isn't there.
   *
   * @param refs the ref of the story in each slot
   */
  void add(int slot, int[] refs) {
    if (end == slots.length) {
      makeRoom();
    }
    int place = place(refs[slot], refs);
    System.arraycopy(slots, place, slots, place + 1, end - place);
    slots[place] = slot;
    end++;
  }

  /** Removes a slot that is there. */
  void remove(int slot, int[] refs) {
    int place = place(refs[slot], refs);
    if (slots[place] != slot) {
      throw new IllegalStateException("story " + refs[slot] + " is not listed");
    }
    if (place - start < end - place) {
      System.arraycopy(slots, start, slots, start + 1, place - start);
      start++;
    } else {
      System.arraycopy(slots, place + 1, slots, place, end - place - 1);
      end--;
    }
    if (slots.length > 8 && size() < slots.length / 4) {
      resize(slots.length / 2);
    }
  }

  /** Returns the place of the first story whose ref is not less. */
  private int place(int ref, int[] refs) {
    if (start == end || refs[slots[end - 1]] < ref) {
      return end;
    }
    int low = start;
    int high = end - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (refs[slots[middle]] < ref) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private void makeRoom() {
    resize(size() > slots.length / 2 ? slots.length * 2 : slots.length);
  }

  private void resize(int length) {
    slots = Arrays.copyOf(Arrays.copyOfRange(slots, start, end), length);
    end -= start;
    start = 0;
  }
}
