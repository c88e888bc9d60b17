package dev.wirefold.story;

/** What the tokens of a text and of a story have in common, in sums over the shared ones. */
final class TokenOverlap {

  private double idfSum;
  private double bodies;
  private double all;
  private double textTitleIdf;
  private double storyTitleIdf;
  private double rarest;
  private double secondRarest;
  private double thirdRarest;

  TokenOverlap(TextTerms text, StoryTerms story) {
    SparseTerms own = text.terms();
    for (int j = 0; j < story.size(); j++) {
      int i = text.find(story.term(j));
      if (i < 0) {
        continue;
      }
      double idf = text.idf(i);
      idfSum += idf;
      double square = idf * idf;
      bodies += own.body(i) * story.body(j) * square;
      all += own.all(i) * story.all(j) * square;
      textTitleIdf += own.title(i) > 0 ? idf : 0;
      storyTitleIdf += story.inTitle(j) ? idf : 0;
      rank(idf);
    }
  }

  double bodyCosine(Lengths text, Lengths story) {
    return TermOverlap.ratio(bodies, text.body() * story.body());
  }

  double cosine(Lengths text, Lengths story) {
    return TermOverlap.ratio(all, text.all() * story.all());
  }

  /** Returns the idf-weighted share of the tokens of one side that the other has, in [0, 1]. */
  double covered(double idfOfSide) {
    return TermOverlap.ratio(idfSum, idfOfSide);
  }

  /** Returns the idf-weighted share of the text's title that the story has, in [0, 1]. */
  double titleCovered(Lengths text) {
    return TermOverlap.ratio(textTitleIdf, text.titleIdf());
  }

  /** Returns the idf-weighted share of the story's titles that the text has, in [0, 1]. */
  double storyTitleCovered(Lengths story) {
    return TermOverlap.ratio(storyTitleIdf, story.titleIdf());
  }

  /** Returns the mean idf of the three rarest shared tokens. */
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
}
