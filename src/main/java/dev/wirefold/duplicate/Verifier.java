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

  private static final double SAME_THROUGHOUT = RuleBounds.SAME_THROUGHOUT;
  private static final double LEDE_OPEN = 0.4;
  private static final double LEDE_TOUCHED = 0.2;
  private static final double LEDE_HELD = 0.5;

  /** The opening of the longer text, word by word, is taken from it, whatever stands around it. */
  private static final double LEDE_WHOLE = 0.9;

  private static final int LONG_BLOCK = 30;
  private static final double SAME_HEADLINE = 0.6;

  /** Headlines that share no more than a common word or two. */
  private static final double OTHER_HEADLINE = 0.2;

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
    RuleBounds bounds = RuleBounds.of(policy, pair);
    Rule rule = rule(pair, bounds, correction);
    VerifierModel model = policy.model();
    boolean asks =
        !correction && policy.has(Step.MODEL) && VerifierModel.isOpen(rule, bounds.isLong());
    return model == null || !asks ? new Verdict(rule, pair) : model.verdict(rule, pair);
  }

  private Rule rule(PairFeatures pair, RuleBounds bounds, boolean correction) {
    int shorter = Math.min(pair.left(), pair.right());
    if (shorter < FEWEST_TOKENS) {
      return Rule.TOO_SHORT;
    }
    if (pair.shorterCovered() < policy.halfCovered()) {
      return Rule.LITTLE_SHARED;
    }
    if (policy.has(Step.TIME) && isTooFarApart(pair, bounds, correction)) {
      return Rule.TOO_FAR_APART;
    }
    if (policy.has(Step.NUMBERS) && !correction && numbersClash(pair, bounds)) {
      return Rule.NUMBERS_CLASH;
    }
    if (policy.has(Step.NAMES) && namesClash(pair, bounds)) {
      return Rule.NAMES_CLASH;
    }
    if (policy.has(Step.SUBJECTS)
        && !correction
        && pair.subjectsClash() >= bounds.subjectsClash()) {
      return Rule.SUBJECTS_CLASH;
    }
    if (policy.has(Step.HEADLINES)
        && shorter < PreparedText.SHORT_TOKENS
        && pair.shorterCovered() < SAME_THROUGHOUT
        && Math.max(pair.titleCosine(), pair.titleFound()) < policy.headlineFound()) {
      return Rule.HEADLINES_CLASH;
    }
    return sameText(pair, bounds.isLong(), correction);
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
    if (pair.cosine() >= policy.cosine()
        && (pair.ledeCovered() >= LEDE_HELD || halfOfBoth)
        && !opensAsAnother(pair)) {
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
  private static boolean opensAsAnother(PairFeatures pair) {
    return pair.ledeCovered() >= LEDE_HELD
        && Math.max(pair.titleCosine(), pair.titleFound()) < OTHER_HEADLINE;
  }

  /** A new lede, or the old one under a headline that says the same. */
  private boolean takesTheOpening(PairFeatures pair) {
    boolean newLede = pair.ledeCovered() < LEDE_HELD;
    boolean headlines = Math.max(pair.titleCosine(), pair.titleFound()) >= policy.headlineFound();
    return pair.longerLedeCovered() >= LEDE_WHOLE
        && pair.block() >= LONG_BLOCK
        && (newLede || headlines);
  }

  /** A correction may come days later. */
  private boolean isTooFarApart(PairFeatures pair, RuleBounds bounds, boolean correction) {
    boolean correctsLate = correction && pair.hours() <= CORRECTION_HOURS;
    return pair.hours() > spanHours && !correctsLate && !holdsOverTime(pair, bounds, correction);
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
    return pair.shorterCovered() < RuleBounds.heldOverTime(pair);
  }

  /** In a short item a name that one text lacks altogether was added or cut, and is no clash. */
  private static boolean namesClash(PairFeatures pair, RuleBounds bounds) {
    return bounds.isLong()
        ? pair.namesClash() > bounds.namesClash()
        : pair.namesClash() > 0 && pair.namesChanged() > bounds.namesClash();
  }

  /** A long text that is the same almost throughout stays a copy whenever it is printed. */
  private static boolean holdsOverTime(PairFeatures pair, RuleBounds bounds, boolean correction) {
    if (bounds.isGarbled()) {
      return pair.shorterCovered() >= bounds.heldOverTime();
    }
    return (bounds.isLong() || correction)
        && pair.shorterCovered() >= SAME_THROUGHOUT
        && (correction || pair.numbersClash() == 0)
        && pair.namesClash() <= 1 - SAME_THROUGHOUT;
  }

  private static boolean numbersClash(PairFeatures pair, RuleBounds bounds) {
    if (Math.min(pair.numbersLeft(), pair.numbersRight()) == 0) {
      return false; // what was added clashes with nothing
    }
    double both = pair.numbersShared() + pair.numbersClash();
    int clashing = bounds.isLong() ? pair.numbersClash() : pair.numbersChanged();
    double agreeing = pair.numbersShared() + PRIOR_NUMBERS;
    return pair.numbersShared() < bounds.figuresKept() * both
        || agreeing / (agreeing + clashing) < bounds.numbersAgreement()
        || pair.numbersFound() < bounds.numbersFound();
  }
}
