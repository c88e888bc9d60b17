package dev.wirefold.duplicate;

/**
 * What two texts have in common, measured exactly. "Covered" tokens stand in a run of three or more
 * tokens that both texts contain, or are single reworded ones between such; an outlet's boilerplate
 * counts on neither side. Each token counts alike, so that all but {@code rareFound} and {@code
 * garbled} depend on the two texts alone.
 *
 * @param left tokens of the left text that count
 * @param right tokens of the right text that count
 * @param leftCovered share of the left text's tokens that the right text covers, in [0, 1]
 * @param rightCovered share of the right text's tokens that the left text covers, in [0, 1]
 * @param containment shared 3-token shingles over those of the shorter text, in [0, 1]
 * @param jaccard shared 3-token shingles over all of both texts, in [0, 1]
 * @param cosine cosine of the terms of headline and body together, in [0, 1]
 * @param titleCosine cosine of the headlines' terms, in [0, 1]
 * @param block tokens in the longest run that both texts contain in the same order
 * @param ledeCovered share of the shorter text's first 30 tokens that are covered, in [0, 1]
 * @param longerLedeCovered share of the longer text's first 30 tokens that are covered, in [0, 1]
 * @param numbersLeft distinct numbers in the left text
 * @param numbersRight distinct numbers in the right text
 * @param numbersShared distinct numbers in both, those included that one text states rounded
 * @param numbersFound share of the numbers of one text that the other has, in [0, 1]; those in a
 *     passage of 20 tokens or more that is a text's own don't count; of the text with fewer
 * @param numbersClash numbers that stand in a short gap of one text's covered passages and not at
 *     all in the other text, as the slots of a template do; the smaller count of the two texts
 * @param numbersChanged the same, the larger count of the two texts
 * @param namesClash share of the capitalised words that clash likewise, in [0, 1]; the smaller of
 *     the two texts' figures
 * @param namesChanged the same, the larger of the two texts' figures
 * @param titleFound share of the headline's words that stand anywhere in the other text, in [0, 1];
 *     the smaller of the two texts' figures
 * @param subjectsClash share of the names and numbers in a text's first 15 tokens that stand
 *     nowhere in the other text, in [0, 1]; the smaller of the two texts' figures; 1 if both name
 *     companies by their tickers, and none of them alike
 * @param rareFound share of the shorter text's rare words that stand anywhere in the longer, in [0,
 *     1]; 1 if it has none
 * @param garbled share of a text's tokens that stand alone between covered ones, are no facts, and
 *     were in no text before: misread letters; in [0, 1], the larger of the two texts' figures
 * @param quoteShare share of the covered tokens that stand in quotation marks, in [0, 1]
 * @param lag hours by which the left text is later than the right; negative if it is earlier, NaN
 *     if either has no date
 */
public record PairFeatures(
    int left,
    int right,
    double leftCovered,
    double rightCovered,
    double containment,
    double jaccard,
    double cosine,
    double titleCosine,
    int block,
    double ledeCovered,
    double longerLedeCovered,
    int numbersLeft,
    int numbersRight,
    int numbersShared,
    double numbersFound,
    int numbersClash,
    int numbersChanged,
    double namesClash,
    double namesChanged,
    double titleFound,
    double subjectsClash,
    double rareFound,
    double garbled,
    double quoteShare,
    double lag) {

  /** Returns the time between the two in hours, at least 0; NaN if either has no date. */
  public double hours() {
    return Math.abs(lag);
  }

  /** Returns the covered share of the shorter text. */
  public double shorterCovered() {
    return isLeftShorter(left, right, leftCovered, rightCovered) ? leftCovered : rightCovered;
  }

  /** Returns the covered share of the longer text. */
  public double longerCovered() {
    return isLeftShorter(left, right, leftCovered, rightCovered) ? rightCovered : leftCovered;
  }

  /** Of two texts of one length the more covered one counts as shorter, whichever is left. */
  static boolean isLeftShorter(int left, int right, double leftCovered, double rightCovered) {
    return left < right || (left == right && leftCovered >= rightCovered);
  }
}
