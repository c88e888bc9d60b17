package dev.wirefold.duplicate;

import dev.wirefold.text.TokenSequence;

/**
 * What one text of a pair says that the other says, too, wherever it stands there: the words of its
 * headline, its rare words, the names and numbers with which it opens. Both texts are covered and
 * their terms weighed.
 */
final class PairFacts {

  /** Tokens at the head of a text in which it says whom it is about. */
  private static final int SUBJECT = 15;

  private final DocumentFrequencies frequencies;
  private final ComparedSide left;
  private final ComparedSide right;

  PairFacts(DocumentFrequencies frequencies, ComparedSide left, ComparedSide right) {
    this.frequencies = frequencies;
    this.left = left;
    this.right = right;
  }

  /** Returns {@link PairFeatures#titleFound()}. */
  double titleFound() {
    return Math.min(titleFound(left, right), titleFound(right, left));
  }

  /** Returns {@link PairFeatures#rareFound()} of one of two texts. */
  double rareFound(boolean ofLeft) {
    return ofLeft ? rareFound(left, right) : rareFound(right, left);
  }

  /** Returns {@link PairFeatures#subjectsClash()}. */
  double subjectsClash() {
    return Math.min(subjectsClash(left, right), subjectsClash(right, left));
  }

  /** Returns {@link PairFeatures#numbersShared()}. */
  int numbersShared() {
    return shared(left.text().numbers(), right.text().numbers());
  }

  /** Returns {@link PairFeatures#garbled()}. */
  double garbled() {
    return Math.max(left.garbledShare(frequencies), right.garbledShare(frequencies));
  }

  /** Returns {@link PairFeatures#quoteShare()}. */
  double quoteShare() {
    ComparedText text = left.text();
    int hit = 0;
    int quoted = 0;
    for (int i = 0; i < text.tokens().length; i++) {
      if (left.hit()[i]) {
        hit++;
        quoted += text.is(i, TokenSequence.QUOTED) ? 1 : 0;
      }
    }
    return hit == 0 ? 0 : (double) quoted / hit;
  }

  private static double titleFound(ComparedSide of, ComparedSide in) {
    double all = 0;
    double found = 0;
    int[] title = of.text().title();
    for (int i = 0; i < title.length; i++) {
      double weight = of.terms().weightAt(i);
      all += weight;
      found += in.terms().contains(title[i]) ? weight : 0;
    }
    return all == 0 ? 1 : found / all;
  }

  private double rareFound(ComparedSide of, ComparedSide in) {
    float rare = frequencies.rareWeight();
    TermVector terms = of.terms();
    double all = 0;
    double found = 0;
    for (int i = 0; i < terms.size(); i++) {
      float weight = terms.weight(i);
      if (weight >= rare) {
        all += weight;
        found += in.terms().contains(terms.key(i)) ? weight : 0;
      }
    }
    return all == 0 ? 1 : found / all;
  }

  private double subjectsClash(ComparedSide of, ComparedSide in) {
    int[] tokens = of.text().tokens();
    double all = 0;
    double clashing = 0;
    int counted = 0;
    for (int i = 0; i < tokens.length && counted < SUBJECT; i++) {
      if (of.masked()[i]) {
        continue;
      }
      counted++;
      if (of.text().is(i, TokenSequence.NUMBER) || mayBeName(of, i)) {
        double weight = of.weight(i);
        all += weight;
        clashing += in.terms().contains(tokens[i]) ? 0 : weight;
      }
    }
    return all == 0 ? 0 : clashing / all;
  }

  /** At a sentence's start a capital tells nothing; a rare word is taken for a name. */
  private boolean mayBeName(ComparedSide of, int token) {
    ComparedText text = of.text();
    return text.isName(token)
        || (text.is(token, TokenSequence.CAPITALISED)
            && (of.weight(token) >= frequencies.rareWeight()
                || text.hasName(text.tokens()[token])));
  }

  private static int shared(int[] a, int[] b) {
    int shared = 0;
    int i = 0;
    int j = 0;
    while (i < a.length && j < b.length) {
      if (a[i] == b[j]) {
        shared++;
        i++;
        j++;
      } else if (a[i] < b[j]) {
        i++;
      } else {
        j++;
      }
    }
    return shared;
  }
}
