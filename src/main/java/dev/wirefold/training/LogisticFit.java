package dev.wirefold.training;

/** Fits a logistic regression. */
public interface LogisticFit {

  /**
   * Returns the weight of each column, and the intercept behind them.
   *
   * @param rows the examples, all of one length
   * @param labels whether each example is positive; both kinds occur
   * @param penalty the weight of the squared weights in what is minimised, at least 0
   */
  double[] fit(double[][] rows, boolean[] labels, double penalty);
}
