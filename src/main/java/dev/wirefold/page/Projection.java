package dev.wirefold.page;

import java.util.List;

/**
 * Lays vectors out in a plane along the two directions in which they differ most, found by power
 * iteration from a fixed start, and pushes apart what would lie on one another. The same vectors
 * give the same picture.
 */
final class Projection {

  private static final int ITERATIONS = 60;
  private static final int PUSHES = 120;

  private Projection() {}

  /** A place in the picture. */
  record Point(double x, double y) {}

  /**
   * Lays vectors out in a rectangle.
   *
   * @param vectors all of one length, at least one
   * @param radii how much room each needs around its place
   */
  static Point[] of(List<float[]> vectors, double[] radii, double width, double height) {
    double[][] rows = centred(vectors);
    double[] first = direction(rows, null);
    double[] second = direction(rows, first);
    double[] x = spread(along(rows, first), width);
    double[] y = spread(along(rows, second), height);
    pushApart(x, y, radii, width, height);
    Point[] points = new Point[x.length];
    for (int i = 0; i < points.length; i++) {
      points[i] = new Point(x[i], y[i]);
    }
    return points;
  }

  /** Vectors of length 1, less their mean. */
  private static double[][] centred(List<float[]> vectors) {
    int length = vectors.getFirst().length;
    double[][] rows = new double[vectors.size()][length];
    double[] mean = new double[length];
    for (int i = 0; i < rows.length; i++) {
      double norm = 0;
      for (float each : vectors.get(i)) {
        norm += (double) each * each;
      }
      double scale = norm > 0 ? 1 / Math.sqrt(norm) : 0;
      for (int j = 0; j < length; j++) {
        rows[i][j] = vectors.get(i)[j] * scale;
        mean[j] += rows[i][j] / rows.length;
      }
    }
    for (double[] row : rows) {
      for (int j = 0; j < length; j++) {
        row[j] -= mean[j];
      }
    }
    return rows;
  }

  /** Finds the direction in which rows differ most, at a right angle to another one. */
  private static double[] direction(
      double[][] rows, double @org.jspecify.annotations.Nullable [] other) {
    int length = rows[0].length;
    double[] direction = new double[length];
    for (int j = 0; j < length; j++) {
      direction[j] = 1 + (j % 7) * 0.1;
    }
    for (int round = 0; round < ITERATIONS; round++) {
      double[] next = new double[length];
      for (double[] row : rows) {
        double share = dot(row, direction);
        for (int j = 0; j < length; j++) {
          next[j] += share * row[j];
        }
      }
      if (other != null) {
        double share = dot(next, other);
        for (int j = 0; j < length; j++) {
          next[j] -= share * other[j];
        }
      }
      double norm = Math.sqrt(dot(next, next));
      if (norm < 1e-12) {
        return direction;
      }
      for (int j = 0; j < length; j++) {
        direction[j] = next[j] / norm;
      }
    }
    return direction;
  }

  private static double[] along(double[][] rows, double[] direction) {
    double[] places = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      places[i] = dot(rows[i], direction);
    }
    return places;
  }

  /**
   * Fits places into a length. Half of a place is its value and half is its rank, so that a few far
   * ones don't press all others together.
   */
  private static double[] spread(double[] places, double length) {
    int count = places.length;
    Integer[] order = new Integer[count];
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < count; i++) {
      order[i] = i;
      least = Math.min(least, places[i]);
      most = Math.max(most, places[i]);
    }
    java.util.Arrays.sort(order, (a, b) -> Double.compare(places[a], places[b]));
    double range = most - least;
    double[] spread = new double[count];
    for (int rank = 0; rank < count; rank++) {
      int i = order[rank];
      double byValue = range > 0 ? (places[i] - least) / range : 0.5;
      double byRank = count > 1 ? (double) rank / (count - 1) : 0.5;
      spread[i] = length * (byValue + byRank) / 2;
    }
    return spread;
  }

  private static void pushApart(
      double[] x, double[] y, double[] radii, double width, double height) {
    for (int round = 0; round < PUSHES; round++) {
      for (int i = 0; i < x.length; i++) {
        for (int j = 0; j < i; j++) {
          double dx = x[i] - x[j];
          double dy = y[i] - y[j];
          double wanted = radii[i] + radii[j];
          double distance = Math.sqrt(dx * dx + dy * dy);
          if (distance < wanted) {
            // of two in one place the later one goes to the right
            double ux = distance > 1e-9 ? dx / distance : 1;
            double uy = distance > 1e-9 ? dy / distance : 0;
            double push = (wanted - distance) / 2;
            x[i] += ux * push;
            y[i] += uy * push;
            x[j] -= ux * push;
            y[j] -= uy * push;
          }
        }
      }
      for (int i = 0; i < x.length; i++) {
        x[i] = Math.clamp(x[i], radii[i], Math.max(radii[i], width - radii[i]));
        y[i] = Math.clamp(y[i], radii[i], Math.max(radii[i], height - radii[i]));
      }
    }
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
