package dev.wirefold.duplicate;

/**
 * What the rules ask of one pair. A long text is allowed more changes than a short one, in which
 * each figure is the news; one with many misread words has its figures and names misread, too.
 *
 * @param isLong whether both texts are long
 * @param isGarbled whether both texts are long and one has many misread words
 * @param numbersAgreement least share of agreeing among agreeing and clashing numbers, counting two
 *     more as agreeing, in [0, 1]
 * @param figuresKept least share of shared among shared and clashing numbers, in [0, 1]; 0 in long
 *     texts
 * @param numbersFound least share of the numbers of one text that the other has, in [0, 1]
 * @param namesClash most of the names that may clash: of both texts' figures the smaller where both
 *     are long, else the larger; in [0, 1]
 * @param subjectsClash share of the names and numbers of the ledes that keeps apart; above 1 for
 *     none
 * @param heldOverTime least covered share of the shorter text that is a copy at any time; above 1
 *     for none
 */
public record RuleBounds(
    boolean isLong,
    boolean isGarbled,
    double numbersAgreement,
    double figuresKept,
    double numbersFound,
    double namesClash,
    double subjectsClash,
    double heldOverTime) {

  /** Covered share from which two texts are the same almost throughout. */
  static final double SAME_THROUGHOUT = 0.9;

  private static final double NONE = 2;
  private static final double GARBLED = 0.015;
  private static final double GARBLED_THROUGHOUT = 0.75;
  private static final double GARBLED_NUMBERS = 0.45;
  private static final double GARBLED_NUMBERS_FOUND = 0.25;
  private static final double LONG_NUMBERS_FOUND = 0.4;
  private static final double COVERED_NUMBERS_FOUND = 0.5;
  private static final double LONG_NAMES_CLASH = 0.5;

  /** Of four figures that two items have in one place, one may differ. */
  private static final double FIGURES_KEPT = 0.75;

  /** Returns what a policy's rules ask of a pair. */
  public static RuleBounds of(DuplicatePolicy policy, PairFeatures pair) {
    boolean isLong = Math.min(pair.left(), pair.right()) >= policy.longText();
    boolean isGarbled = policy.has(Step.MISREADINGS) && isLong && isGarbled(pair.garbled());
    return new RuleBounds(
        isLong,
        isGarbled,
        isGarbled ? GARBLED_NUMBERS : policy.numbersAgreement(),
        isLong ? 0 : FIGURES_KEPT,
        numbersFound(policy, pair, isLong, isGarbled),
        isLong ? LONG_NAMES_CLASH : policy.namesClash(),
        isGarbled ? NONE : policy.subjectsClash(isLong),
        heldOverTime(isLong, isGarbled));
  }

  /** Where the words are the same almost throughout, a missing figure was cut or added. */
  private static double numbersFound(
      DuplicatePolicy policy, PairFeatures pair, boolean isLong, boolean isGarbled) {
    if (isLong) {
      return isGarbled ? GARBLED_NUMBERS_FOUND : LONG_NUMBERS_FOUND;
    }
    return pair.shorterCovered() >= SAME_THROUGHOUT ? COVERED_NUMBERS_FOUND : policy.numbersFound();
  }

  private static double heldOverTime(boolean isLong, boolean isGarbled) {
    if (!isLong) {
      return NONE;
    }
    return isGarbled ? GARBLED_THROUGHOUT : SAME_THROUGHOUT;
  }

  /** Returns the least covered share of a long text that is a copy at any time. */
  static double heldOverTime(Closeness pair) {
    return heldOverTime(true, isGarbled(pair.garbled()));
  }

  private static boolean isGarbled(double share) {
    return share >= GARBLED;
  }
}
