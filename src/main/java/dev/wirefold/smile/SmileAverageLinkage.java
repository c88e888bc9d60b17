package dev.wirefold.smile;

import dev.wirefold.baseline.AverageLinkage;
import dev.wirefold.baseline.Dendrogram;
import smile.clustering.HierarchicalClustering;
import smile.clustering.linkage.UPGMALinkage;

/** Links by Smile's hierarchical clustering. It needs no native library. */
public final class SmileAverageLinkage implements AverageLinkage {

  @Override
  public Dendrogram link(float[][] distances) {
    int n = distances.length;
    float[] columns = new float[n * (n + 1) / 2];
    int at = 0;
    for (int column = 0; column < n; column++) {
      at++; // the distance to itself
      for (int row = column + 1; row < n; row++) {
        columns[at++] = distances[row][column];
      }
    }
    HierarchicalClustering tree = HierarchicalClustering.fit(new UPGMALinkage(n, columns));
    return new Dendrogram(tree.tree(), tree.height());
  }
}
