package dev.wirefold.evaluate;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What became of each kind of article in a corpus with planted duplicates. An article of which the
 * output knows nothing is a cluster of its own.
 */
public final class PlantedKinds {

  /**
   * The counts of one kind.
   *
   * @param articles articles of that kind
   * @param variants those made from another article of the corpus
   * @param found variants that are in one output cluster with their original
   * @param merged articles that share an output cluster with an article of another gold cluster
   */
  public record Counts(long articles, long variants, long found, long merged) {

    /** Returns the share of variants found; 1 if there is none. */
    public double recall() {
      return Score.share(found, variants);
    }

    /** Returns the share of articles merged with what they don't belong to. */
    public double falseMergeRate() {
      return articles == 0 ? 0 : (double) merged / articles;
    }

    private Counts plus(boolean variant, boolean isFound, boolean isMerged) {
      return new Counts(
          articles + 1,
          variants + (variant ? 1 : 0),
          found + (isFound ? 1 : 0),
          merged + (isMerged ? 1 : 0));
    }
  }

  private PlantedKinds() {}

  /** Counts the articles that have a label and a kind; {@code clusters} is the output's, by id. */
  public static SortedMap<String, Counts> of(
      Collection<GoldArticle> gold, Map<String, String> clusters) {
    Set<String> mixed = mixedClusters(gold, clusters);
    Set<String> known = new HashSet<>();
    gold.forEach(article -> known.add(article.id()));
    SortedMap<String, Counts> byKind = new TreeMap<>();
    for (GoldArticle article : gold) {
      String kind = article.kind();
      if (kind == null || article.label() == null) {
        continue;
      }
      String cluster = clusters.get(article.id());
      String original = article.original();
      boolean variant =
          original != null && !original.equals(article.id()) && known.contains(original);
      boolean found = variant && cluster != null && cluster.equals(clusters.get(original));
      Counts before = byKind.getOrDefault(kind, new Counts(0, 0, 0, 0));
      byKind.put(kind, before.plus(variant, found, cluster != null && mixed.contains(cluster)));
    }
    return Collections.unmodifiableSortedMap(byKind);
  }

  private static Set<String> mixedClusters(
      Collection<GoldArticle> gold, Map<String, String> clusters) {
    Map<String, String> labelOf = new HashMap<>();
    Set<String> mixed = new HashSet<>();
    for (GoldArticle article : gold) {
      String cluster = clusters.get(article.id());
      String label = article.label();
      if (cluster == null || label == null) {
        continue;
      }
      String first = labelOf.putIfAbsent(cluster, label);
      if (first != null && !first.equals(label)) {
        mixed.add(cluster);
      }
    }
    return mixed;
  }
}
