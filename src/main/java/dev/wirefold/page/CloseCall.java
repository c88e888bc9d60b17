package dev.wirefold.page;

/**
 * Two articles of which it was hard to say whether they are one text.
 *
 * @param earlier the number of the article that was there
 * @param later the number of the one that came in
 * @param isTogether whether they stand in one group now
 * @param margin how far the decision was from the other one, in [0, 1]; 0 is the closest
 * @param rule the rule that decided
 */
record CloseCall(int earlier, int later, boolean isTogether, double margin, String rule) {

  /** Returns a name for the pair, whichever comes first. */
  static String pair(int a, int b) {
    return Math.min(a, b) + "-" + Math.max(a, b);
  }
}
