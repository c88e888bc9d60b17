package dev.wirefold.duplicate;

import org.jspecify.annotations.Nullable;

/**
 * What a look at a pair tells: the verdict, or of an item of a form that is surely of another time
 * how close it comes. Of the many items of one form only the closest are asked for their verdict.
 *
 * @param verdict null if the two are surely too far apart and one is no part of the other
 * @param strength {@link Verdict#strength()}, of the verdict or of what it would be
 */
record Glance(@Nullable Verdict verdict, double strength) {

  static Glance of(Verdict verdict) {
    return new Glance(verdict, verdict.strength());
  }

  /** Tells whether the two are near-duplicates. */
  boolean isDuplicate() {
    return verdict != null && verdict.isDuplicate();
  }

  /** Returns how the left text stands to the right; null if they have no relation. */
  @Nullable GroupRelation relation() {
    return verdict == null ? GroupRelation.TEMPLATED : GroupRelationRule.of(verdict);
  }
}
