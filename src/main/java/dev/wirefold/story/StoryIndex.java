package dev.wirefold.story;

import java.util.Arrays;

/**
 * An inverted index from heavy terms to the stories that have them. Each term lists only the latest
 * {@link #MOST_POSTINGS} stories, so the cost of a query has a bound: a term with more is common,
 * and a story has other terms.
 */
final class StoryIndex {

  static final int MOST_POSTINGS = 256;

  private static final int STORY_TERMS = 32;
  private static final int TEXT_TERMS = 48;
  private static final int FIRST_POSTINGS = 2;

  private int[] keys = new int[1 << 12];
  private int[][] lists = new int[keys.length][];
  private int[] counts = new int[keys.length];
  private int size;

  private float[] scores = new float[1024];
  private int[] touched = new int[1024];

  /**
   * Lists a slot under a story's heaviest terms.
   *
   * @param slot stands for the story
   * @param idf of each of the terms
   * @param listed the terms under which the slot is listed already, sorted
   * @return all terms under which it is listed now, sorted
   */
  int[] add(int slot, SparseTerms terms, float[] idf, int[] listed) {
    int[] all = Arrays.copyOf(listed, listed.length + STORY_TERMS);
    int n = listed.length;
    for (int i : terms.heaviest(idf, STORY_TERMS)) {
      if (Arrays.binarySearch(listed, terms.term(i)) < 0) {
        append(terms.term(i), slot);
        all[n++] = terms.term(i);
      }
    }
    int[] now = Arrays.copyOf(all, n);
    Arrays.sort(now);
    return now;
  }

  /**
   * Returns the slots that share the most with a text, by the sum of squared idf over shared heavy
   * terms; the most first, of equals the lower slot.
   *
   * @param slots the number of slots in use
   */
  int[] nearest(TextTerms text, int slots, int most) {
    if (scores.length < slots) {
      scores = Arrays.copyOf(scores, 2 * slots);
    }
    int n = 0;
    for (int i : text.terms().heaviest(text.idf(), TEXT_TERMS)) {
      int entry = entryOf(text.terms().term(i));
      int[] list = lists[entry];
      if (list == null) {
        continue;
      }
      float score = text.terms().all(i) * text.idf(i) * text.idf(i);
      for (int k = Math.min(counts[entry], list.length) - 1; k >= 0; k--) {
        if (scores[list[k]] == 0) {
          n = touch(n, list[k]);
        }
        scores[list[k]] += score;
      }
    }
    return best(n, most);
  }

  void clear() {
    Arrays.fill(lists, null);
    Arrays.fill(counts, 0);
    size = 0;
  }

  private int touch(int n, int slot) {
    if (n == touched.length) {
      touched = Arrays.copyOf(touched, 2 * n);
    }
    touched[n] = slot;
    return n + 1;
  }

  private int[] best(int n, int most) {
    Largest largest = new Largest(most);
    for (int i = 0; i < n; i++) {
      largest.offer(touched[i], scores[touched[i]]);
      scores[touched[i]] = 0;
    }
    return largest.entries();
  }

  private void append(int term, int slot) {
    int entry = entryOf(term);
    int[] list = lists[entry];
    if (list == null) {
      if (2 * ++size > keys.length) {
        grow();
        entry = entryOf(term);
      }
      list = new int[FIRST_POSTINGS];
    } else if (counts[entry] == list.length && list.length < MOST_POSTINGS) {
      list = Arrays.copyOf(list, 2 * list.length);
    }
    keys[entry] = term;
    lists[entry] = list;
    list[counts[entry] % list.length] = slot;
    counts[entry]++;
  }

  private int entryOf(int term) {
    int mask = keys.length - 1;
    int entry = TermBag.spread(term) & mask;
    while (lists[entry] != null && keys[entry] != term) {
      entry = (entry + 1) & mask;
    }
    return entry;
  }

  private void grow() {
    int[] oldKeys = keys;
    int[][] oldLists = lists;
    int[] oldCounts = counts;
    keys = new int[2 * oldKeys.length];
    lists = new int[keys.length][];
    counts = new int[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldLists[i] != null) {
        int entry = entryOf(oldKeys[i]);
        keys[entry] = oldKeys[i];
        lists[entry] = oldLists[i];
        counts[entry] = oldCounts[i];
      }
    }
  }
}
