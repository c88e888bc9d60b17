package dev.wirefold.smile;

import dev.wirefold.training.LogisticFit;
import smile.classification.LogisticRegression;

/** Fits by Smile's logistic regression, which minimises with BFGS. It needs no native library. */
public final class SmileLogisticFit implements LogisticFit {

  private static final double TOLERANCE = 1e-8;
  private static final int MOST_STEPS = 2_000;

  @Override
  public double[] fit(double[][] rows, boolean[] labels, double penalty) {
    int[] classes = new int[labels.length];
    for (int i = 0; i < labels.length; i++) {
      classes[i] = labels[i] ? 1 : 0;
    }
    var options = new LogisticRegression.Options(penalty, TOLERANCE, MOST_STEPS);
    return LogisticRegression.binomial(rows, classes, options).coefficients();
  }
}
