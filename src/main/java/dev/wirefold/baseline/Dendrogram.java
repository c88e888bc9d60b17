package dev.wirefold.baseline;

import java.util.Arrays;

/**
 * The joins of a hierarchical clustering of n items, the nearest first. Join k makes cluster n + k
 * of two clusters; below n a number is an item.
 */
public final class Dendrogram {

  private final int[][] joins;
  private final double[] heights;

  /**
   * @param joins the two clusters of each join; not copied
   * @param heights the distance of the two; not copied
   */
  public Dendrogram(int[][] joins, double[] heights) {
    if (joins.length != heights.length) {
      throw new IllegalArgumentException(
          "each join must have a height, were " + joins.length + " and " + heights.length);
    }
    this.joins = joins;
    this.heights = heights;
  }

  /** Returns the cluster of each item when clusters further apart than this are not joined. */
  public int[] cut(double height) {
    int items = joins.length + 1;
    int[] parent = new int[items + joins.length];
    Arrays.setAll(parent, i -> i);
    for (int k = 0; k < joins.length; k++) {
      if (heights[k] <= height) {
        parent[joins[k][0]] = items + k;
        parent[joins[k][1]] = items + k;
      }
    }
    int[] numbers = new int[parent.length];
    Arrays.fill(numbers, -1);
    int[] clusters = new int[items];
    int next = 0;
    for (int i = 0; i < items; i++) {
      int root = i;
      while (parent[root] != root) {
        root = parent[root];
      }
      if (numbers[root] < 0) {
        numbers[root] = next++;
      }
      clusters[i] = numbers[root];
    }
    return clusters;
  }
}
