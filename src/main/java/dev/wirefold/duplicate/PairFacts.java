package dev.wirefold.duplicate;

import dev.wirefold.text.TokenSequence;

/**
 * What one text of a pair says that the other says, too, wherever it stands there: the words of its
 * headline, its rare words, the names and numbers with which it opens. Both texts are covered, and
 * their terms matched.
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
    return Math.min(titleFound(left), titleFound(right));
  }

  /** Returns {@link PairFeatures#subjectsClash()}. */
  double subjectsClash() {
    if (left.text().hasOtherTickers(right.text())) {
      return 1;
    }
    return Math.min(subjectsClash(left, right), subjectsClash(right, left));
  }

  /**
   * Returns {@link PairFeatures#numbersShared()}.
   *
   * @param leftRounded numbers of the left text that the right has with more or fewer digits
   * @param rightRounded the same of the right text
   */
  int numbersShared(int leftRounded, int rightRounded) {
    int[] one = left.text().numbers();
    int[] other = right.text().numbers();
    int rounded = Math.min(leftRounded, rightRounded);
    return Math.min(shared(one, other) + rounded, Math.min(one.length, other.length));
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

  private static double titleFound(ComparedSide of) {
    int length = of.text().title().length;
    int found = 0;
    for (int i = 0; i < length; i++) {
      found += of.known()[i] ? 1 : 0;
    }
    return length == 0 ? 1 : (double) found / length;
  }

  private double subjectsClash(ComparedSide of, ComparedSide in) {
    int[] tokens = of.text().tokens();
    int all = 0;
    int clashing = 0;
    int counted = 0;
    for (int i = 0; i < tokens.length && counted < SUBJECT; i++) {
      if (of.masked()[i]) {
        continue;
      }
      counted++;
      boolean number = of.text().is(i, TokenSequence.NUMBER);
      if (number || mayBeName(of, i)) {
        all++;
        boolean found = of.isKnown(i) || (number && in.hasRounded(of.text(), i));
        clashing += found ? 0 : 1;
      }
    }
    return all == 0 ? 0 : (double) clashing / all;
  }

  /** At a sentence's start a capital tells nothing; a rare word is taken for a name. */
  private boolean mayBeName(ComparedSide of, int token) {
    ComparedText text = of.text();
    return text.isName(token)
        || (text.is(token, TokenSequence.CAPITALISED)
            && (frequencies.isRare(text.tokens()[token]) || text.hasName(text.tokens()[token])));
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
