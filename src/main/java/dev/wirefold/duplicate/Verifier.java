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
  private static final double LEDE_TOUCHED = 0.2;
  private static final double LEDE_HELD = 0.5;

  /** The opening of the longer text, word by word, is taken from it, whatever stands around it. */
  private static final double LEDE_WHOLE = 0.9;

  private static final int LONG_BLOCK = 30;
  private static final double SAME_HEADLINE = 0.6;
  private static final double SAME_THROUGHOUT = 0.9;
  private static final double LONG_NUMBERS_FOUND = 0.4;
  private static final double COVERED_NUMBERS_FOUND = 0.5;
  private static final double LONG_NAMES_CLASH = 0.5;
  private static final double GARBLED = 0.015;
  private static final double GARBLED_THROUGHOUT = 0.75;
  private static final double GARBLED_NUMBERS = 0.45;
  private static final double GARBLED_NUMBERS_FOUND = 0.25;
  private static final double CORRECTION_HOURS = 7 * 24;

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
    Rule rule = rule(pair, correction);
    VerifierModel model = policy.model();
    if (model == null || correction || !policy.has(Step.MODEL)) {
      return new Verdict(rule, pair);
    }
    return new Verdict(model.overrule(rule, pair), pair);
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
    if (policy.has(Step.TIME) && isTooFarApart(pair, isLong, correction)) {
      return Rule.TOO_FAR_APART;
    }
    if (policy.has(Step.NUMBERS) && !correction && numbersClash(pair, isLong)) {
      return Rule.NUMBERS_CLASH;
    }
    if (policy.has(Step.NAMES) && namesClash(pair, isLong)) {
      return Rule.NAMES_CLASH;
    }
    if (policy.has(Step.SUBJECTS) && !correction && subjectsClash(pair, isLong)) {
      return Rule.SUBJECTS_CLASH;
    }
    if (policy.has(Step.HEADLINES)
        && shorter < PreparedText.SHORT_TOKENS
        && pair.shorterCovered() < SAME_THROUGHOUT
        && Math.max(pair.titleCosine(), pair.titleFound()) < policy.headlineFound()) {
      return Rule.HEADLINES_CLASH;
    }
    return sameText(pair, isLong, correction);
  }

  private Rule sameText(PairFeatures pair, boolean isLong, boolean correction) {
    if (policy.has(Step.LEDES) && !opensAlike(pair)) {
      return Rule.PASSAGE_ONLY;
    }
    if (pair.shorterCovered() >= policy.mostCovered()) {
      return correction ? Rule.CORRECTION : Rule.MOST_OF_THE_SHORTER;
    }
    if (takesTheOpening(pair)) {
      return correction ? Rule.CORRECTION : Rule.LEDE_AND_HALF;
    }
    boolean halfOfBoth = isLong && pair.longerCovered() >= policy.halfCovered();
    if (pair.cosine() >= policy.cosine() && (pair.ledeCovered() >= LEDE_HELD || halfOfBoth)) {
      return correction ? Rule.CORRECTION : Rule.LEDE_AND_HALF;
    }
    return Rule.PASSAGE_ONLY;
  }

  /** A text of which neither lede stands in the other has a notice or a quotation in common. */
  private boolean opensAlike(PairFeatures pair) {
    boolean noLede = Math.max(pair.ledeCovered(), pair.longerLedeCovered()) < LEDE_TOUCHED;
    if (noLede && pair.shorterCovered() < SAME_THROUGHOUT) {
      return false;
    }
    return pair.longerLedeCovered() >= LEDE_OPEN
        || pair.longerCovered() >= policy.halfCovered()
        || (pair.titleCosine() >= SAME_HEADLINE && pair.ledeCovered() >= LEDE_OPEN);
  }

  /** Under other headlines two texts that begin alike may share a standing introduction. */
  private boolean takesTheOpening(PairFeatures pair) {
    boolean newLede = pair.ledeCovered() < LEDE_HELD;
    boolean headlines = Math.max(pair.titleCosine(), pair.titleFound()) >= policy.headlineFound();
    return pair.longerLedeCovered() >= LEDE_WHOLE
        && pair.block() >= LONG_BLOCK
        && (newLede || headlines);
  }

  /** A correction may come days later. */
  private boolean isTooFarApart(PairFeatures pair, boolean isLong, boolean correction) {
    boolean correctsLate = correction && pair.hours() <= CORRECTION_HOURS;
    return pair.hours() > spanHours && !correctsLate && !holdsOverTime(pair, isLong, correction);
  }

  /**
   * Tells whether {@link #verify} finds two texts too far apart, neither of which is a correction,
   * and which are further apart than the span.
   *
   * @param shorter tokens of the shorter text
   */
  boolean isSurelyTooFarApart(int shorter, Closeness pair) {
    if (!policy.has(Step.TIME)
        || shorter < FEWEST_TOKENS
        || pair.shorterCovered() < policy.halfCovered()) {
      return false; // time doesn't count, or there is another reason
    }
    if (shorter < policy.longText()) {
      return true;
    }
    double held = pair.garbled() >= GARBLED ? GARBLED_THROUGHOUT : SAME_THROUGHOUT;
    return pair.shorterCovered() < held;
  }

  private boolean subjectsClash(PairFeatures pair, boolean isLong) {
    return pair.subjectsClash() >= policy.subjectsClash(isLong) && !isGarbled(pair, isLong);
  }

  /** Where plain words are misread throughout, figures and names are misread, too. */
  private boolean isGarbled(PairFeatures pair, boolean isLong) {
    return policy.has(Step.MISREADINGS) && isLong && pair.garbled() >= GARBLED;
  }

  /** In a short item a name that one text lacks altogether was added or cut, and is no clash. */
  private boolean namesClash(PairFeatures pair, boolean isLong) {
    return isLong
        ? pair.namesClash() > LONG_NAMES_CLASH
        : pair.namesClash() > 0 && pair.namesChanged() > policy.namesClash();
  }

  /** A long text that is the same almost throughout stays a copy whenever it is printed. */
  private boolean holdsOverTime(PairFeatures pair, boolean isLong, boolean correction) {
    if (isGarbled(pair, isLong)) {
      return pair.shorterCovered() >= GARBLED_THROUGHOUT;
    }
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
    double needed = isGarbled(pair, isLong) ? GARBLED_NUMBERS : policy.numbersAgreement();
    return agreeing / (agreeing + clashing) < needed
        || pair.numbersFound() < neededNumbers(pair, isLong);
  }

  /** Where the words are the same almost throughout, a missing figure was cut or added. */
  private double neededNumbers(PairFeatures pair, boolean isLong) {
    if (isLong) {
      return isGarbled(pair, true) ? GARBLED_NUMBERS_FOUND : LONG_NUMBERS_FOUND;
    }
    return pair.shorterCovered() >= SAME_THROUGHOUT ? COVERED_NUMBERS_FOUND : policy.numbersFound();
  }
}
