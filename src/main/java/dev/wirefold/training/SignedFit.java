package dev.wirefold.training;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Fits a logistic regression in which no weight contradicts what its column means: the column whose
 * weight does so most is left out, and the rest fitted again, until none does. Columns that say
 * much the same get weights of both signs otherwise, and can't be read.
 */
final class SignedFit {

  private final LogisticFit fit;
  private final Allowed allowed;

  /** Tells which weights a column may have. */
  interface Allowed {
    boolean allows(int column, double weight);
  }

  SignedFit(LogisticFit fit, Allowed allowed) {
    this.fit = fit;
    this.allowed = allowed;
  }

  /** Returns the weight of each column, 0 for one that was left out, and the intercept behind. */
  double[] fit(double[][] rows, boolean[] labels, double penalty) {
    int width = rows[0].length;
    List<Integer> columns = new ArrayList<>(IntStream.range(0, width).boxed().toList());
    while (true) {
      double[] fitted = fit.fit(narrowed(rows, columns), labels, penalty);
      int worst = worst(columns, fitted);
      if (worst < 0) {
        double[] weights = new double[width + 1];
        for (int i = 0; i < columns.size(); i++) {
          weights[columns.get(i)] = fitted[i];
        }
        weights[width] = fitted[columns.size()];
        return weights;
      }
      columns.subList(worst, worst + 1).clear();
    }
  }

  private int worst(List<Integer> columns, double[] weights) {
    int worst = -1;
    for (int i = 0; i < columns.size(); i++) {
      boolean isWorse = worst < 0 || Math.abs(weights[i]) > Math.abs(weights[worst]);
      if (!allowed.allows(columns.get(i), weights[i]) && isWorse) {
        worst = i;
      }
    }
    return worst;
  }

  private static double[][] narrowed(double[][] rows, List<Integer> columns) {
    double[][] narrowed = new double[rows.length][columns.size()];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < narrowed[i].length; j++) {
        narrowed[i][j] = rows[i][columns.get(j)];
      }
    }
    return narrowed;
  }
}
