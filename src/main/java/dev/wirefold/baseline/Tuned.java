package dev.wirefold.baseline;

import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * What a system makes of a set with the threshold that is best for this set.
 *
 * @param threshold the threshold; empty if the system's setting is fixed
 * @param clusters the cluster of each article, in the order of the input
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record Tuned(OptionalDouble threshold, int[] clusters) {

  /**
   * Tries all thresholds; of several that are equally good the lowest wins.
   *
   * @param quality how good clusters are; more is better
   */
  public static Tuned best(ReferenceSystem system, ToDoubleFunction<int[]> quality) {
    Tuned best = null;
    double most = 0;
    for (double threshold : system.thresholds()) {
      int[] clusters = system.clusters(threshold);
      double reached = quality.applyAsDouble(clusters);
      if (best == null || reached > most) {
        best = new Tuned(OptionalDouble.of(threshold), clusters);
        most = reached;
      }
    }
    return best == null ? new Tuned(OptionalDouble.empty(), system.clusters(0)) : best;
  }
}
