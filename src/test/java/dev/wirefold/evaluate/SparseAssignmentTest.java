package dev.wirefold.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SparseAssignmentTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void greatestSum_ofRandomWeights_isTheBestOfAllAssignments(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int round = 0; round < 300; round++) {
      double[][] weights = new double[1 + random.nextInt(6)][1 + random.nextInt(6)];
      double density = random.nextDouble();
      for (double[] row : weights) {
        Arrays.setAll(row, column -> random.nextDouble() < density ? random.nextInt(1, 5) : 0);
      }
      assertThat(new SparseAssignment(sparse(weights)).greatestSum())
          .as("seed %d: %s", seed, Arrays.deepToString(weights))
          .isCloseTo(best(weights, 0, new boolean[weights[0].length]), within(1e-12));
    }
  }

  private static SparseAssignment.Weights sparse(double[][] weights) {
    int[] begins = new int[weights.length + 1];
    int[] columns = new int[weights.length * weights[0].length];
    double[] values = new double[columns.length];
    int at = 0;
    for (int row = 0; row < weights.length; row++) {
      for (int column = 0; column < weights[row].length; column++) {
        if (weights[row][column] > 0) {
          columns[at] = column;
          values[at++] = weights[row][column];
        }
      }
      begins[row + 1] = at;
    }
    return new SparseAssignment.Weights(begins, columns, values, weights[0].length);
  }

  private static double best(double[][] weights, int row, boolean[] taken) {
    if (row == weights.length) {
      return 0;
    }
    double best = best(weights, row + 1, taken);
    for (int column = 0; column < taken.length; column++) {
      if (!taken[column] && weights[row][column] > 0) {
        taken[column] = true;
        best = Math.max(best, weights[row][column] + best(weights, row + 1, taken));
        taken[column] = false;
      }
    }
    return best;
  }
}
