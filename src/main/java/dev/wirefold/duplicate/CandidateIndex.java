package dev.wirefold.duplicate;

/**
 * An inverted index from shingles to the live texts that stand for groups. A shingle that more
 * texts share than the cap is common matter and proposes nobody, so that shared boilerplate costs
 * nothing. What is proposed depends on the texts that are in the index now, whatever was in it
 * before and in whatever order they came.
 */
final class CandidateIndex {

  /** A shingle in more texts than this tells nothing. */
  private static final int COMMON = 64;

  /** For a shingle of one text its number + 1; for one of several {@code -1 - list}. */
  private final IntTable postings = new IntTable();

  private final PostingLists lists = new PostingLists();
  private int[] found = new int[1 << 7];
  private long scanned;
  private long skipped;

  /** Adds a text that isn't in the index, by its distinct shingles. */
  void add(int[] shingles, int text) {
    for (int shingle : shingles) {
      int posting = postings.get(shingle);
      if (posting < 0) {
        postings.put(shingle, -1 - lists.add(-1 - posting, text));
      } else {
        postings.put(shingle, posting == 0 ? text + 1 : -1 - lists.create(posting - 1, text));
      }
    }
  }

  /** Removes a text by the shingles by which it was added. */
  void remove(int[] shingles, int text) {
    int[] there = find(shingles);
    for (int i = 0; i < shingles.length; i++) {
      int shingle = shingles[i];
      int posting = there[i];
      if (posting == text + 1) {
        postings.put(shingle, 0);
      } else if (posting < 0) {
        int list = -1 - posting;
        lists.remove(list, text);
        if (lists.size(list) == 1) {
          postings.put(shingle, lists.release(list) + 1);
        }
      }
    }
  }

  /**
   * Counts, for each text that shares shingles, how many; rare shingles weigh more.
   *
   * @param times how many hits a shared shingle is worth
   */
  void count(int[] shingles, int times, HitCounter hits) {
    int[] there = find(shingles);
    for (int i = 0; i < shingles.length; i++) {
      int posting = there[i];
      if (posting > 0) {
        hits.hit(posting - 1, times, weight(1));
        scanned++;
      } else if (posting < 0) {
        countList(-1 - posting, times, hits);
      }
    }
  }

  /** Returns the postings of shingles, in an array that the next call writes to. */
  private int[] find(int[] shingles) {
    if (found.length < shingles.length) {
      found = new int[2 * shingles.length];
    }
    postings.get(shingles, shingles.length, found);
    return found;
  }

  private void countList(int list, int times, HitCounter hits) {
    int size = lists.size(list);
    if (size > COMMON) {
      skipped++;
      return;
    }
    for (int i = 0; i < size; i++) {
      hits.hit(lists.get(list, i), times, weight(size));
    }
    scanned += size;
  }

  private static float weight(int texts) {
    return 1f / (2 + texts);
  }

  /** Returns how many postings were read so far. */
  long scanned() {
    return scanned;
  }

  /** Returns how often a shingle was too common to be looked at. */
  long skipped() {
    return skipped;
  }
}
