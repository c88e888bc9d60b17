package dev.wirefold.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The measures against their definitions, computed the slow way, on random clusterings. */
class MeasuresPropertyTest {

  private static final Offset<Double> ROUNDING = within(1e-9);
  private static final int ROUNDS = 200;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void measures_againstTheirDefinitions_agree(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int round = 0; round < ROUNDS; round++) {
      int articles = 1 + random.nextInt(14);
      List<String> output = Clusterings.random(random, articles, 1 + random.nextInt(6));
      List<String> gold = Clusterings.random(random, articles, 1 + random.nextInt(6));
      String given = "seed " + seed + ": " + output + " against " + gold;
      Contingency table = Contingency.of(output, gold);
      assertThat(BCubed.of(table).precision())
          .as(given)
          .isCloseTo(bcubedShare(output, gold), ROUNDING);
      assertThat(BCubed.of(table).recall())
          .as(given)
          .isCloseTo(bcubedShare(gold, output), ROUNDING);
      assertThat(PairCounts.of(table)).as(given).isEqualTo(pairs(output, gold));
      assertThat(CeafE.of(table).precision() * table.outputClusters())
          .as(given)
          .isCloseTo(bestSimilarity(output, gold), ROUNDING);
      assertThat(CeafE.of(table).recall() * table.goldClusters())
          .as(given)
          .isCloseTo(bestSimilarity(output, gold), ROUNDING);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 5, 6})
  void measures_swappedSides_swapPrecisionAndRecall(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<String> output = Clusterings.random(random, 500, 60);
    List<String> gold = Clusterings.random(random, 500, 90);
    Contingency there = Contingency.of(output, gold);
    Contingency back = Contingency.of(gold, output);
    assertThat(BCubed.of(there).precision()).isCloseTo(BCubed.of(back).recall(), ROUNDING);
    assertThat(CeafE.of(there).precision()).isCloseTo(CeafE.of(back).recall(), ROUNDING);
    assertThat(CeafE.of(there).f1()).isCloseTo(CeafE.of(back).f1(), ROUNDING);
    assertThat(PairCounts.of(there).score().precision())
        .isEqualTo(PairCounts.of(back).score().recall());
    assertThat(PairCounts.of(there).adjustedRand())
        .isCloseTo(PairCounts.of(back).adjustedRand(), ROUNDING);
  }

  @ParameterizedTest
  @ValueSource(longs = {7, 8, 9})
  void measures_otherNamesForTheClusters_areTheSame(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<String> output = Clusterings.random(random, 300, 50);
    List<String> gold = Clusterings.random(random, 300, 40);
    Contingency table = Contingency.of(output, gold);
    Contingency renamed = Contingency.of(Clusterings.renamed(output), Clusterings.renamed(gold));
    assertThat(BCubed.of(renamed)).isEqualTo(BCubed.of(table));
    assertThat(CeafE.of(renamed)).isEqualTo(CeafE.of(table));
    assertThat(PairCounts.of(renamed)).isEqualTo(PairCounts.of(table));
  }

  @ParameterizedTest
  @ValueSource(longs = {10, 11, 12})
  void measures_ofGoldAgainstItself_areOne(long seed) {
    List<String> gold = Clusterings.random(new SplittableRandom(seed), 300, 80);
    Contingency table = Contingency.of(Clusterings.renamed(gold), gold);
    assertThat(BCubed.of(table).f1()).isCloseTo(1, ROUNDING);
    assertThat(CeafE.of(table).f1()).isCloseTo(1, ROUNDING);
    assertThat(PairCounts.of(table).score().f1()).isEqualTo(1);
    assertThat(PairCounts.of(table).adjustedRand()).isEqualTo(1);
  }

  @Test
  void adjustedRand_ofIndependentClusterings_isNearZero() {
    SplittableRandom random = new SplittableRandom(13);
    Contingency table =
        Contingency.of(Clusterings.random(random, 5000, 20), Clusterings.random(random, 5000, 20));
    assertThat(PairCounts.of(table).adjustedRand()).isCloseTo(0, within(0.01));
  }

  @Test
  void ceafE_twentyThousandArticlesInOneGiantComponent_endsSoon() {
    SplittableRandom random = new SplittableRandom(14);
    List<String> output = Clusterings.random(random, 20_000, 5000);
    List<String> gold = Clusterings.random(random, 20_000, 5000);
    Contingency table = Contingency.of(output, gold);
    Score score =
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> CeafE.of(table));
    assertThat(score.f1()).isBetween(0.2, 0.5);
  }

  private static double bcubedShare(List<String> of, List<String> in) {
    double sum = 0;
    for (int i = 0; i < of.size(); i++) {
      int cluster = 0;
      int both = 0;
      for (int j = 0; j < of.size(); j++) {
        if (of.get(i).equals(of.get(j))) {
          cluster++;
          both += in.get(i).equals(in.get(j)) ? 1 : 0;
        }
      }
      sum += (double) both / cluster;
    }
    return sum / of.size();
  }

  private static PairCounts pairs(List<String> output, List<String> gold) {
    PairCounts counts = PairCounts.NONE;
    for (int i = 0; i < output.size(); i++) {
      for (int j = 0; j < i; j++) {
        counts = counts.plus(output.get(i).equals(output.get(j)), gold.get(i).equals(gold.get(j)));
      }
    }
    return counts;
  }

  /** Tries every way to give each output cluster a gold cluster of its own, or none. */
  private static double bestSimilarity(List<String> output, List<String> gold) {
    return best(output, gold, new ArrayList<>(new HashSet<>(output)), 0, new HashSet<>(gold));
  }

  private static double best(
      List<String> output, List<String> gold, List<String> clusters, int next, Set<String> free) {
    if (next == clusters.size()) {
      return 0;
    }
    double best = best(output, gold, clusters, next + 1, free);
    for (String choice : List.copyOf(free)) {
      free.remove(choice);
      best =
          Math.max(
              best,
              similarity(output, clusters.get(next), gold, choice)
                  + best(output, gold, clusters, next + 1, free));
      free.add(choice);
    }
    return best;
  }

  private static double similarity(
      List<String> output, String cluster, List<String> gold, String choice) {
    int both = 0;
    int sizes = 0;
    for (int i = 0; i < output.size(); i++) {
      boolean inCluster = output.get(i).equals(cluster);
      boolean inChoice = gold.get(i).equals(choice);
      both += inCluster && inChoice ? 1 : 0;
      sizes += (inCluster ? 1 : 0) + (inChoice ? 1 : 0);
    }
    return 2.0 * both / sizes;
  }
}
