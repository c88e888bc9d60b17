package dev.wirefold.evaluate;

/**
 * Pairs of articles, by whether they are together in the output and in the gold.
 *
 * @param both pairs together in both
 * @param outputOnly pairs together in the output alone: false merges
 * @param goldOnly pairs together in the gold alone: misses
 * @param neither pairs apart in both
 */
public record PairCounts(long both, long outputOnly, long goldOnly, long neither) {

  static final PairCounts NONE = new PairCounts(0, 0, 0, 0);

  public PairCounts {
    if (both < 0 || outputOnly < 0 || goldOnly < 0 || neither < 0) {
      throw new IllegalArgumentException("counts must be at least 0");
    }
  }

  /** Counts the pairs of all articles of a table. */
  public static PairCounts of(Contingency table) {
    long both = 0;
    for (int cell = 0; cell < table.cells(); cell++) {
      both += pairs(table.count(cell));
    }
    long inOutput = 0;
    for (int cluster = 0; cluster < table.outputClusters(); cluster++) {
      inOutput += pairs(table.outputSize(cluster));
    }
    long inGold = 0;
    for (int cluster = 0; cluster < table.goldClusters(); cluster++) {
      inGold += pairs(table.goldSize(cluster));
    }
    long all = pairs(table.articles());
    return new PairCounts(both, inOutput - both, inGold - both, all - inOutput - inGold + both);
  }

  PairCounts plus(boolean inOutput, boolean inGold) {
    return new PairCounts(
        both + (inOutput && inGold ? 1 : 0),
        outputOnly + (inOutput && !inGold ? 1 : 0),
        goldOnly + (!inOutput && inGold ? 1 : 0),
        neither + (!inOutput && !inGold ? 1 : 0));
  }

  /** Returns the number of pairs. */
  public long total() {
    return both + outputOnly + goldOnly + neither;
  }

  /** Returns the number of pairs that are together in the gold. */
  public long inGold() {
    return both + goldOnly;
  }

  /** Returns pairwise precision and recall; precision is 1 if the output has no pair. */
  public Score score() {
    return new Score(Score.share(both, both + outputOnly), Score.share(both, inGold()));
  }

  /** Returns the share of the pairs apart in the gold that the output puts together. */
  public double falseMergeRate() {
    long apart = outputOnly + neither;
    return apart == 0 ? 0 : (double) outputOnly / apart;
  }

  /**
   * Returns the adjusted Rand index: agreement on pairs above what chance would give, in [-1, 1]; 1
   * if both clusterings are the same (Hubert and Arabie 1985).
   */
  public double adjustedRand() {
    double inOutput = (double) both + outputOnly;
    double inGold = (double) both + goldOnly;
    double expected = total() == 0 ? 0 : inOutput * inGold / total();
    double most = (inOutput + inGold) / 2;
    return most == expected ? 1 : (both - expected) / (most - expected);
  }

  private static long pairs(long articles) {
    return articles * (articles - 1) / 2;
  }
}
