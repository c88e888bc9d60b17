package dev.wirefold.story;

/** What a text and a story have in common of one kind of term, in sums over the shared terms. */
final class TermOverlap {

  /** A shared term tells something from this idf on: about one story in twenty has it. */
  private static final double TELLING_IDF = 3;

  private double titles;
  private double bodies;
  private double all;
  private double textTitleIdf;
  private double storyTitleIdf;
  private double idfSum;
  private double information;
  private double rarest;
  private double secondRarest;
  private double thirdRarest;

  TermOverlap(TextTerms text, SparseTerms story) {
    SparseTerms own = text.terms();
    for (int j = 0; j < story.size(); j++) {
      int i = text.find(story.term(j));
      if (i < 0) {
        continue;
      }
      double idf = text.idf(i);
      double square = idf * idf;
      titles += own.title(i) * story.title(j) * square;
      bodies += own.body(i) * story.body(j) * square;
      all += own.all(i) * story.all(j) * square;
      textTitleIdf += own.title(i) > 0 ? idf : 0;
      storyTitleIdf += story.title(j) > 0 ? idf : 0;
      idfSum += idf;
      information += Math.max(0, idf - TELLING_IDF);
      rank(idf);
    }
  }

  double titleCosine(Lengths text, Lengths story) {
    return ratio(titles, text.title() * story.title());
  }

  double bodyCosine(Lengths text, Lengths story) {
    return ratio(bodies, text.body() * story.body());
  }

  double cosine(Lengths text, Lengths story) {
    return ratio(all, text.all() * story.all());
  }

  /** Returns the idf-weighted share of the text's title that the story has, in [0, 1]. */
  double titleCovered(Lengths text) {
    return ratio(textTitleIdf, text.titleIdf());
  }

  /** Returns the idf-weighted share of the story's titles that the text has, in [0, 1]. */
  double storyTitleCovered(Lengths story) {
    return ratio(storyTitleIdf, story.titleIdf());
  }

  /** Returns the idf-weighted share of the smaller set of terms that the other has, in [0, 1]. */
  double covered(Lengths text, Lengths story) {
    return ratio(idfSum, Math.min(text.allIdf(), story.allIdf()));
  }

  /** Returns the logarithm of how much the shared terms tell. */
  double information() {
    return Logarithm.of(1 + information);
  }

  /** Returns the mean idf of the three rarest shared terms. */
  double rarest() {
    return (rarest + secondRarest + thirdRarest) / 3;
  }

  private void rank(double idf) {
    if (idf > rarest) {
      thirdRarest = secondRarest;
      secondRarest = rarest;
      rarest = idf;
    } else if (idf > secondRarest) {
      thirdRarest = secondRarest;
      secondRarest = idf;
    } else if (idf > thirdRarest) {
      thirdRarest = idf;
    }
  }

  /** The lengths may be a little behind the idf, so the ratio is held in [0, 1]. */
  private static double ratio(double part, double whole) {
    return whole > 0 ? Math.min(1, part / whole) : 0;
  }
}
