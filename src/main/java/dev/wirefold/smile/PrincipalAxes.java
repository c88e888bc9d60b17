package dev.wirefold.smile;

import dev.wirefold.embedding.Projection;
import java.util.Arrays;
import java.util.Comparator;
import smile.linalg.UPLO;
import smile.tensor.DenseMatrix;
import smile.tensor.EVD;

/**
 * Principal component analysis of weighted vectors. Each axis is divided by the square root of the
 * standard deviation along it, which takes half of its advantage from a strong axis: strong axes
 * carry topic and style, weak ones tell two events of one topic apart.
 */
final class PrincipalAxes {

  private PrincipalAxes() {}

  /**
   * Fails early where the native library is missing.
   *
   * @throws MissingLibraryException if Smile can't load OpenBLAS
   */
  static void checkLibrary() throws MissingLibraryException {
    try {
      decompose(new double[][] {{2, 1}, {1, 2}});
    } catch (LinkageError | IllegalArgumentException e) {
      throw new MissingLibraryException(e);
    }
  }

  /**
   * Returns the projection to the strongest axes.
   *
   * @param weights how much each vector counts, at least 0
   * @param dimensions how many axes to keep
   */
  static Projection fit(float[][] vectors, double[] weights, int dimensions) {
    double[] mean = mean(vectors, weights);
    EVD eigen = decompose(covariance(vectors, weights, mean));
    Integer[] order = new Integer[mean.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparingDouble(i -> -eigen.wr().get(i)));
    float[][] axes = new float[dimensions][];
    for (int i = 0; i < dimensions; i++) {
      axes[i] = axis(eigen, order[i]);
    }
    return new Projection(toFloats(mean), axes);
  }

  private static EVD decompose(double[][] symmetric) {
    return DenseMatrix.of(symmetric).withUplo(UPLO.LOWER).eigen(false, true);
  }

  private static double[] mean(float[][] vectors, double[] weights) {
    double[] mean = new double[vectors[0].length];
    double total = 0;
    for (int i = 0; i < vectors.length; i++) {
      total += weights[i];
      for (int j = 0; j < mean.length; j++) {
        mean[j] += weights[i] * vectors[i][j];
      }
    }
    for (int j = 0; j < mean.length; j++) {
      mean[j] /= total;
    }
    return mean;
  }

  private static double[][] covariance(float[][] vectors, double[] weights, double[] mean) {
    int n = mean.length;
    double[][] covariance = new double[n][n];
    double[] centred = new double[n];
    double total = Arrays.stream(weights).sum();
    for (int i = 0; i < vectors.length; i++) {
      for (int j = 0; j < n; j++) {
        centred[j] = vectors[i][j] - mean[j];
      }
      for (int j = 0; j < n; j++) {
        double factor = weights[i] * centred[j] / total;
        for (int k = 0; k < n; k++) {
          covariance[j][k] += factor * centred[k];
        }
      }
    }
    return covariance;
  }

  /** An eigenvector's sign is arbitrary: its largest component is made positive. */
  private static float[] axis(EVD eigen, int column) {
    int n = eigen.Vr().nrow();
    double largest = 0;
    for (int j = 0; j < n; j++) {
      double component = eigen.Vr().get(j, column);
      largest = Math.abs(component) > Math.abs(largest) ? component : largest;
    }
    double variance = eigen.wr().get(column);
    double factor = Math.signum(largest) / Math.sqrt(Math.sqrt(variance));
    float[] axis = new float[n];
    for (int j = 0; j < n; j++) {
      axis[j] = (float) (factor * eigen.Vr().get(j, column));
    }
    return axis;
  }

  private static float[] toFloats(double[] numbers) {
    float[] floats = new float[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      floats[i] = (float) numbers[i];
    }
    return floats;
  }
}
