package dev.wirefold.story;

import java.util.Arrays;

/**
 * An inverted index from heavy terms to the active stories that have them. A query reads the
 * youngest {@link #MOST_POSTINGS} stories of each term, so its cost has a bound: a term with more
 * is common, and a story has other terms. What a query finds depends on the stories and the terms
 * under which each is listed, not on how they came to be so.
 */
final class StoryIndex {

  static final int MOST_POSTINGS = 256;

  private static final int STORY_TERMS = 32;
  private static final int TEXT_TERMS = 48;

  private final PostingTable postings = new PostingTable();
  private int[] refs = new int[1024];
  private float[] scores = new float[refs.length];
  private int[] found = new int[1024];

  /** Takes a story in, under the terms that are marked as listed. */
  void enter(int slot, int ref, StoryTerms terms) {
    if (slot >= refs.length) {
      refs = Arrays.copyOf(refs, 2 * slot);
      scores = Arrays.copyOf(scores, 2 * slot);
    }
    refs[slot] = ref;
    for (int i = 0; i < terms.size(); i++) {
      if (terms.isListed(i)) {
        postings.add(terms.term(i), slot, refs);
      }
    }
  }

  /** Forgets a story. */
  void leave(int slot, StoryTerms terms) {
    for (int i = 0; i < terms.size(); i++) {
      if (terms.isListed(i)) {
        postings.remove(terms.term(i), slot, refs);
      }
    }
  }

  /**
   * Lists a story under its heaviest terms too, and no more under those that it lost.
   *
   * @param before the story's terms up to now
   * @param terms its terms from now on
   * @param idf of each of them
   */
  void update(int slot, StoryTerms before, StoryTerms terms, float[] idf) {
    for (int i = 0; i < before.size() && before != terms; i++) {
      if (before.isListed(i) && !terms.contains(before.term(i))) {
        postings.remove(before.term(i), slot, refs);
      }
    }
    for (int i : terms.heaviest(idf, STORY_TERMS)) {
      if (!terms.isListed(i)) {
        terms.list(i);
        postings.add(terms.term(i), slot, refs);
      }
    }
  }

  /**
   * Returns the refs of the stories that share the most with a text, by the sum of squared idf over
   * shared heavy terms; the most first, of equals the older story.
   */
  int[] nearest(TextTerms text, int most) {
    int n = 0;
    for (int i : text.terms().heaviest(text.idf(), TEXT_TERMS)) {
      float score = text.terms().all(i) * text.idf(i) * text.idf(i);
      int value = score > 0 ? postings.find(text.terms().term(i)) : 0;
      Postings list = postings.list(value);
      if (list != null) {
        n = scoreAll(list, score, n);
      } else if (value != 0) {
        n = score(PostingTable.single(value), score, n);
      }
    }
    return best(n, most);
  }

  private int scoreAll(Postings list, float score, int count) {
    int n = count;
    int[] slots = list.slots();
    for (int k = list.end() - 1; k >= Math.max(list.start(), list.end() - MOST_POSTINGS); k--) {
      n = score(slots[k], score, n);
    }
    return n;
  }

  private int score(int slot, float score, int n) {
    float before = scores[slot];
    scores[slot] = before + score;
    if (before != 0) {
      return n;
    }
    if (n == found.length) {
      found = Arrays.copyOf(found, 2 * n);
    }
    found[n] = slot;
    return n + 1;
  }

  private int[] best(int n, int most) {
    Largest largest = new Largest(most);
    for (int i = 0; i < n; i++) {
      largest.offer(refs[found[i]], scores[found[i]]);
      scores[found[i]] = 0;
    }
    return largest.entries();
  }
}
