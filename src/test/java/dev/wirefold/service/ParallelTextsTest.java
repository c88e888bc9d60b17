package dev.wirefold.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirefold.service.ParallelTexts.Place;
import dev.wirefold.service.ParallelTexts.Row;
import dev.wirefold.service.ParallelTexts.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParallelTextsTest {

  private static final String FERRY =
      "The ferry left the harbour of Selby at noon with 40 on board.";
  private static final String STORM =
      "A storm warning had been out since Tuesday for the whole coast.";
  private static final String UNION =
      "The union wants two lifeboats more on every ship of the line.";

  @Test
  void of_sharedParagraphs_standBesideEachOther() {
    String left = FERRY + "\n\n" + STORM;
    String right = UNION + "\n\n" + FERRY;
    assertThat(rows(left, right))
        .containsExactly("- | " + UNION, FERRY + " | " + FERRY, STORM + " | -");
  }

  @Test
  void of_paragraphThatTheOtherTextHasInTwo_standsBesideBoth() {
    String left = FERRY + " " + STORM;
    String right = FERRY + "\n\n" + STORM;
    assertThat(rows(left, right)).containsExactly(left + " | " + right);
  }

  @Test
  void of_paragraphsInAnotherOrder_keepsBothTextsInTheirs() {
    String left = FERRY + "\n\n" + STORM + " " + UNION;
    String right = STORM + " " + UNION + "\n\n" + FERRY;
    assertThat(rows(left, right))
        .containsExactly(
            FERRY + " | -", STORM + " " + UNION + " | " + STORM + " " + UNION, "- | " + FERRY);
  }

  @Test
  void of_dateline_isNoPartOfAPassage() {
    String left = "SELBY, March 3 (MPA) - " + FERRY;
    ParallelTexts texts = ParallelTexts.of(side(left), side(left));
    assertThat(texts.passages()).hasSize(1);
    assertThat(texts.passages().getFirst().leftStart()).isEqualTo(left.indexOf(FERRY));
    assertThat(texts.leftUncounted())
        .singleElement()
        .satisfies(each -> assertThat(each.label()).isEqualTo("dateline"));
  }

  @Test
  void of_boilerplate_isNamedAndNoPassage() {
    Side plea = new Side("", STORM, new int[] {0, 12});
    ParallelTexts texts = ParallelTexts.of(plea, side(STORM));
    assertThat(texts.passages()).isEmpty();
    assertThat(texts.leftUncounted())
        .singleElement()
        .satisfies(each -> assertThat(each.label()).isEqualTo("boilerplate"));
  }

  @Test
  void of_figureWithASign_hasItInItsPlace() {
    String left = "Frost in the hills, with lows of -2 degrees before dawn, the bureau said.";
    String right = "Frost in the hills, with lows of 3 degrees before dawn, the bureau said.";
    ParallelTexts texts = ParallelTexts.of(side(left), side(right));
    assertThat(texts.clashes())
        .filteredOn(ParallelTexts.ClashingPlaces::isLeft)
        .singleElement()
        .satisfies(each -> {
          assertThat(left.substring(each.left().start(), each.left().end())).isEqualTo("-2");
          assertThat(right.substring(each.right().start(), each.right().end())).isEqualTo("3");
        });
    String range = left.replace("of -2", "of 1-2");
    assertThat(ParallelTexts.of(side(range), side(right)).clashes())
        .allSatisfy(each -> assertThat(range.charAt(each.left().start())).isNotEqualTo('-'));
  }

  @Test
  void of_emptyTexts_isEmpty() {
    ParallelTexts texts = ParallelTexts.of(side(""), side(""));
    assertThat(texts.rows()).isEmpty();
    assertThat(texts.passages()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void of_anyTexts_coverBothOnceAndInOrder(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int round = 0; round < 40; round++) {
      String left = paragraphs(random);
      String right = paragraphs(random);
      ParallelTexts texts = ParallelTexts.of(side(left), side(right));
      assertThat(texts(left, texts.rows().stream().map(Row::left).toList()))
          .as("seed %d, round %d", seed, round)
          .isEqualTo(left);
      assertThat(texts(right, texts.rows().stream().map(Row::right).toList()))
          .as("seed %d, round %d", seed, round)
          .isEqualTo(right);
      assertDisjoint(texts.passages(), seed, round);
    }
  }

  private static void assertDisjoint(List<Passage> passages, long seed, int round) {
    int end = 0;
    for (Passage each : passages) {
      assertThat(each.leftStart()).as("seed %d, round %d", seed, round).isGreaterThanOrEqualTo(end);
      end = each.leftEnd();
    }
  }

  @Test
  void of_thousandsOfParagraphs_areAllThere() {
    SplittableRandom random = new SplittableRandom(7);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 3_000; i++) {
      text.append("Item ").append(i).append(" sold for ").append(random.nextInt()).append(".\n\n");
    }
    ParallelTexts texts = ParallelTexts.of(side(text.toString()), side(text.toString()));
    assertThat(texts(text.toString(), texts.rows().stream().map(Row::left).toList()))
        .isEqualTo(text.toString());
  }

  private static String paragraphs(SplittableRandom random) {
    List<String> all = List.of(FERRY, STORM, UNION, "Nobody was hurt.", "Prices rose.");
    List<String> some = new ArrayList<>();
    for (int i = random.nextInt(1, 8); i > 0; i--) {
      some.add(all.get(random.nextInt(all.size())));
    }
    return String.join(random.nextBoolean() ? "\n\n" : " ", some);
  }

  private static List<String> rows(String left, String right) {
    return ParallelTexts.of(side(left), side(right)).rows().stream()
        .map(row -> shown(left, row.left()) + " | " + shown(right, row.right()))
        .toList();
  }

  private static String shown(String text, Place place) {
    return place.isEmpty() ? "-" : text.substring(place.start(), place.end()).strip();
  }

  private static String texts(String text, List<Place> places) {
    StringBuilder all = new StringBuilder();
    places.forEach(place -> all.append(text, place.start(), Math.max(place.start(), place.end())));
    return all.toString();
  }

  private static Side side(String text) {
    return new Side("", text, new int[0]);
  }
}
