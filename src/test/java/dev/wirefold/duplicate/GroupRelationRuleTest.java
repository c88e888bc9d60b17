package dev.wirefold.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GroupRelationRuleTest {

  @Test
  void of_reportInsideARoundUp_containsIt() {
    PairFeaturesBuilder pair =
        new PairFeaturesBuilder().tokens(600, 90).covered(0.1, 0.9).lede(1, 0.1);
    assertThat(relation(Rule.PASSAGE_ONLY, pair)).isEqualTo(GroupRelation.CONTAINS);
  }

  @Test
  void of_roundUpThatCarriesALede_isContainedIn() {
    PairFeaturesBuilder pair =
        new PairFeaturesBuilder().tokens(120, 600).covered(0.3, 0.05).lede(1, 0).block(28);
    assertThat(relation(Rule.LITTLE_SHARED, pair)).isEqualTo(GroupRelation.CONTAINED_IN);
  }

  @Test
  void of_formThatALongerItemBeginsOtherwise_isNoContainment() {
    PairFeaturesBuilder pair =
        new PairFeaturesBuilder()
            .tokens(14, 41)
            .covered(0.6, 0.2)
            .lede(0.6, 0.3)
            .block(9)
            .numbersClash(0, 1);
    assertThat(relation(Rule.TOO_FAR_APART, pair)).isEqualTo(GroupRelation.TEMPLATED);
  }

  @Test
  void isOfOneForm_itemsOfOtherDays_isWhatTheRelationSays() {
    for (double covered : new double[] {0.49, 0.5, 0.7, 1}) {
      PairFeaturesBuilder pair = new PairFeaturesBuilder().covered(covered, covered).hours(72);
      boolean templated = relation(Rule.TOO_FAR_APART, pair) == GroupRelation.TEMPLATED;
      assertThat(GroupRelationRule.isOfOneForm(new Closeness(covered, 1, 0))).isEqualTo(templated);
    }
  }

  @Test
  void mayHoldPassage_shortRunOrTextsOfOneLength_isFalse() {
    assertThat(GroupRelationRule.mayHoldPassage(20, 75, 100)).isTrue();
    assertThat(GroupRelationRule.mayHoldPassage(19, 75, 100)).isFalse();
    assertThat(GroupRelationRule.mayHoldPassage(20, 76, 100)).isFalse();
  }

  @Test
  void of_sameWordsOtherFigures_isTemplated() {
    PairFeaturesBuilder pair = new PairFeaturesBuilder().covered(0.8, 0.8).numbersClash(3, 4);
    assertThat(relation(Rule.NUMBERS_CLASH, pair)).isEqualTo(GroupRelation.TEMPLATED);
  }

  @Test
  void of_sameWordsAnotherDay_isTemplated() {
    PairFeaturesBuilder pair = new PairFeaturesBuilder().covered(0.8, 0.8).hours(72);
    assertThat(relation(Rule.TOO_FAR_APART, pair)).isEqualTo(GroupRelation.TEMPLATED);
  }

  @Test
  void of_itemsOfASeries_areTemplated() {
    assertThat(relation(Rule.EDITIONS_CLASH, new PairFeaturesBuilder()))
        .isEqualTo(GroupRelation.TEMPLATED);
  }

  @Test
  void of_ownWordsAboutTheSame_isSameEvent() {
    PairFeaturesBuilder pair =
        new PairFeaturesBuilder().covered(0.3, 0.3).cosine(0.6).lede(0.4, 0.4).block(9).hours(3);
    assertThat(relation(Rule.LITTLE_SHARED, pair)).isEqualTo(GroupRelation.SAME_EVENT);
  }

  @Test
  void of_ownWordsTwoDaysLater_isNothing() {
    PairFeaturesBuilder pair =
        new PairFeaturesBuilder().covered(0.3, 0.3).cosine(0.6).lede(0.4, 0.4).block(9).hours(47);
    assertThat(relation(Rule.LITTLE_SHARED, pair)).isNull();
  }

  @Test
  void of_undatedTexts_areNeverOneEvent() {
    PairFeaturesBuilder pair =
        new PairFeaturesBuilder()
            .covered(0.3, 0.3)
            .cosine(0.6)
            .lede(0.4, 0.4)
            .block(9)
            .hours(Double.NaN);
    assertThat(relation(Rule.LITTLE_SHARED, pair)).isNull();
  }

  @Test
  void of_tablesOfTwoHours_areNotOneEvent() {
    PairFeaturesBuilder pair =
        new PairFeaturesBuilder()
            .covered(0.4, 0.4)
            .cosine(0.7)
            .lede(0.4, 0.4)
            .block(12)
            .numbers(12, 13, 6);
    assertThat(relation(Rule.LITTLE_SHARED, pair)).isNull();
  }

  @Test
  void of_duplicates_isNothing() {
    assertThat(relation(Rule.MOST_OF_THE_SHORTER, new PairFeaturesBuilder())).isNull();
  }

  @Test
  void inverse_twice_isTheSame() {
    for (GroupRelation relation : GroupRelation.values()) {
      assertThat(relation.inverse().inverse()).isEqualTo(relation);
    }
  }

  private static @Nullable GroupRelation relation(Rule rule, PairFeaturesBuilder pair) {
    return GroupRelationRule.of(new Verdict(rule, pair.build()));
  }
}
