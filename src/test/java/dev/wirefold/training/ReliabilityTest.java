package dev.wirefold.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.wirefold.training.Reliability.Prediction;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReliabilityTest {

  @Test
  void of_evenGuess_hasTheLogarithmOfTwo() {
    Reliability even =
        Reliability.of(List.of(new Prediction(0.5, true), new Prediction(0.5, false)));
    assertThat(even.logLoss()).isCloseTo(Math.log(2), within(1e-12));
    assertThat(even.brier()).isEqualTo(0.25);
    assertThat(even.calibrationError()).isZero();
  }

  @Test
  void of_probabilitiesThatHold_haveNoCalibrationError() {
    List<Prediction> predictions = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      predictions.add(new Prediction(0.8, i < 8));
    }
    assertThat(Reliability.of(predictions).calibrationError()).isCloseTo(0, within(1e-12));
  }

  @Test
  void of_sureAndWrong_isBadButFinite() {
    Reliability wrong = Reliability.of(List.of(new Prediction(1, false)));
    assertThat(wrong.brier()).isEqualTo(1);
    assertThat(wrong.calibrationError()).isEqualTo(1);
    assertThat(wrong.logLoss()).isBetween(10.0, 30.0);
  }
}
