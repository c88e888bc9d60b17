package dev.wirefold.duplicate;

/**
 * Whether two texts are versions of one: the rule that decided, and the measurements it saw.
 *
 * @param rule the rule that decided
 * @param features what was measured
 */
public record Verdict(Rule rule, PairFeatures features) {

  /** Tells whether the two are near-duplicates. */
  public boolean isDuplicate() {
    return rule.joins();
  }

  /** Returns how much speaks for the pair, to choose among several groups; in [0, 2]. */
  double strength() {
    return features.shorterCovered() + features.cosine();
  }
}
