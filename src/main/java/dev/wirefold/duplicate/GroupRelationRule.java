package dev.wirefold.duplicate;

import org.jspecify.annotations.Nullable;

/** Names the relation of two texts that are no versions of one, from what was measured. */
final class GroupRelationRule {

  /** Where this much of the shorter text is covered, its words are the other's. */
  private static final double SAME_WORDS = 0.5;

  /** Of a passage that stands whole in the other text this much is covered, whatever the lede. */
  private static final double STANDS_WHOLE = 0.7;

  /** A form repeats phrases; a passage that was taken over is longer. */
  private static final int PASSAGE = 20;

  /** A run of so many tokens is more than a quotation, too. */
  private static final int LONG_PASSAGE = 25;

  private static final double LEDE_CARRIED = 0.6;
  private static final double OPENS_OTHERWISE = 0.4;

  /** The text that contains the other has at least a third more. */
  private static final double OTHER_MATTER = 0.75;

  private static final double SAME_VOCABULARY = 0.5;
  private static final double SAME_SUBJECT = 0.4;
  private static final double NAMES_AGREE = 0.1;
  private static final double SOME_PHRASES = 0.08;
  private static final double EVENT_HOURS = 24;
  private static final int MANY_NUMBERS = 4;

  private GroupRelationRule() {}

  /** Returns the relation of the left text to the right; null if they have none. */
  static @Nullable GroupRelation of(Verdict verdict) {
    PairFeatures pair = verdict.features();
    if (verdict.isDuplicate()) {
      return null;
    }
    if (contains(pair)) {
      boolean leftShorter =
          PairFeatures.isLeftShorter(
              pair.left(), pair.right(), pair.leftCovered(), pair.rightCovered());
      return leftShorter ? GroupRelation.CONTAINED_IN : GroupRelation.CONTAINS;
    }
    if (isTemplated(verdict)) {
      return GroupRelation.TEMPLATED;
    }
    return isSameEvent(pair) ? GroupRelation.SAME_EVENT : null;
  }

  /** The shorter text's words stand in the longer, but not where that begins. */
  private static boolean contains(PairFeatures pair) {
    boolean carried =
        pair.ledeCovered() >= LEDE_CARRIED
            && (pair.shorterCovered() >= SAME_WORDS || pair.block() >= LONG_PASSAGE);
    int shorter = Math.min(pair.left(), pair.right());
    return (carried || pair.shorterCovered() >= STANDS_WHOLE)
        && shorter <= OTHER_MATTER * Math.max(pair.left(), pair.right())
        && pair.block() >= PASSAGE
        && pair.longerLedeCovered() < OPENS_OTHERWISE
        && pair.numbersClash() == 0;
  }

  private static boolean isTemplated(Verdict verdict) {
    PairFeatures pair = verdict.features();
    return pair.shorterCovered() >= SAME_WORDS
        && (pair.numbersChanged() > 0
            || pair.namesChanged() > NAMES_AGREE
            || pair.hours() > EVENT_HOURS
            || verdict.rule() == Rule.EDITIONS_CLASH);
  }

  /** Close in time, nothing clashes, and the rare words are the same. */
  private static boolean isSameEvent(PairFeatures pair) {
    return pair.hours() <= EVENT_HOURS
        && pair.numbersClash() == 0
        && pair.namesChanged() <= NAMES_AGREE
        && pair.cosine() >= SAME_VOCABULARY
        && pair.titleFound() >= SAME_SUBJECT
        && pair.containment() >= SOME_PHRASES
        && !isOtherTable(pair);
  }

  /** Of many figures most are the same, or they are of another hour. */
  private static boolean isOtherTable(PairFeatures pair) {
    int fewer = Math.min(pair.numbersLeft(), pair.numbersRight());
    return fewer >= MANY_NUMBERS && 2 * pair.numbersShared() <= fewer;
  }

  /** Tells whether texts that are as far apart as this are of no one event. */
  static boolean isOfAnotherTime(double hours) {
    return hours >= EVENT_HOURS;
  }

  /** Tells whether two texts of other times, neither of which holds the other, are of one form. */
  static boolean isOfOneForm(Closeness pair) {
    return pair.shorterCovered() >= SAME_WORDS;
  }

  /**
   * Tells whether one of two texts may contain the other, which measuring tells.
   *
   * @param block tokens in the longest shared run
   * @param shorter tokens of the shorter text
   * @param longer tokens of the longer text
   */
  static boolean mayHoldPassage(int block, int shorter, int longer) {
    return block >= PASSAGE && shorter <= OTHER_MATTER * longer;
  }

  /**
   * Tells whether one of two texts that cover too little for one text may contain the other, which
   * measuring tells.
   *
   * @param block tokens in the longest shared run
   * @param shorter tokens of the shorter text
   * @param longer tokens of the longer text
   */
  static boolean mayContain(int block, int shorter, int longer) {
    return block >= LONG_PASSAGE && shorter <= OTHER_MATTER * longer;
  }

  /**
   * Tells whether two such texts may report one event, if they have one subject.
   *
   * @param containment shared shingles over those of the shorter text
   * @param hours time between the two; NaN if unknown
   */
  static boolean mayReportTheSame(double containment, double hours) {
    return containment >= SOME_PHRASES && hours <= EVENT_HOURS;
  }

  /**
   * Tells whether two such texts may be about one subject.
   *
   * @param titleKnown share of the one headline's words that stand in the other text
   */
  static boolean mayHaveOneSubject(double titleKnown) {
    return titleKnown >= SAME_SUBJECT;
  }
}
