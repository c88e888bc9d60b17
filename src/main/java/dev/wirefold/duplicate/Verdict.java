package dev.wirefold.duplicate;

import org.jspecify.annotations.Nullable;

/**
 * Whether two texts are versions of one: the rule that decided, and the measurements it saw.
 *
 * @param rule the rule that decided
 * @param features what was measured
 * @param opinion what the model said; null if it wasn't asked
 */
public record Verdict(Rule rule, PairFeatures features, @Nullable ModelOpinion opinion) {

  public Verdict(Rule rule, PairFeatures features) {
    this(rule, features, null);
  }

  /** Tells whether the two are near-duplicates. */
  public boolean isDuplicate() {
    return rule.joins();
  }

  /** Returns the rule against which a model decided; null if a rule decided. */
  public @Nullable Rule overruled() {
    return opinion == null ? null : opinion.overruled();
  }

  /** Returns how much speaks for the pair, to choose among several groups; in [0, 2]. */
  double strength() {
    return features.shorterCovered() + features.cosine();
  }
}
