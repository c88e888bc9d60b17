package dev.wirefold.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is decided otherwise where a step is left out. */
class StepTest {

  @Test
  void verify_withoutAVeto_joinsWhatItKeptApart() {
    assertChanges(Step.NUMBERS, Rule.NUMBERS_CLASH, new PairFeaturesBuilder().numbersClash(9, 9));
    assertChanges(Step.NAMES, Rule.NAMES_CLASH, new PairFeaturesBuilder().namesClash(0.9, 0.9));
    assertChanges(Step.SUBJECTS, Rule.SUBJECTS_CLASH, new PairFeaturesBuilder().subjectsClash(0.9));
    assertChanges(
        Step.HEADLINES,
        Rule.HEADLINES_CLASH,
        new PairFeaturesBuilder().tokens(40, 40).covered(0.8, 0.8).title(0, 0));
    assertChanges(
        Step.LEDES,
        Rule.PASSAGE_ONLY,
        new PairFeaturesBuilder().tokens(300, 900).covered(0.8, 0.2).lede(0, 0));
    assertChanges(
        Step.TIME, Rule.TOO_FAR_APART, new PairFeaturesBuilder().covered(0.8, 0.8).hours(99));
  }

  @Test
  void verify_withoutMisreadings_figuresOfAMisreadTextClash() {
    PairFeatures misread =
        new PairFeaturesBuilder().numbers(10, 10, 6).numbersClash(4, 4).garbled(0.1).build();
    assertThat(verify(misread, Set.of()).joins()).isTrue();
    assertThat(verify(misread, Set.of(Step.MISREADINGS))).isEqualTo(Rule.NUMBERS_CLASH);
  }

  @Test
  void place_withoutAnIndex_findsOnlyWhatTheOtherFinds() {
    String text = new Prose(1).text(12);
    String item = new Prose(2).text(2);
    assertThat(joins(Set.of(), text)).isTrue();
    assertThat(joins(Set.of(Step.SAMPLED_SHINGLES), text)).isFalse();
    assertThat(joins(Set.of(Step.SHORT_SHINGLES), text)).isTrue();
    assertThat(joins(Set.of(Step.SAMPLED_SHINGLES), item)).isTrue();
    assertThat(joins(Set.of(Step.SAMPLED_SHINGLES, Step.SHORT_SHINGLES), item)).isFalse();
  }

  @Test
  void place_withoutTheHash_measuresACopy() {
    String text = new Prose(1).text(12);
    assertThat(rule(Set.of(), text, text)).isEqualTo(Rule.SAME_CONTENT);
    assertThat(rule(Set.of(Step.CONTENT_HASH), text, text)).isEqualTo(Rule.MOST_OF_THE_SHORTER);
  }

  @ParameterizedTest
  @EnumSource(Step.class)
  void named_itsName_isTheStep(Step step) {
    assertThat(Step.named(step.wireName())).isEqualTo(step);
  }

  @Test
  void named_anotherName_listsThoseThereAre() {
    assertThatThrownBy(() -> Step.named("nothing"))
        .hasMessageStartingWith(
            "no step is called nothing; there are lifting, content-hash, sampled-shingles");
  }

  /** Tells whether a text with another last word joins. */
  private static boolean joins(Set<Step> without, String text) {
    return rule(without, text, text + " altogether").joins();
  }

  private static Rule rule(Set<Step> without, String first, String second) {
    Desk desk = new Desk(DuplicatePolicy.DEFAULT.without(without));
    desk.place("Harbour opens", first);
    return desk.place("Harbour opens", second).rule();
  }

  private static void assertChanges(Step step, Rule rule, PairFeaturesBuilder pair) {
    assertThat(verify(pair.build(), Set.of())).isEqualTo(rule);
    assertThat(verify(pair.build(), Set.of(step)).joins()).as("without %s", step).isTrue();
  }

  private static Rule verify(PairFeatures pair, Set<Step> without) {
    DuplicatePolicy policy = DuplicatePolicy.DEFAULT.without(without);
    return new Verifier(policy).verify(pair, false).rule();
  }
}
