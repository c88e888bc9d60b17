package dev.wirefold.training;

import dev.wirefold.duplicate.DuplicatePolicy;
import dev.wirefold.duplicate.PairFeatures;
import dev.wirefold.duplicate.Rule;
import dev.wirefold.duplicate.RuleBounds;

/**
 * A pair of which is known whether it is one text.
 *
 * @param features what was measured
 * @param rule what the rules alone say
 * @param duplicate whether the two are versions of one text
 * @param component names what must stay on one side of a split: all pairs that share an article,
 *     directly or through others
 * @param planted whether the pair was made, and not labelled by a person
 */
public record PairExample(
    PairFeatures features, Rule rule, boolean duplicate, String component, boolean planted) {

  /** Tells whether the rules by which it is decided are those for long texts. */
  boolean isLong() {
    return RuleBounds.of(DuplicatePolicy.DEFAULT, features).isLong();
  }
}
