package dev.wirefold.cli;

import dev.wirefold.evaluate.BCubed;
import dev.wirefold.evaluate.CeafE;
import dev.wirefold.evaluate.Contingency;
import dev.wirefold.evaluate.PairCounts;
import dev.wirefold.evaluate.Score;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** Prints what systems made of one set, for people. */
public final class BaselineTable {

  /**
   * What one system made of the set.
   *
   * @param setting what it ran with
   * @param clusters its clusters against the labels
   * @param cpuSeconds the processor time of one run, preparation included
   */
  public record Row(String system, String setting, Contingency clusters, double cpuSeconds) {}

  private BaselineTable() {}

  /**
   * Prints a table.
   *
   * @param set the set's name
   * @param notes what stands below it, a line each
   */
  public static void print(String set, List<Row> rows, List<String> notes, PrintStream out) {
    Contingency first = rows.getFirst().clusters();
    out.printf(
        Locale.ROOT,
        "%s: %,d articles judged, %,d gold clusters%n%n",
        set,
        first.articles(),
        first.goldClusters());
    TextTable table =
        new TextTable()
            .row(
                "system",
                "setting",
                "BCubed P",
                "R",
                "F1",
                "pairwise F1",
                "CEAF-e F1",
                "output / gold",
                "CPU s");
    for (Row row : rows) {
      Score bCubed = BCubed.of(row.clusters());
      table.row(
          row.system(),
          row.setting(),
          share(bCubed.precision()),
          share(bCubed.recall()),
          share(bCubed.f1()),
          share(PairCounts.of(row.clusters()).score().f1()),
          share(CeafE.of(row.clusters()).f1()),
          String.format(Locale.ROOT, "%.2f", row.clusters().clustersPerGold()),
          String.format(Locale.ROOT, "%.1f", row.cpuSeconds()));
    }
    table.print(out);
    if (!notes.isEmpty()) {
      out.println();
      notes.forEach(out::println);
    }
  }

  private static String share(double share) {
    return String.format(Locale.ROOT, "%.3f", share);
  }
}
