package dev.wirefold.duplicate;

/**
 * Finds the texts that stand for groups by what they share with a new one: ordinary texts by
 * sampled shingles, short ones also by all of their short shingles. One sampled shingle in common
 * with a short text is enough, since a short text has few; between ordinary texts it takes two.
 */
final class Candidates {

  /** As many candidates are compared at the most. */
  static final int MOST = 64;

  /** What is asked of two texts, and what one sampled shingle is worth where one is short. */
  private static final int ENOUGH = 2;

  /** With fewer sampled shingles, those of some 130 tokens, two in common are a matter of luck. */
  private static final int FEW = 16;

  private final CandidateIndex ordinary = new CandidateIndex();
  private final CandidateIndex shorter = new CandidateIndex();
  private final CandidateIndex byShortShingles = new CandidateIndex();
  private final HitCounter hits = new HitCounter();

  /** Adds a text that isn't there. */
  void add(Shingles shingles, int text) {
    sampled(shingles).add(shingles.sampled(), text);
    byShortShingles.add(shingles.ofShort(), text);
  }

  /** Removes a text by the shingles by which it was added. */
  void remove(Shingles shingles, int text) {
    sampled(shingles).remove(shingles.sampled(), text);
    byShortShingles.remove(shingles.ofShort(), text);
  }

  /** Returns the texts that share enough, those that share most of what is rare first. */
  int[] of(Shingles shingles) {
    int few = shingles.sampled().length < FEW || shingles.isShort() ? ENOUGH : 1;
    hits.clear();
    ordinary.count(shingles.sampled(), few, hits);
    shorter.count(shingles.sampled(), ENOUGH, hits);
    byShortShingles.count(shingles.ofShort(), 1, hits);
    return hits.best(atLeast(shingles), MOST);
  }

  private static int atLeast(Shingles shingles) {
    return shingles.isShort() && shingles.ofShort().length < 8 ? 1 : ENOUGH;
  }

  /** Returns how many postings were read so far. */
  long scanned() {
    return ordinary.scanned() + shorter.scanned() + byShortShingles.scanned();
  }

  /** Returns how often a shingle was too common to be looked at. */
  long skipped() {
    return ordinary.skipped() + shorter.skipped() + byShortShingles.skipped();
  }

  private CandidateIndex sampled(Shingles shingles) {
    return shingles.isShort() ? shorter : ordinary;
  }
}
