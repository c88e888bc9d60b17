package dev.wirefold.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.wirefold.duplicate.VerifierModel.Weight;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VerifierModelTest {

  private static final PairFeatures SAME = new PairFeaturesBuilder().build();
  private static final PairFeatures APART =
      new PairFeaturesBuilder().covered(0.6, 0.6).numbersClash(9, 9).build();

  @Test
  void logOdds_isTheSumOfWhatIsAdded() {
    VerifierModel model = model(4, -3, null, null);
    assertThat(model.logOdds(SAME)).isEqualTo(1);
    assertThat(model.probability(SAME)).isCloseTo(1 / (1 + Math.exp(-1)), within(1e-12));
    double added =
        model.contributions(SAME).stream().mapToDouble(VerifierModel.Contribution::logOdds).sum();
    assertThat(added + model.intercept()).isEqualTo(model.logOdds(SAME));
  }

  @Test
  void withHash_otherNumbers_isAnotherId() {
    VerifierModel model = model(4, -3, null, null);
    assertThat(model.withHash().id()).startsWith(model.id() + "-").matches(".*-[0-9a-f]{8}");
    assertThat(model.withHash()).isEqualTo(model(4, -3, null, null).withHash());
    assertThat(model(4, -3.5, null, null).withHash().id()).isNotEqualTo(model.withHash().id());
    assertThat(model(4, -3, -9.0, null).withHash().id()).isNotEqualTo(model.withHash().id());
  }

  @Test
  void verify_joinsThoughTheModelIsSureThatNot_refuses() {
    assertThat(verify(null, SAME)).isEqualTo(Rule.MOST_OF_THE_SHORTER);
    assertThat(verify(model(1, -4, -2.9, null), SAME)).isEqualTo(Rule.MODEL_REFUSES);
    assertThat(verify(model(1, -4, -3.0, null), SAME)).isEqualTo(Rule.MOST_OF_THE_SHORTER);
    assertThat(verify(model(1, -4, null, null), SAME)).isEqualTo(Rule.MOST_OF_THE_SHORTER);
  }

  @Test
  void verify_keepsApartThoughTheModelIsSure_joins() {
    assertThat(verify(null, APART)).isEqualTo(Rule.NUMBERS_CLASH);
    assertThat(verify(model(5, -1, null, 2.0), APART)).isEqualTo(Rule.MODEL_JOINS);
    assertThat(verify(model(5, -1, null, 2.1), APART)).isEqualTo(Rule.NUMBERS_CLASH);
    assertThat(verify(model(5, -1, null, null), APART)).isEqualTo(Rule.NUMBERS_CLASH);
  }

  @Test
  void verify_overruled_namesTheRuleTheModelAndItsProbability() {
    ModelOpinion opinion = opinion(model(5, -1, null, 2.0), APART);
    assertThat(opinion.model()).isEqualTo("m");
    assertThat(opinion.overruled()).isEqualTo(Rule.NUMBERS_CLASH);
    assertThat(opinion.probability()).isCloseTo(1 / (1 + Math.exp(-2)), within(0.02));
    assertThat(opinion(model(1, -4, null, null), SAME).overruled()).isNull();
  }

  @Test
  void verify_figuresOfAShortItemClash_isNotOverruled() {
    VerifierModel always = model(0, 9, null, 1.0);
    PairFeaturesBuilder item = new PairFeaturesBuilder().numbers(3, 3, 1).numbersClash(2, 2);
    assertThat(verify(always, item.tokens(149, 200).build())).isEqualTo(Rule.NUMBERS_CLASH);
    assertThat(verify(always, item.tokens(150, 200).build())).isEqualTo(Rule.MODEL_JOINS);
  }

  @Test
  void verify_notAsked_hasNoOpinion() {
    Verifier verifier = new Verifier(DuplicatePolicy.DEFAULT.withModel(model(0, 9, null, 1.0)));
    assertThat(verifier.verify(SAME, true).opinion()).isNull();
    PairFeatures apart = new PairFeaturesBuilder().covered(0.3, 0.3).build();
    assertThat(verifier.verify(apart, false).opinion()).isNull();
  }

  @Test
  void verify_correctionOrWithoutTheStep_isNotOverruled() {
    VerifierModel never = model(0, -9, -1.0, null);
    DuplicatePolicy policy = DuplicatePolicy.DEFAULT.withModel(never);
    assertThat(new Verifier(policy).verify(SAME, true).rule()).isEqualTo(Rule.CORRECTION);
    assertThat(new Verifier(policy.without(Set.of(Step.MODEL))).verify(SAME, false).rule())
        .isEqualTo(Rule.MOST_OF_THE_SHORTER);
  }

  @Test
  void verify_littleSharedOrFarApartOrOpeningOtherwise_isNotOverruled() {
    VerifierModel always = model(0, 9, null, 1.0);
    assertThat(verify(always, new PairFeaturesBuilder().covered(0.3, 0.3).build()))
        .isEqualTo(Rule.LITTLE_SHARED);
    assertThat(verify(always, new PairFeaturesBuilder().covered(0.8, 0.8).hours(90).build()))
        .isEqualTo(Rule.TOO_FAR_APART);
    assertThat(verify(always, new PairFeaturesBuilder().covered(0.6, 0.6).lede(0, 0).build()))
        .isEqualTo(Rule.PASSAGE_ONLY);
  }

  @ParameterizedTest
  @EnumSource(PairSignal.class)
  void signal_anyPair_isAShareThatDependsOnNoSide(PairSignal signal) {
    PairFeatures one =
        new PairFeaturesBuilder()
            .tokens(100, 200)
            .covered(0.9, 0.4)
            .numbersClash(2, 9)
            .hours(500)
            .build();
    PairFeatures other =
        new PairFeaturesBuilder()
            .tokens(200, 100)
            .covered(0.4, 0.9)
            .numbersClash(2, 9)
            .hours(-500)
            .build();
    assertThat(signal.of(one)).isBetween(0.0, 1.0).isEqualTo(signal.of(other));
    assertThat(signal.wireName()).matches("[a-z][a-zA-Z]+");
  }

  @Test
  void new_signalTwiceOrNoNumber_isRefused() {
    Weight weight = new Weight(PairSignal.COSINE, 1);
    assertThatThrownBy(() -> new VerifierModel("m", List.of(weight, weight), 0, null, null))
        .hasMessage("weights name cosine twice");
    assertThatThrownBy(() -> new VerifierModel("m", List.of(weight), Double.NaN, null, null))
        .hasMessage("intercept must be a finite number, was NaN");
    assertThatThrownBy(() -> new VerifierModel("m", List.of(weight), 0, 2.0, 1.0))
        .hasMessageContaining("refuseBelow must be at most joinFrom");
  }

  private static ModelOpinion opinion(VerifierModel model, PairFeatures pair) {
    Verifier verifier = new Verifier(DuplicatePolicy.DEFAULT.withModel(model));
    return Objects.requireNonNull(verifier.verify(pair, false).opinion());
  }

  private static Rule verify(@Nullable VerifierModel model, PairFeatures pair) {
    return new Verifier(DuplicatePolicy.DEFAULT.withModel(model)).verify(pair, false).rule();
  }

  /** Weighs what is covered. */
  private static VerifierModel model(
      double weight, double intercept, @Nullable Double below, @Nullable Double from) {
    List<Weight> weights = List.of(new Weight(PairSignal.COVERED, weight));
    return new VerifierModel("m", weights, intercept, below, from);
  }
}
