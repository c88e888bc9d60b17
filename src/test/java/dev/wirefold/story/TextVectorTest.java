package dev.wirefold.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TextVectorTest {

  @Test
  void of_zeros_isNone() {
    assertThat(TextVector.of(new float[8])).isSameAs(TextVector.NONE);
  }

  @Test
  void of_notFinite_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TextVector.of(new float[] {1, Float.NaN}))
        .withMessageContaining("finite");
  }

  @Test
  void cosine_vectorsOfAnyLength_isThatOfTheirAngle() {
    TextVector a = TextVector.of(new float[] {3, 0, 0, 0, 0});
    TextVector b = TextVector.of(new float[] {5, 0, 0, 0, 5});
    assertThat(a.cosine(b)).isCloseTo(Math.sqrt(0.5), within(1e-6));
  }

  @Test
  void cosineWithSum_sumOfOpposites_isZero() {
    float[] sum = new float[1];
    TextVector.of(new float[] {2}).addTo(sum);
    TextVector.of(new float[] {-3}).addTo(sum);
    assertThat(TextVector.of(new float[] {1}).cosineWithSum(sum)).isZero();
  }

  @Test
  void cosine_vectorsOfTwoModels_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TextVector.of(new float[] {1}).cosine(TextVector.of(new float[] {1, 1})))
        .withMessageContaining("1 and 2");
  }
}
