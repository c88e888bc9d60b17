package dev.wirefold.duplicate;

import dev.wirefold.fingerprint.ContentHash;

/**
 * Finds the newest live article with the same content. Holds numbers alone; the hashes stand in the
 * columns.
 */
final class ContentTable {

  private static final int SMALLEST = 1 << 8;

  private final ArticleColumns articles;
  private int[] slots = new int[SMALLEST]; // number + 1; 0 is free
  private int used;

  ContentTable(ArticleColumns articles) {
    this.articles = articles;
  }

  /** Returns the newest article with a content, or {@link DuplicateDetector#NONE}. */
  int find(ContentHash content) {
    return slots[slotOf(content)] - 1;
  }

  /** Notes that an article is the newest with its content. */
  void put(int article, ContentHash content) {
    if (4L * (used + 1) > 3L * slots.length) {
      resize(slots.length + (slots.length >> 1));
    }
    int slot = slotOf(content);
    used += slots[slot] == 0 ? 1 : 0;
    slots[slot] = article + 1;
  }

  /** Forgets an article, unless a newer one has its content. */
  void remove(int article, ContentHash content) {
    int hole = slotOf(content);
    if (slots[hole] != article + 1) {
      return;
    }
    int next = after(hole);
    while (slots[next] != 0) {
      int home = homeOf(articles.contentLow(slots[next] - 1));
      boolean reachable = hole <= next ? hole < home && home <= next : hole < home || home <= next;
      if (!reachable) {
        slots[hole] = slots[next];
        hole = next;
      }
      next = after(next);
    }
    slots[hole] = 0;
    used--;
    if (slots.length > SMALLEST && 4 * used < slots.length) {
      resize(Math.max(SMALLEST, 2 * used));
    }
  }

  private int slotOf(ContentHash content) {
    int slot = homeOf(content.low());
    while (slots[slot] != 0 && !articles.hasContent(slots[slot] - 1, content)) {
      slot = after(slot);
    }
    return slot;
  }

  private int homeOf(long low) {
    return (int) (((low >>> Integer.SIZE) * slots.length) >>> Integer.SIZE);
  }

  private int after(int slot) {
    return slot + 1 == slots.length ? 0 : slot + 1;
  }

  private void resize(int capacity) {
    int[] old = slots;
    slots = new int[capacity];
    for (int entry : old) {
      if (entry != 0) {
        int slot = homeOf(articles.contentLow(entry - 1));
        while (slots[slot] != 0) {
          slot = after(slot);
        }
        slots[slot] = entry;
      }
    }
  }
}
