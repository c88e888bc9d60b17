package dev.wirefold.engine;

import dev.wirefold.duplicate.ModelOpinion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The figures that one decision rests on, and the rule that made it. A figure that was not computed
 * is null, never NaN.
 *
 * @param containment share of the shorter text's shingles that the longer text has, in [0, 1]
 * @param jaccard share of the shingles of either text that both have, in [0, 1]
 * @param cosine similarity of the term vectors, in [-1, 1] within rounding
 * @param rule the name of the rule that decided; never empty
 * @param opinion what the model said; null if it wasn't asked
 * @param related other groups that its group was seen to be related to, what tells most first
 */
public record Evidence(
    @Nullable Double containment,
    @Nullable Double jaccard,
    @Nullable Double cosine,
    String rule,
    @Nullable ModelOpinion opinion,
    List<RelatedGroup> related) {

  private static final double ROUNDING = 1e-6;

  public Evidence {
    checkRange("containment", containment, 0);
    checkRange("jaccard", jaccard, 0);
    checkRange("cosine", cosine, -1);
    if (rule.isEmpty()) {
      throw new IllegalArgumentException("rule must not be empty");
    }
    related = List.copyOf(related);
  }

  /** Returns evidence that speaks of no other group. */
  public static Evidence of(
      @Nullable Double containment,
      @Nullable Double jaccard,
      @Nullable Double cosine,
      String rule) {
    return new Evidence(containment, jaccard, cosine, rule, null, List.of());
  }

  private static void checkRange(String name, @Nullable Double value, double low) {
    if (value != null && !(value >= low - ROUNDING && value <= 1 + ROUNDING)) {
      throw new IllegalArgumentException(name + " must be in [" + (int) low + ", 1], was " + value);
    }
  }
}
