package dev.wirefold.evaluate;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.SequencedMap;

/**
 * The figures of an evaluation by name, in the order in which people read them. Counts are whole
 * numbers, shares are fractions of 1. The names are those that floors and JSON use.
 */
public final class Figures {

  private final SequencedMap<String, Number> byName = new LinkedHashMap<>();

  private Figures() {}

  /** Returns the figures of a clustering against gold labels. */
  public static Figures of(GoldComparison comparison) {
    Figures figures = new Figures();
    figures.count("unjudged", comparison.unjudged());
    figures.count("missing", comparison.missing().size());
    figures.clustering("", comparison.all());
    figures.clustering("without_singletons.", comparison.all().withoutSingletons());
    comparison
        .kinds()
        .forEach((kind, counts) -> {
          String prefix = "kind." + name(kind);
          figures.count(prefix + ".articles", counts.articles());
          if (counts.variants() > 0) {
            figures.share(prefix + ".recall", counts.recall());
          }
          figures.share(prefix + ".false_merges", counts.falseMergeRate());
        });
    return figures;
  }

  /** Returns the figures of labelled pairs. */
  public static Figures of(LabelledPairs pairs) {
    Figures figures = new Figures();
    figures.count("missing", pairs.missing().size());
    figures.pairs("", pairs.all());
    figures.pairs("sure.", pairs.sure());
    pairs.bySet().forEach((set, counts) -> figures.pairs("set." + name(set) + ".", counts));
    pairs
        .byRelation()
        .forEach((relation, counts) -> figures.pairs("relation." + name(relation) + ".", counts));
    pairs.byKind().forEach((kind, counts) -> figures.pairs("kind." + name(kind) + ".", counts));
    pairs
        .byStratum()
        .forEach((stratum, counts) -> figures.pairs("stratum." + name(stratum) + ".", counts));
    return figures;
  }

  /** Returns all figures; each is a {@code Long} or a {@code Double}. */
  public SequencedMap<String, Number> byName() {
    return Collections.unmodifiableSequencedMap(byName);
  }

  /**
   * Returns one figure.
   *
   * @throws IllegalArgumentException if there is none of that name
   */
  public double figure(String name) {
    Number figure = byName.get(name);
    if (figure == null) {
      throw new IllegalArgumentException(
          "no figure is called \"" + name + "\"; there are " + String.join(", ", byName.keySet()));
    }
    return figure.doubleValue();
  }

  private void clustering(String prefix, Contingency table) {
    count(prefix + "articles", table.articles());
    count(prefix + "gold_clusters", table.goldClusters());
    count(prefix + "output_clusters", table.outputClusters());
    count(prefix + "largest_cluster", table.largestOutput());
    share(prefix + "clusters_per_gold", table.clustersPerGold());
    score(prefix + "bcubed.", BCubed.of(table));
    PairCounts pairs = PairCounts.of(table);
    score(prefix + "pairwise.", pairs.score());
    score(prefix + "ceafe.", CeafE.of(table));
    share(prefix + "ari", pairs.adjustedRand());
  }

  /** Notes recall where there are duplicates, and false merges where there are others. */
  private void pairs(String prefix, PairCounts counts) {
    count(prefix + "pairs", counts.total());
    boolean hasDuplicates = counts.inGold() > 0;
    boolean hasOthers = counts.total() > counts.inGold();
    if (hasDuplicates && hasOthers) {
      score(prefix, counts.score());
    } else if (hasDuplicates) {
      share(prefix + "recall", counts.score().recall());
    }
    if (hasOthers) {
      share(prefix + "false_merges", counts.falseMergeRate());
    }
  }

  private void score(String prefix, Score score) {
    share(prefix + "precision", score.precision());
    share(prefix + "recall", score.recall());
    share(prefix + "f1", score.f1());
  }

  private void count(String name, long count) {
    byName.put(name, count);
  }

  private void share(String name, double share) {
    byName.put(name, share);
  }

  private static String name(String label) {
    return label.toLowerCase(Locale.ROOT).replace(' ', '_');
  }
}
