package dev.wirefold.story;

import java.util.Arrays;

/**
 * How often terms occur in a title and in a body, in the order of first sight. It is cleared and
 * filled again for every text, so that counting allocates nothing.
 */
final class TermBag {

  private int[] slots = new int[2048];
  private int[] terms = new int[512];
  private float[] title = new float[512];
  private float[] body = new float[512];
  private int size;

  void clear() {
    Arrays.fill(slots, 0);
    size = 0;
  }

  int size() {
    return size;
  }

  int term(int entry) {
    return terms[entry];
  }

  float title(int entry) {
    return title[entry];
  }

  float body(int entry) {
    return body[entry];
  }

  /** Returns the array of terms itself, of which the first {@link #size()} count. */
  int[] terms() {
    return terms;
  }

  void addToTitle(int term, float count) {
    int entry = entryOf(term);
    title[entry] += count;
  }

  void addToBody(int term, float count) {
    int entry = entryOf(term);
    body[entry] += count;
  }

  /** Returns the entry of a term, or -1. */
  int find(int term) {
    return slots[slotOf(term)] - 1;
  }

  /** Returns how often a term occurs in the body; 0 if it doesn't. */
  float inBody(int term) {
    int entry = find(term);
    return entry < 0 ? 0 : body[entry];
  }

  boolean contains(int term) {
    return find(term) >= 0;
  }

  static int spread(int term) {
    int h = term * 0x9E3779B9;
    return h ^ (h >>> 15);
  }

  private int entryOf(int term) {
    int slot = slotOf(term);
    if (slots[slot] == 0) {
      if (size == terms.length) {
        grow();
        slot = slotOf(term);
      }
      slots[slot] = size + 1;
      terms[size] = term;
      title[size] = 0;
      body[size] = 0;
      size++;
    }
    return slots[slot] - 1;
  }

  private int slotOf(int term) {
    int mask = slots.length - 1;
    int slot = spread(term) & mask;
    while (slots[slot] != 0 && terms[slots[slot] - 1] != term) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    terms = Arrays.copyOf(terms, 2 * size);
    title = Arrays.copyOf(title, 2 * size);
    body = Arrays.copyOf(body, 2 * size);
    slots = new int[2 * slots.length];
    for (int entry = 0; entry < size; entry++) {
      slots[slotOf(terms[entry])] = entry + 1;
    }
  }
}
