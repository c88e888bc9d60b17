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
  void weight_withoutWordWeights_isOneForEach() {
    DocumentFrequencies frequencies = new DocumentFrequencies();
    frequencies.weighAlike();
    TermVector known = new TermVector();
    known.add(new int[] {1, 2});
    frequencies.count(known, 1);
    assertThat(frequencies.weight(1)).isEqualTo(1);
    assertThat(frequencies.weight(3)).isEqualTo(1);
    assertThat(frequencies.mostWeight()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(Step.class)
  void named_itsName_isTheStep(Step step) {
    assertThat(Step.named(step.wireName())).isEqualTo(step);
  }

  @Test
  void named_anotherName_listsThoseThereAre() {
    assertThatThrownBy(() -> Step.named("nothing"))
        .hasMessageStartingWith("no step is called nothing; there are boilerplate, word-weights");
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
