package dev.wirefold.story;

/** Which entities or numbers a text and a story share, in sums over the shared ones. */
final class TermOverlap {

  /** A shared term tells something from this idf on: about one story in twenty has it. */
  private static final double TELLING_IDF = 3;

  private double idfSum;
  private double information;

  TermOverlap(TextTerms text, StoryTerms story) {
    for (int j = 0; j < story.size(); j++) {
      int i = text.find(story.term(j));
      if (i >= 0) {
        double idf = text.idf(i);
        idfSum += idf;
        information += Math.max(0, idf - TELLING_IDF);
      }
    }
  }

  /** Returns the idf-weighted share of the smaller set of terms that the other has, in [0, 1]. */
  double covered(double textIdf, double storyIdf) {
    return ratio(idfSum, Math.min(textIdf, storyIdf));
  }

  /** Returns the logarithm of how much the shared terms tell. */
  double information() {
    return Logarithm.of(1 + information);
  }

  /** The story was weighed under the idf of an earlier moment, so the ratio is held in [0, 1]. */
  static double ratio(double part, double whole) {
    return whole > 0 ? Math.min(1, part / whole) : 0;
  }
}
