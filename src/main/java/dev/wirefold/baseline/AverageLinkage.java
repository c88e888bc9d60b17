package dev.wirefold.baseline;

/** Joins, again and again, the two clusters whose members are nearest on average (UPGMA). */
public interface AverageLinkage {

  /**
   * Returns the tree of all joins.
   *
   * @param distances of each item to the items before it: {@code distances[i][j]} with {@code j <
   *     i}; at least two items
   */
  Dendrogram link(float[][] distances);
}
