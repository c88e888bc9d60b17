package dev.wirefold.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for many articles: no drift, no giant groups, no cost that grows with the copies. */
class DuplicateDetectorScaleTest {

  private final Desk desk = new Desk();

  @Test
  void place_chainOfLikenesses_doesNotDrift() {
    List<String> s = background();
    int group = desk.place("", text(s, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9)).group();
    assertThat(desk.place("", text(s, 0, 1, 2, 3, 4, 5, 6, 10, 11, 12)).group()).isEqualTo(group);
    Placement third = desk.place("", text(s, 10, 11, 12, 3, 4, 5, 6, 13, 14, 15));
    assertThat(third.opened()).isTrue();
    assertThat(areDuplicates(group + 2, group + 1))
        .as("it is a version of the second, which alone doesn't make it a member")
        .isTrue();
    assertThat(areDuplicates(group + 2, group)).isFalse();
  }

  @Test
  void place_versionOfTwoMembers_joinsWithoutTheCanonical() {
    List<String> s = background();
    int group = desk.place("", text(s, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9)).group();
    assertThat(desk.place("", text(s, 0, 1, 2, 3, 4, 5, 6, 10, 11, 12)).group()).isEqualTo(group);
    assertThat(desk.place("", text(s, 3, 4, 5, 6, 0, 1, 2, 10, 11, 12)).group()).isEqualTo(group);
    Placement joined = desk.place("", text(s, 10, 11, 12, 3, 4, 5, 6, 13, 14, 15));
    assertThat(joined.group()).isEqualTo(group);
    assertThat(joined.comparedWith()).isIn(group + 1, group + 2);
    assertThat(areDuplicates(group + 3, group)).isFalse();
  }

  @Test
  void elect_anotherCanonical_isWhatNewTextsAreComparedWith() {
    List<String> s = background();
    int group = desk.place("", text(s, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9)).group();
    desk.place("", text(s, 0, 1, 2, 3, 4, 5, 6, 10, 11, 12));
    desk.detector().elect(group, group + 1);
    assertThat(desk.detector().group(group).canonical()).isEqualTo(group + 1);
    Placement joined = desk.place("", text(s, 10, 11, 12, 3, 4, 5, 6, 13, 14, 15));
    assertThat(joined.group()).isEqualTo(group);
    assertThat(joined.comparedWith()).isEqualTo(group + 1);
  }

  @Test
  void elect_exactCopyThatRepresentsNothing_standsForTheGroupFromThenOn() {
    String text = new Prose(3).text(12);
    desk.place("", text);
    for (int i = 1; i < 8; i++) {
      desk.later(1).place("", text);
    }
    desk.detector().elect(0, 7);
    Placement late = desk.later(14 * 24 - 2).place("", text + " " + new Prose(4).text(1));
    assertThat(late.group()).as("the first copy has left the window").isZero();
    assertThat(late.comparedWith()).isEqualTo(7);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void place_exactCopiesInAnyOrder_areOneGroupEach(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      order.add(i % 12);
    }
    for (int i = order.size() - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      order.set(i, order.set(j, order.get(i)));
    }
    List<Integer> first = new ArrayList<>();
    for (int text : order) {
      first.add(desk.later(0.5).place("", new Prose(100 + text).text(3 + text)).group());
    }
    assertThat(desk.detector().groups()).as("seed %d", seed).isEqualTo(12);
    for (int i = 0; i < order.size(); i++) {
      int group = first.get(order.indexOf(order.get(i)));
      assertThat(first.get(i)).as("seed %d, article %d", seed, i).isEqualTo(group);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void place_wholeTextAndItsCutsInAnyOrder_areOneGroup(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<String> s = new Prose(seed).sentences(20);
    for (int i = 0; i < 12; i++) {
      desk.later(0.2).place("", String.join(" ", s.subList(0, 8 + random.nextInt(13))));
    }
    assertThat(desk.detector().groups()).as("seed %d", seed).isEqualTo(1);
  }

  @Test
  void place_twoThousandCopies_costTheSameAsTwenty() {
    String text = new Prose(8).text(15);
    long before = 0;
    for (int i = 0; i < 2_000; i++) {
      String own = new Prose(10_000 + i).text(1 + i % 6);
      assertThat(desk.later(0.001).place("", text + " " + own).group()).isZero();
      before = i == 999 ? desk.detector().counters().pairsVerified() : before;
    }
    assertThat(desk.detector().group(0).size()).isEqualTo(2_000);
    assertThat(desk.detector().counters().pairsVerified() - before)
        .as("pairs verified for the last 1,000")
        .isLessThanOrEqualTo(1_000L * NearDuplicateGroup.REPRESENTATIVES);
  }

  @Test
  void place_threeThousandArticlesWithOneLongBoilerplate_neitherMergeNorCostMore() {
    String boilerplate = " " + new Prose(9).text(20);
    assertThat(boilerplate.length()).isGreaterThan(2_000);
    long before = 0;
    for (int i = 0; i < 3_000; i++) {
      Placement placed = desk.later(0.001).place("", new Prose(20_000 + i).text(22) + boilerplate);
      assertThat(placed.opened()).as("article %d: %s", i, placed).isTrue();
      before = i == 1_999 ? desk.detector().counters().pairsVerified() : before;
    }
    assertThat(desk.detector().counters().pairsVerified() - before)
        .as("pairs verified for the last 1,000")
        .isLessThan(1_000);
    assertThat(desk.detector().counters().commonShinglesSkipped()).isPositive();
  }

  @Test
  void place_templatedItemsByTheHundred_stayApart() {
    SplittableRandom random = new SplittableRandom(77);
    for (int i = 0; i < 300; i++) {
      Object[] figures = new Object[8];
      for (int f = 0; f < figures.length; f++) {
        figures[f] = f % 2 == 0 ? 1 + random.nextInt(30) : random.nextInt(1_000);
      }
      String body =
          ("The bank of Norra set the reference rate of the crown at %d.%03d to the florin and at"
                  + " %d.%03d to the ducat on Tuesday, compared with %d.%03d and %d.%03d before.")
              .formatted(figures);
      Placement placed = desk.later(0.1).place("Reference rates", body);
      assertThat(placed.opened()).as("seed 77, item %d: %s", i, placed).isTrue();
    }
  }

  /** Places unrelated articles, so that words have their weights, and writes other sentences. */
  private List<String> background() {
    for (int i = 0; i < 50; i++) {
      desk.place("", new Prose(1_000 + i).text(10));
    }
    return new Prose(1).sentences(16);
  }

  private boolean areDuplicates(int left, int right) {
    Verdict verdict = desk.detector().compare(left, right);
    return verdict != null && verdict.isDuplicate();
  }

  private static String text(List<String> sentences, int... which) {
    StringBuilder text = new StringBuilder();
    for (int each : which) {
      text.append(sentences.get(each)).append(' ');
    }
    return text.toString();
  }
}
