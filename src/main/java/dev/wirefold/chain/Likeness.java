package dev.wirefold.chain;

/**
 * How much of a sentence stands in another.
 *
 * @param shared the words that both have
 * @param run the most of them that follow each other in both
 * @param shorter the words of the shorter sentence
 * @param share the share of the words of both that both have, in [0, 1]
 */
record Likeness(int shared, int run, int shorter, double share) {

  /** A run of as many words is taken from the other text, whoever prints it. */
  private static final int TAKEN = 12;

  private static final int FEWEST_WORDS_OF_A_SENTENCE = 8;
  private static final double WHOLE = 0.95;

  /** In a copy of the text fewer words tell. */
  private static final int FEWEST_WORDS = 5;

  private static final double EDITED = 0.7;
  private static final double CUT = 0.8;

  static Likeness of(Sentence one, Sentence other) {
    int shared = one.shared(other);
    return new Likeness(
        shared,
        shared == 0 ? 0 : run(one, other),
        Math.min(one.size(), other.size()),
        one.likeness(other));
  }

  private static int run(Sentence one, Sentence other) {
    int longest = 0;
    int[] before = new int[other.size() + 1];
    for (int i = 0; i < one.size(); i++) {
      int[] now = new int[other.size() + 1];
      for (int j = 0; j < other.size(); j++) {
        if (one.hashes[i] == other.hashes[j]) {
          now[j + 1] = before[j] + 1;
          longest = Math.max(longest, now[j + 1]);
        }
      }
      before = now;
    }
    return longest;
  }

  /**
   * Tells whether a sentence is taken from another.
   *
   * @param close whether the texts are known to be copies of one
   */
  boolean isTakenFrom(boolean close) {
    if (run >= TAKEN || (share >= WHOLE && shared >= FEWEST_WORDS_OF_A_SENTENCE)) {
      return true;
    }
    boolean cut = run > FEWEST_WORDS && shared >= CUT * shorter;
    return close && shared >= FEWEST_WORDS && (share >= EDITED || cut);
  }
}
