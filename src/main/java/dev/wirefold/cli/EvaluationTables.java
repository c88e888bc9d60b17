package dev.wirefold.cli;

import dev.wirefold.evaluate.BCubed;
import dev.wirefold.evaluate.CeafE;
import dev.wirefold.evaluate.Contingency;
import dev.wirefold.evaluate.GoldComparison;
import dev.wirefold.evaluate.LabelledPairs;
import dev.wirefold.evaluate.PairCounts;
import dev.wirefold.evaluate.Score;
import java.io.PrintStream;
import java.util.Map;

/** Prints an evaluation for people. */
public final class EvaluationTables {

  private EvaluationTables() {}

  /** Prints the measures of clusters, and what became of planted kinds. */
  public static void print(GoldComparison comparison, PrintStream out) {
    Contingency all = comparison.all();
    Contingency without = all.withoutSingletons();
    out.printf(
        "%,d articles judged, %,d not judged, %,d missing in the output (each counts alone)%n%n",
        all.articles(), comparison.unjudged(), comparison.missing().size());
    new TextTable()
        .row("", "all articles", "without gold singletons")
        .row("articles", Long.toString(all.articles()), Long.toString(without.articles()))
        .row("gold clusters", count(all.goldClusters()), count(without.goldClusters()))
        .row("output clusters", count(all.outputClusters()), count(without.outputClusters()))
        .row(
            "output / gold",
            TextTable.share(all.clustersPerGold()),
            TextTable.share(without.clustersPerGold()))
        .row("largest cluster", count(all.largestOutput()), count(without.largestOutput()))
        .print(out);
    out.println();
    measures("all articles", all).print(out);
    out.println();
    measures("without gold singletons", without).print(out);
    printKinds(comparison, out);
  }

  /** Prints the figures of labelled pairs, over all and in slices. */
  public static void print(LabelledPairs pairs, PrintStream out) {
    out.printf(
        "%,d pairs counted, %,d left out because the output lacks an article%n",
        pairs.all().total(), pairs.missing().size());
    pairs.missing().stream()
        .limit(5)
        .forEach(pair -> out.printf("  left out: %s, %s%n", pair.a(), pair.b()));
    out.println();
    TextTable table =
        new TextTable().row("pairs", "dup", "other", "precision", "recall", "F1", "false merges");
    row(table, "all", pairs.all());
    row(table, "sure", pairs.sure());
    rows(table, "set", pairs.bySet());
    rows(table, "relation", pairs.byRelation());
    rows(table, "kind", pairs.byKind());
    rows(table, "stratum", pairs.byStratum());
    table.print(out);
  }

  private static TextTable measures(String title, Contingency table) {
    PairCounts pairs = PairCounts.of(table);
    TextTable measures = new TextTable().row(title, "precision", "recall", "F1");
    measure(measures, "BCubed", BCubed.of(table));
    measure(measures, "pairwise", pairs.score());
    measure(measures, "CEAF-e", CeafE.of(table));
    return measures.row("ARI", "", "", TextTable.share(pairs.adjustedRand()));
  }

  private static void measure(TextTable table, String name, Score score) {
    table.row(
        name,
        TextTable.share(score.precision()),
        TextTable.share(score.recall()),
        TextTable.share(score.f1()));
  }

  private static void printKinds(GoldComparison comparison, PrintStream out) {
    TextTable table = new TextTable().row("kind", "articles", "variants", "recall", "false merges");
    comparison
        .kinds()
        .forEach((kind, counts) ->
            table.row(
                kind,
                Long.toString(counts.articles()),
                Long.toString(counts.variants()),
                counts.variants() == 0 ? "" : TextTable.share(counts.recall()),
                TextTable.share(counts.falseMergeRate())));
    if (table.hasBody()) {
      out.println();
      table.print(out);
    }
  }

  private static void rows(TextTable table, String slice, Map<String, PairCounts> counts) {
    counts.forEach((name, count) -> row(table, slice + " " + name, count));
  }

  private static void row(TextTable table, String name, PairCounts counts) {
    long others = counts.total() - counts.inGold();
    boolean hasDuplicates = counts.inGold() > 0;
    boolean mixed = hasDuplicates && others > 0;
    table.row(
        name,
        Long.toString(counts.inGold()),
        Long.toString(others),
        mixed ? TextTable.share(counts.score().precision()) : "",
        hasDuplicates ? TextTable.share(counts.score().recall()) : "",
        mixed ? TextTable.share(counts.score().f1()) : "",
        others > 0 ? TextTable.share(counts.falseMergeRate()) : "");
  }

  private static String count(int count) {
    return Integer.toString(count);
  }
}
