package dev.wirefold.evaluate;

import static dev.wirefold.evaluate.Clusterings.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The measures on small clusterings whose figures are published or worked out by hand. */
class MeasuresTest {

  private static final Offset<Double> HAND = within(5e-4);

  /** The example of Luo 2005, figure 1: true entities of 5, 2 and 5 mentions. */
  private static final String LUO_GOLD = "aaaaabbccccc";

  @Test
  void luo_responseA_joinsTheSmallWithALarge() {
    Contingency table = table("111112222222", LUO_GOLD);
    assertThat(BCubed.of(table).precision()).isCloseTo(0.762, HAND);
    assertThat(BCubed.of(table).recall()).isEqualTo(1);
    assertThat(BCubed.of(table).f1()).isCloseTo(0.865, HAND);
    assertThat(CeafE.of(table).precision()).isCloseTo(0.917, HAND);
    assertThat(CeafE.of(table).recall()).isCloseTo(0.611, HAND);
    assertThat(CeafE.of(table).f1()).isCloseTo(0.733, HAND);
  }

  @Test
  void luo_responseB_joinsTheTwoLarge() {
    Contingency table = table("111112211111", LUO_GOLD);
    assertThat(BCubed.of(table).f1()).isCloseTo(0.737, HAND);
    assertThat(CeafE.of(table).f1()).isCloseTo(0.667, HAND);
  }

  @Test
  void luo_responseD_everyMentionAlone() {
    Contingency table = table("123456789abc", LUO_GOLD);
    assertThat(BCubed.of(table).precision()).isEqualTo(1);
    assertThat(BCubed.of(table).recall()).isCloseTo(0.25, HAND);
    assertThat(CeafE.of(table).precision()).isCloseTo((1 / 3.0 + 2 / 3.0 + 1 / 3.0) / 12, HAND);
  }

  @Test
  void pairwise_countsPairs() {
    PairCounts counts = PairCounts.of(table("1122", "aaab"));
    assertThat(counts).isEqualTo(new PairCounts(1, 1, 2, 2));
    assertThat(counts.score().precision()).isEqualTo(0.5);
    assertThat(counts.score().recall()).isEqualTo(1 / 3.0);
    assertThat(counts.falseMergeRate()).isEqualTo(1 / 3.0);
  }

  @ParameterizedTest
  @CsvSource({"0012, 0011, 0.5714", "0011, 0101, -0.5", "0000, 0123, 0", "0011, 1100, 1"})
  void adjustedRand_isAboveChance(String output, String gold, double expected) {
    assertThat(PairCounts.of(table(output, gold)).adjustedRand()).isCloseTo(expected, HAND);
  }

  @Test
  void singletons_areThoseOfTheGold() {
    Contingency table = table("11223", "aabcd").withoutSingletons();
    assertThat(table.articles()).isEqualTo(2);
    assertThat(table.goldClusters()).isEqualTo(1);
    assertThat(table.outputClusters()).isEqualTo(1);
    assertThat(BCubed.of(table).f1()).isEqualTo(1);
  }

  @Test
  void singletons_leftOut_stopCountingInTheOutputClusters() {
    Contingency all = table("111", "aab");
    assertThat(BCubed.of(all).precision()).isCloseTo(5 / 9.0, HAND);
    assertThat(BCubed.of(all.withoutSingletons()).precision()).isEqualTo(1);
  }

  @Test
  void table_ofNothing_isPerfect() {
    Contingency table = table("", "");
    assertThat(BCubed.of(table)).isEqualTo(new Score(1, 1));
    assertThat(CeafE.of(table)).isEqualTo(new Score(1, 1));
    assertThat(PairCounts.of(table).score()).isEqualTo(new Score(1, 1));
    assertThat(PairCounts.of(table).adjustedRand()).isEqualTo(1);
    assertThat(table.largestOutput()).isZero();
  }

  @Test
  void table_ofDifferentArticles_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Contingency.of(List.of("a"), List.of()))
        .withMessageContaining("1 and 0");
  }

  @Test
  void score_notANumber_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Score(Double.NaN, 1))
        .withMessageContaining("precision");
    assertThat(new Score(0, 0).f1()).isZero();
  }
}
