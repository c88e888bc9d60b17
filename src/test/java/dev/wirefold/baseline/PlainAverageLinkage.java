package dev.wirefold.baseline;

import java.util.ArrayList;
import java.util.List;

/** Averages over all pairs anew at each step: slow, and plainly right. */
public final class PlainAverageLinkage implements AverageLinkage {

  private record Cluster(int number, List<Integer> items) {}

  @Override
  public Dendrogram link(float[][] distances) {
    int n = distances.length;
    List<Cluster> clusters = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      clusters.add(new Cluster(i, List.of(i)));
    }
    int[][] joins = new int[n - 1][];
    double[] heights = new double[n - 1];
    for (int k = 0; k < n - 1; k++) {
      Cluster left = clusters.get(0);
      Cluster right = clusters.get(1);
      double least = Double.POSITIVE_INFINITY;
      for (Cluster a : clusters) {
        for (Cluster b : clusters) {
          if (a.number() < b.number() && average(a, b, distances) < least) {
            least = average(a, b, distances);
            left = a;
            right = b;
          }
        }
      }
      joins[k] = new int[] {left.number(), right.number()};
      heights[k] = least;
      List<Integer> both = new ArrayList<>(left.items());
      both.addAll(right.items());
      clusters.remove(left);
      clusters.remove(right);
      clusters.add(new Cluster(n + k, both));
    }
    return new Dendrogram(joins, heights);
  }

  private static double average(Cluster a, Cluster b, float[][] distances) {
    double sum = 0;
    for (int i : a.items()) {
      for (int j : b.items()) {
        sum += distances[Math.max(i, j)][Math.min(i, j)];
      }
    }
    return sum / (a.items().size() * b.items().size());
  }
}
