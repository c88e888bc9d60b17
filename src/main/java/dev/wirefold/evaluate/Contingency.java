package dev.wirefold.evaluate;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts, for each pair of an output cluster and a gold cluster, the articles that are in both.
 * Only pairs with an article are kept, so its size is linear in the number of articles. All
 * measures are computed from it.
 *
 * <p>Clusters are numbered from 0 in the order in which they first appear; cells are in the order
 * of their first article.
 */
public final class Contingency {

  private final int[] cellOutput;
  private final int[] cellGold;
  private final int[] cellCount;
  private final int[] outputSizes;
  private final int[] goldSizes;

  private Contingency(int[] cellOutput, int[] cellGold, int[] cellCount) {
    this.cellOutput = cellOutput;
    this.cellGold = cellGold;
    this.cellCount = cellCount;
    this.outputSizes = sizes(cellOutput, cellCount);
    this.goldSizes = sizes(cellGold, cellCount);
  }

  /**
   * Returns the table of a clustering against gold, each given as the label of every article's
   * cluster.
   *
   * @throws IllegalArgumentException if the lists differ in length
   */
  public static Contingency of(List<String> outputLabels, List<String> goldLabels) {
    if (outputLabels.size() != goldLabels.size()) {
      throw new IllegalArgumentException(
          "labels must be for the same articles, were for "
              + outputLabels.size()
              + " and "
              + goldLabels.size());
    }
    int[] output = numbered(outputLabels);
    int[] gold = numbered(goldLabels);
    int[] ones = new int[output.length];
    Arrays.fill(ones, 1);
    return collected(output, gold, ones);
  }

  /** Returns the table without the articles whose gold cluster has one member. */
  public Contingency withoutSingletons() {
    int kept = 0;
    int[] output = new int[cells()];
    int[] gold = new int[cells()];
    int[] count = new int[cells()];
    for (int cell = 0; cell < cells(); cell++) {
      if (goldSizes[cellGold[cell]] > 1) {
        output[kept] = cellOutput[cell];
        gold[kept] = cellGold[cell];
        count[kept++] = cellCount[cell];
      }
    }
    return collected(
        numbered(Arrays.stream(output, 0, kept).boxed().toList()),
        numbered(Arrays.stream(gold, 0, kept).boxed().toList()),
        Arrays.copyOf(count, kept));
  }

  /** Returns the number of articles. */
  public long articles() {
    long articles = 0;
    for (int count : cellCount) {
      articles += count;
    }
    return articles;
  }

  /** Returns the number of output clusters. */
  public int outputClusters() {
    return outputSizes.length;
  }

  /** Returns the number of gold clusters. */
  public int goldClusters() {
    return goldSizes.length;
  }

  /** Returns the number of articles in the largest output cluster; 0 if there is none. */
  public int largestOutput() {
    return Arrays.stream(outputSizes).max().orElse(0);
  }

  /** Returns the number of output clusters by that of gold clusters; 1 if there is neither. */
  public double clustersPerGold() {
    return goldSizes.length == 0 ? 1 : (double) outputSizes.length / goldSizes.length;
  }

  int cells() {
    return cellCount.length;
  }

  int output(int cell) {
    return cellOutput[cell];
  }

  int gold(int cell) {
    return cellGold[cell];
  }

  int count(int cell) {
    return cellCount[cell];
  }

  int outputSize(int cluster) {
    return outputSizes[cluster];
  }

  int goldSize(int cluster) {
    return goldSizes[cluster];
  }

  private static Contingency collected(int[] output, int[] gold, int[] counts) {
    Map<Long, Integer> cellOf = HashMap.newHashMap(output.length);
    int[] cellOutput = new int[output.length];
    int[] cellGold = new int[output.length];
    int[] cellCount = new int[output.length];
    for (int i = 0; i < output.length; i++) {
      long key = ((long) output[i] << 32) | gold[i];
      int next = cellOf.size();
      Integer known = cellOf.putIfAbsent(key, next);
      int cell = known == null ? next : known;
      cellOutput[cell] = output[i];
      cellGold[cell] = gold[i];
      cellCount[cell] += counts[i];
    }
    int cells = cellOf.size();
    return new Contingency(
        Arrays.copyOf(cellOutput, cells),
        Arrays.copyOf(cellGold, cells),
        Arrays.copyOf(cellCount, cells));
  }

  private static int[] numbered(List<?> labels) {
    Map<Object, Integer> numbers = new HashMap<>();
    int[] numbered = new int[labels.size()];
    for (int i = 0; i < numbered.length; i++) {
      Integer known = numbers.putIfAbsent(labels.get(i), numbers.size());
      numbered[i] = known == null ? numbers.size() - 1 : known;
    }
    return numbered;
  }

  private static int[] sizes(int[] cellCluster, int[] cellCount) {
    int[] sizes = new int[Arrays.stream(cellCluster).max().orElse(-1) + 1];
    for (int cell = 0; cell < cellCluster.length; cell++) {
      sizes[cellCluster[cell]] += cellCount[cell];
    }
    return sizes;
  }
}
