package dev.wirefold.baseline;

/**
 * A way to gather the articles of one set by event. What it prepares, it prepares on the first
 * call. The same articles and threshold give the same clusters.
 */
public interface ReferenceSystem {

  /** Returns the name that stands in tables. */
  String name();

  /**
   * Returns the thresholds among which the best for a set is sought, in ascending order; none if
   * the system's setting is fixed.
   */
  double[] thresholds();

  /**
   * Returns the cluster of each article, in the order of the input, as numbers from 0.
   *
   * @param threshold how alike what belongs together must be; not read if the setting is fixed
   */
  int[] clusters(double threshold);

  /** Returns the thresholds from {@code first} to {@code last} with equal steps between. */
  static double[] steps(double first, double last, double step) {
    double[] steps = new double[(int) Math.round((last - first) / step) + 1];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = Math.round((first + i * step) * 1000) / 1000.0;
    }
    return steps;
  }
}
