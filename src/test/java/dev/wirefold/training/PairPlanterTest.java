package dev.wirefold.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PairPlanterTest {

  private static final List<PlantedPair> PAIRS = new PairPlanter(Wire.articles(60), 7).plant(200);

  @Test
  void plant_sameSeed_makesTheSamePairs() {
    assertThat(new PairPlanter(Wire.articles(60), 7).plant(200)).isEqualTo(PAIRS);
    assertThat(new PairPlanter(Wire.articles(60), 8).plant(200)).isNotEqualTo(PAIRS);
  }

  @ParameterizedTest
  @EnumSource(Alteration.class)
  void plant_eachKind_hasItsTurn(Alteration kind) {
    assertThat(PAIRS.stream().filter(each -> each.alteration() == kind)).hasSize(20);
  }

  @Test
  void plant_trimmed_isTheHeadOfTheOriginal() {
    assertThat(PAIRS.stream().filter(each -> each.alteration() == Alteration.TRIMMED))
        .allSatisfy(each ->
            assertThat(each.original().text())
                .startsWith(each.altered().text())
                .isNotEqualTo(each.altered().text()));
  }

  @Test
  void plant_otherItemOfAForm_hasOtherFiguresInTheSameWords() {
    assertThat(PAIRS.stream().filter(each -> each.alteration() == Alteration.OTHER_ITEM_OF_A_FORM))
        .allSatisfy(each -> {
          String one = each.original().text();
          String other = each.altered().text();
          assertThat(other.replaceAll("\\d+", "0").replaceAll("\\p{Lu}\\p{L}+", "X"))
              .isEqualTo(one.replaceAll("\\d+", "0").replaceAll("\\p{Lu}\\p{L}+", "X"));
          assertThat(other.replaceAll("\\D+", " ")).isNotEqualTo(one.replaceAll("\\D+", " "));
        });
  }

  @Test
  void plant_followUp_endsInTheOldBackground() {
    assertThat(PAIRS.stream().filter(each -> each.alteration() == Alteration.FOLLOW_UP))
        .allSatisfy(each -> {
          List<String> old = Sentences.of(each.original().text());
          assertThat(each.altered().text()).endsWith(old.getLast()).doesNotContain(old.getFirst());
        });
  }

  @Test
  void plant_textsTooShort_endsWithFewerPairs() {
    List<PlantedPair> pairs =
        new PairPlanter(List.of(Wire.article("a", "The harbour is closed.", 0)), 1).plant(50);
    assertThat(pairs).isEmpty();
  }
}
