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
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a canonical version was elected, as a table.
 *
 * @param policy name and version of the weights
 * @param preferred whether the policy puts something before the score, which has a column then
 * @param signals the columns
 * @param rows the candidates, the best first
 * @param outcome who won by how much, in words
 * @param pinned who pinned the winner and why; null if nobody did
 * @param leftOut candidates that are not shown
 */
record ReceiptTable(
    String policy,
    boolean preferred,
    List<Column> signals,
    List<Row> rows,
    String outcome,
    @Nullable String pinned,
    int leftOut) {

  private static final int MOST_ROWS = 50;

  ReceiptTable {
    signals = List.copyOf(signals);
    rows = List.copyOf(rows);
  }

  /** A signal, for people. */
  record Column(String name, String title) {}

  /** A candidate. */
  record Row(
      String id,
      String source,
      boolean isWinner,
      @Nullable String barred,
      String preference,
      String score,
      List<Cell> cells) {

    Row {
      cells = List.copyOf(cells);
    }
  }

  /** What a signal was worth; empty if it was nothing. */
  record Cell(String points, String seen) {}

  private static final Map<String, Column> COLUMNS =
      Map.ofEntries(
          column("originalAgency", "Original", "Its source is the agency that the text credits"),
          column("creditsOther", "Credits another", "It credits somebody else"),
          column("firstSource", "First", "Its source brought the text first"),
          column("agency", "Agency", "Its source is a news agency"),
          column("tier", "Tier", "How far its source is trusted"),
          column("completeness", "Length", "Each doubling of the length counts as much again"),
          column("corrected", "Corrected", "It is marked as a correction"),
          column("updated", "Update", "It is a later update"),
          column("laterVersion", "Version", "It is a later version by its provider's number"),
          column("alert", "Alert", "It is an alert"),
          column("rawCopy", "Raw copy", "It begins in lower case, or is in capitals throughout"));

  private static Map.Entry<String, Column> column(String signal, String name, String title) {
    return Map.entry(signal, new Column(name, title));
  }

  /**
   * Makes a table.
   *
   * @param source who published the version that is shown
   */
  static ReceiptTable of(Election election, String source) {
    Receipt receipt = election.receipt();
    Set<String> signals = new LinkedHashSet<>();
    for (Candidate each : receipt.candidates()) {
      each.signals().stream()
          .filter(signal -> signal.points() != 0)
          .forEach(signal -> signals.add(signal.name()));
    }
    List<Candidate> sorted = new ArrayList<>(receipt.candidates());
    sorted.sort(
        Comparator.comparing((Candidate each) -> !isWinner(each, receipt, source))
            .thenComparing(each -> each.barredBecause() != null)
            .thenComparingDouble(each -> -each.preference())
            .thenComparingDouble(each -> -each.score()));
    List<Row> rows = new ArrayList<>();
    for (Candidate each : sorted.subList(0, Math.min(MOST_ROWS, sorted.size()))) {
      rows.add(
          new Row(
              each.id(),
              StoryLine.source(each.source()),
              isWinner(each, receipt, source),
              each.barredBecause(),
              each.preference() == 0 ? "" : String.valueOf((long) each.preference()),
              points(each.score()),
              signals.stream().map(name -> cell(each, name)).toList()));
    }
    return new ReceiptTable(
        receipt.policy(),
        sorted.stream().anyMatch(each -> each.preference() != 0),
        signals.stream().map(name -> COLUMNS.getOrDefault(name, new Column(name, ""))).toList(),
        rows,
        outcome(receipt, election.pin() != null),
        election.pin() == null
            ? null
            : "Pinned by %s: %s".formatted(election.pin().author(), election.pin().reason()),
        election.leftOut() + sorted.size() - rows.size());
  }

  private static boolean isWinner(Candidate candidate, Receipt receipt, String source) {
    return candidate.id().equals(receipt.winner()) && candidate.source().equals(source);
  }

  private static String outcome(Receipt receipt, boolean pinned) {
    if (receipt.runnerUp() == null) {
      return "There was no other candidate.";
    }
    String margin = String.format(Locale.ROOT, "%.2f", Math.abs(receipt.margin()));
    if (receipt.margin() < 0) {
      return pinned
          ? "Another has %s more.".formatted(margin)
          : "Another has %s more; it would need %.2f more than the one that stands elected."
              .formatted(margin, receipt.policyMargin());
    }
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
