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
    assertThat(sum(a).cosine(b)).isCloseTo(Math.sqrt(0.5), within(1e-6));
  }

  @Test
  void cosine_sumOfOpposites_isZero() {
    VectorSum sum = sum(TextVector.of(new float[] {2}), TextVector.of(new float[] {-3}));
    assertThat(sum.cosine(TextVector.of(new float[] {1}))).isZero();
  }

  @Test
  void cosine_vectorsOfTwoModels_isRefused() {
    VectorSum sum = sum(TextVector.of(new float[] {1}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sum.cosine(TextVector.of(new float[] {1, 1})))
        .withMessageContaining("2 and 1");
  }

  private static VectorSum sum(TextVector... vectors) {
    VectorSum sum = new VectorSum();
    for (TextVector vector : vectors) {
      sum.add(vector);
    }
    return sum;
  }
}
