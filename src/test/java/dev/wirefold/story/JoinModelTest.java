package dev.wirefold.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JoinModelTest {

  @Test
  void bundled_similarities_neverSpeakAgainstJoining() {
    JoinModel model = JoinModel.bundled();
    for (StoryFeature feature : StoryFeature.values()) {
      if (!feature.label().endsWith(".absent")) {
        assertThat(model.weight(feature)).as(feature.label()).isNotNegative();
      }
    }
  }

  @Test
  void logOdds_features_isTheWeightedSum() throws IOException {
    JoinModel model = JoinModel.read("m", new StringReader(text().replace("bias=0", "bias=-2")));
    double[] features = new double[StoryFeature.values().length];
    features[StoryFeature.TOKENS.index()] = 1;
    features[StoryFeature.CENTROID.index()] = 2;
    assertThat(model.logOdds(features)).isEqualTo(1);
    assertThat(JoinModel.probability(0)).isEqualTo(0.5);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "format=1|format=2|format must be 1, was 2",
        "bias=0||bias is missing",
        "bias=0|bias=much|bias must be a number, was much",
        "bias=0|bias=NaN|bias must be finite",
        "threshold=0.5|threshold=1|threshold must be in (0, 1), was 1.0",
        "bias=0|bias=0;weight.colour=1|unknown name [weight.colour]",
      })
  void read_wrongFile_saysWhatIsWrong(String right, String wrong, String message) {
    String text = text().replace(right, wrong == null ? "" : wrong.replace(';', '\n'));
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> JoinModel.read("m", new StringReader(text)))
        .withMessageContaining("m: " + message);
  }

  private static String text() {
    StringBuilder text = new StringBuilder("format=1\nname=t\nprovenance=test\nthreshold=0.5\n");
    text.append("bias=0\n");
    for (StoryFeature feature : StoryFeature.values()) {
      text.append("weight.").append(feature.label()).append("=1\n");
    }
    return text.toString();
  }
}
