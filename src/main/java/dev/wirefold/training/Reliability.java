package dev.wirefold.training;

import java.util.List;

/**
 * How far probabilities can be taken at their word.
 *
 * @param pairs how many were predicted
 * @param logLoss mean of the negative logarithm of what was given to the truth, at least 0
 * @param brier mean squared difference from the truth, in [0, 1] (Brier 1950)
 * @param calibrationError mean difference between predicted and observed share, over ten bins of
 *     predictions, weighted by their pairs, in [0, 1]
 */
public record Reliability(int pairs, double logLoss, double brier, double calibrationError) {

  private static final int BINS = 10;
  private static final double LEAST = 1e-9;

  /** A probability, and whether what it was for is so. */
  record Prediction(double probability, boolean actual) {}

  static Reliability of(List<Prediction> predictions) {
    double loss = 0;
    double squares = 0;
    double[] predicted = new double[BINS];
    double[] observed = new double[BINS];
    for (Prediction each : predictions) {
      double truth = each.actual ? 1 : 0;
      double given = each.actual ? each.probability : 1 - each.probability;
      loss -= StrictMath.log(Math.max(LEAST, given));
      squares += (each.probability - truth) * (each.probability - truth);
      int bin = Math.min(BINS - 1, (int) (each.probability * BINS));
      predicted[bin] += each.probability;
      observed[bin] += truth;
    }
    double apart = 0;
    for (int bin = 0; bin < BINS; bin++) {
      apart += Math.abs(predicted[bin] - observed[bin]);
    }
    int size = Math.max(1, predictions.size());
    return new Reliability(predictions.size(), loss / size, squares / size, apart / size);
  }
}
