package dev.wirefold.evaluate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * Output clusters against gold labels. An article that nobody judged is left out; a judged article
 * that the output doesn't have counts as a cluster of its own, so that losing articles never helps.
 *
 * @param all the table over all judged articles
 * @param unjudged gold articles without a label
 * @param missing judged articles that the output lacks
 * @param kinds what became of planted duplicates; empty if the gold names no kinds
 */
public record GoldComparison(
    Contingency all,
    int unjudged,
    List<String> missing,
    SortedMap<String, PlantedKinds.Counts> kinds) {

  public GoldComparison {
    missing = List.copyOf(missing);
  }

  /** Compares; {@code clusters} gives each output article's cluster by its id. */
  public static GoldComparison of(Collection<GoldArticle> gold, Map<String, String> clusters) {
    List<String> outputLabels = new ArrayList<>();
    List<String> goldLabels = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    int unjudged = 0;
    for (GoldArticle article : gold) {
      String label = article.label();
      if (label == null) {
        unjudged++;
        continue;
      }
      String cluster = clusters.get(article.id());
      if (cluster == null) {
        missing.add(article.id());
      }
      outputLabels.add(cluster == null ? "alone " + article.id() : "cluster " + cluster);
      goldLabels.add(label);
    }
    return new GoldComparison(
        Contingency.of(outputLabels, goldLabels),
        unjudged,
        missing,
        PlantedKinds.of(gold, clusters));
  }
}
