package dev.wirefold.evaluate;

import java.util.Arrays;

/**
 * Pairs output clusters with gold clusters one to one, so that their similarities have the greatest
 * sum, and divides that sum by the number of output clusters (precision) and of gold clusters
 * (recall). The similarity is Luo's φ4, twice the articles in both by the sum of the sizes. One
 * cluster split into many is punished once for each part, whatever its size (Luo 2005).
 */
public final class CeafE {

  private CeafE() {}

  /** Returns precision and recall; both 1 if there is no article. */
  public static Score of(Contingency table) {
    double sum = new SparseAssignment(bySource(table)).greatestSum();
    return new Score(
        Score.share(sum, table.outputClusters()), Score.share(sum, table.goldClusters()));
  }

  private static SparseAssignment.Weights bySource(Contingency table) {
    int[] begins = new int[table.outputClusters() + 1];
    for (int cell = 0; cell < table.cells(); cell++) {
      begins[table.output(cell) + 1]++;
    }
    Arrays.parallelPrefix(begins, Integer::sum);
    int[] next = begins.clone();
    int[] columns = new int[table.cells()];
    double[] weights = new double[table.cells()];
    for (int cell = 0; cell < table.cells(); cell++) {
      int at = next[table.output(cell)]++;
      columns[at] = table.gold(cell);
      weights[at] =
          2.0
              * table.count(cell)
              / (table.outputSize(table.output(cell)) + table.goldSize(table.gold(cell)));
    }
    return new SparseAssignment.Weights(begins, columns, weights, table.goldClusters());
  }
}
