package dev.wirefold.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirefold.canonical.ScoredCandidate.Signal;
import dev.wirefold.service.GroupDescription.Candidate;
import dev.wirefold.service.GroupDescription.Receipt;
import dev.wirefold.service.GroupView.Election;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReceiptTableTest {

  @Test
  void of_twoOutletsWithOneId_onlyTheShownOneIsTheWinner() {
    ReceiptTable table = table(0.5, candidate("elm", 0, 4.5, null), candidate("oak", 0, 4, null));
    assertThat(table.rows()).extracting(ReceiptTable.Row::isWinner).containsExactly(true, false);
    assertThat(table.rows()).extracting(ReceiptTable.Row::source).containsExactly("elm", "oak");
    assertThat(table.outcome())
        .isEqualTo("It leads by 0.50; a challenger needs 0.02 more than who stands elected.");
  }

  @Test
  void of_signals_haveNamesForPeopleAndNoColumnIfTheyAreNothing() {
    ReceiptTable table = table(0.5, candidate("elm", 0, 4.5, null));
    assertThat(table.signals())
        .extracting(ReceiptTable.Column::name)
        .containsExactly("Length", "newSignal");
    assertThat(table.rows().getFirst().cells())
        .containsExactly(
            new ReceiptTable.Cell("4.00", "8.00 × 0.50"),
            new ReceiptTable.Cell("0.50", "1.00 × 0.50"));
  }

  @Test
  void of_incumbentWhoHasLess_saysThatAnotherHasMore() {
    ReceiptTable table =
        table(-0.01, candidate("elm", 0, 4, null), candidate("oak", 0, 4.01, null));
    assertThat(table.outcome())
        .isEqualTo(
            "Another has 0.01 more; it would need 0.02 more than the one that stands elected.");
  }

  @Test
  void of_policyThatPrefers_ordersByThatBeforeTheScore() {
    ReceiptTable table =
        table(
            -1,
            candidate("oak", 0, 5, "withheld by its provider"),
            candidate("fir", -2, 9, null),
            candidate("elm", 0, 4, null),
            candidate("ash", -1, 3, null));
    assertThat(table.preferred()).isTrue();
    assertThat(table.rows())
        .extracting(ReceiptTable.Row::source)
        .containsExactly("elm", "ash", "fir", "oak");
    assertThat(table.rows())
        .extracting(ReceiptTable.Row::preference)
        .containsExactly("", "-1", "-2", "");
  }

  private static ReceiptTable table(double margin, Candidate... candidates) {
    Receipt receipt = new Receipt("original-2", "7", "7", margin, "7", 0.02, List.of(candidates));
    return ReceiptTable.of(new Election(receipt, 0, null), "elm");
  }

  private static Candidate candidate(
      String source, double preference, double score, @Nullable String bar) {
    return new Candidate(
        "7",
        source,
        preference,
        score,
        bar,
        List.of(
            new Signal("completeness", 8, 0.5),
            new Signal("alert", 0, -3),
            new Signal("newSignal", 1, 0.5)));
  }
}
