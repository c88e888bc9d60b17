package dev.wirefold.duplicate;

import dev.wirefold.text.PreparedText;

/**
 * Decides by named rules whether two texts are versions of one. Vetoes come first: facts that clash
 * outweigh any number of shared words, unless one of the two says that it is a correction. A long
 * text is allowed more changes than a short one, in which each figure is the news.
 */
final class Verifier {

  private static final int FEWEST_TOKENS = 8;

  /** Two figures of prior agreement: one clash among few numbers proves little. */
  private static final double PRIOR_NUMBERS = 2;

  private static final double LEDE_OPEN = 0.4;
  private static final double LEDE_HELD = 0.5;
  private static final double SAME_HEADLINE = 0.6;
  private static final double SAME_THROUGHOUT = 0.9;
  private static final double LONG_NUMBERS_FOUND = 0.4;
  private static final double COVERED_NUMBERS_FOUND = 0.5;
  private static final double LONG_NAMES_CLASH = 0.5;

  private final DuplicatePolicy policy;
  private final double spanHours;

  Verifier(DuplicatePolicy policy) {
    this.policy = policy;
    this.spanHours = policy.spanHours();
  }

  /**
   * Decides on a pair.
   *
   * @param correction whether one of the two says that it puts facts right
   */
  Verdict verify(PairFeatures pair, boolean correction) {
    return new Verdict(rule(pair, correction), pair);
  }

  private Rule rule(PairFeatures pair, boolean correction) {
    int shorter = Math.min(pair.left(), pair.right());
    boolean isLong = shorter >= policy.longText();
    if (shorter < FEWEST_TOKENS) {
      return Rule.TOO_SHORT;
    }
    if (pair.shorterCovered() < policy.halfCovered()) {
      return Rule.LITTLE_SHARED;
    }
    if (pair.hours() > spanHours && !holdsOverTime(pair, isLong, correction)) {
      return Rule.TOO_FAR_APART;
    }
    if (!correction && numbersClash(pair, isLong)) {
      return Rule.NUMBERS_CLASH;
    }
    if (isLong ? pair.namesClash() > LONG_NAMES_CLASH : pair.namesChanged() > policy.namesClash()) {
      return Rule.NAMES_CLASH;
    }
    if (shorter < PreparedText.SHORT_TOKENS
        && pair.shorterCovered() < SAME_THROUGHOUT
        && Math.max(pair.titleCosine(), pair.titleFound()) < policy.headlineFound()) {
      return Rule.HEADLINES_CLASH;
    }
    return sameText(pair, isLong, correction);
  }

  private Rule sameText(PairFeatures pair, boolean isLong, boolean correction) {
    boolean opensAlike =
        pair.longerLedeCovered() >= LEDE_OPEN
            || pair.longerCovered() >= policy.halfCovered()
            || (pair.titleCosine() >= SAME_HEADLINE && pair.ledeCovered() >= LEDE_OPEN);
    if (!opensAlike) {
      return Rule.PASSAGE_ONLY;
    }
    if (pair.shorterCovered() >= policy.mostCovered()) {
      return correction ? Rule.CORRECTION : Rule.MOST_OF_THE_SHORTER;
    }
    boolean halfOfBoth = isLong && pair.longerCovered() >= policy.halfCovered();
    if (pair.cosine() >= policy.cosine() && (pair.ledeCovered() >= LEDE_HELD || halfOfBoth)) {
      return correction ? Rule.CORRECTION : Rule.LEDE_AND_HALF;
    }
    return Rule.PASSAGE_ONLY;
  }

  /** A long text that is the same almost throughout stays a copy whenever it is printed. */
  private static boolean holdsOverTime(PairFeatures pair, boolean isLong, boolean correction) {
    return (isLong || correction)
        && pair.shorterCovered() >= SAME_THROUGHOUT
        && (correction || pair.numbersClash() == 0)
        && pair.namesClash() <= 1 - SAME_THROUGHOUT;
  }

  private boolean numbersClash(PairFeatures pair, boolean isLong) {
    int clashing = isLong ? pair.numbersClash() : pair.numbersChanged();
    double agreeing = pair.numbersShared() + PRIOR_NUMBERS;
    int fewer = Math.min(pair.numbersLeft(), pair.numbersRight());
    if (fewer == 0) {
      return false; // what was added clashes with nothing
    }
    double found = (double) pair.numbersShared() / fewer;
    return agreeing / (agreeing + clashing) < policy.numbersAgreement()
        || found < neededNumbers(pair, isLong);
  }

  /** Where the words are the same almost throughout, a missing figure was cut or added. */
  private double neededNumbers(PairFeatures pair, boolean isLong) {
    if (isLong) {
      return LONG_NUMBERS_FOUND;
    }
    return pair.shorterCovered() >= SAME_THROUGHOUT ? COVERED_NUMBERS_FOUND : policy.numbersFound();
  }
}
