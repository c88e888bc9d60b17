package dev.wirefold.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;

class JoinModelTest {

  @Test
  void bundled_weights_sayWhatTheirNamesPromise() {
    for (StoryFeature feature : StoryFeature.values()) {
      double weight = Assigners.MODEL.weight(feature);
      assertThat(feature.allows(weight)).as("%s weighs %s", feature.label(), weight).isTrue();
    }
    assertThat(Assigners.MODEL.weights()).hasSizeGreaterThan(10);
  }

  @Test
  void logOdds_features_isTheWeightedSum() {
    JoinModel model = JoinModel.of("m", Map.of("tokens", 1.0, "embedding.centroid", 1.0), -2, 0.5);
    double[] features = new double[StoryFeature.values().length];
    features[StoryFeature.TOKENS.index()] = 1;
    features[StoryFeature.CENTROID.index()] = 2;
    assertThat(model.logOdds(features)).isEqualTo(1);
    assertThat(JoinModel.probability(0)).isEqualTo(0.5);
    assertThat(model.leastLogOdds()).isZero();
  }

  @Test
  void of_weightsOfAModel_isTheSameModel() {
    JoinModel model = Assigners.MODEL;
    JoinModel again = JoinModel.of(model.name(), model.weights(), model.bias(), model.threshold());
    assertThat(again.weights()).isEqualTo(model.weights());
    assertThat(again.bias()).isEqualTo(model.bias());
  }

  @Test
  void of_wrongValues_saysWhichAndWhy() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JoinModel.of("m", Map.of("colour", 1.0), 0, 0.5))
        .withMessage("no feature of stories is called colour");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JoinModel.of("m", Map.of("tokens", Double.NaN), 0, 0.5))
        .withMessage("the weight of tokens must be a finite number, was NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JoinModel.of("m", Map.of(), Double.POSITIVE_INFINITY, 0.5))
        .withMessageContaining("bias");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JoinModel.of("m", Map.of(), 0, 1))
        .withMessage("threshold must be in (0, 1), was 1.0");
  }
}
