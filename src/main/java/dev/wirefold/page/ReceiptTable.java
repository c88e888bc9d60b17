package dev.wirefold.page;

import dev.wirefold.canonical.ScoredCandidate.Signal;
import dev.wirefold.service.GroupDescription.Candidate;
import dev.wirefold.service.GroupDescription.Receipt;
import dev.wirefold.service.GroupView.Election;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a canonical version was elected, as a table.
 *
 * @param policy name and version of the weights
 * @param signals the columns
 * @param rows the candidates, the best first
 * @param outcome who won by how much, in words
 * @param pinned who pinned the winner and why; null if nobody did
 * @param leftOut candidates that are not shown
 */
record ReceiptTable(
    String policy,
    List<String> signals,
    List<Row> rows,
    String outcome,
    @Nullable String pinned,
    int leftOut) {

  private static final int MOST_ROWS = 50;

  ReceiptTable {
    signals = List.copyOf(signals);
    rows = List.copyOf(rows);
  }

  /** A candidate. */
  record Row(String id, boolean isWinner, @Nullable String barred, String score, List<Cell> cells) {

    Row {
      cells = List.copyOf(cells);
    }
  }

  /** What a signal was worth; empty if it was nothing. */
  record Cell(String points, String seen) {}

  static ReceiptTable of(Election election) {
    Receipt receipt = election.receipt();
    Set<String> signals = new LinkedHashSet<>();
    for (Candidate each : receipt.candidates()) {
      each.signals().stream()
          .filter(signal -> signal.points() != 0)
          .forEach(signal -> signals.add(signal.name()));
    }
    List<Candidate> sorted = new ArrayList<>(receipt.candidates());
    sorted.sort(
        Comparator.comparing((Candidate each) -> !each.id().equals(receipt.winner()))
            .thenComparing(each -> each.barredBecause() != null)
            .thenComparingDouble(each -> -each.score()));
    List<Row> rows = new ArrayList<>();
    for (Candidate each : sorted.subList(0, Math.min(MOST_ROWS, sorted.size()))) {
      rows.add(
          new Row(
              each.id(),
              each.id().equals(receipt.winner()),
              each.barredBecause(),
              points(each.score()),
              signals.stream().map(name -> cell(each, name)).toList()));
    }
    return new ReceiptTable(
        receipt.policy(),
        List.copyOf(signals),
        rows,
        outcome(receipt),
        election.pin() == null
            ? null
            : "Pinned by %s: %s".formatted(election.pin().author(), election.pin().reason()),
        election.leftOut() + sorted.size() - rows.size());
  }

  private static String outcome(Receipt receipt) {
    if (receipt.runnerUp() == null) {
      return "There was no other candidate.";
    }
    String margin = String.format(Locale.ROOT, "%.2f", receipt.margin());
    return receipt.incumbent() == null
        ? "It leads by %s.".formatted(margin)
        : "It leads by %s; a challenger needs %.2f more than who stands elected."
            .formatted(margin, receipt.policyMargin());
  }

  private static Cell cell(Candidate candidate, String name) {
    for (Signal each : candidate.signals()) {
      if (each.name().equals(name) && each.points() != 0) {
        return new Cell(
            points(each.points()),
            String.format(Locale.ROOT, "%.2f × %.2f", each.value(), each.weight()));
      }
    }
    return new Cell("", "");
  }

  private static String points(double points) {
    return String.format(Locale.ROOT, "%.2f", points);
  }
}
