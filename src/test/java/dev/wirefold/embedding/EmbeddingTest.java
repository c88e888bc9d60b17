package dev.wirefold.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class EmbeddingTest {

  @Test
  void dot_anyLength_sumsAllProducts() {
    for (int length = 0; length < 20; length++) {
      float[] a = new float[length];
      float[] b = new float[length];
      int expected = 0;
      for (int i = 0; i < length; i++) {
        a[i] = i + 1;
        b[i] = i - 3;
        expected += (i + 1) * (i - 3);
      }
      assertThat(Embedding.dot(a, b)).isEqualTo(expected);
    }
  }

  @Test
  void dot_differentDimensions_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Embedding.dot(new float[2], new float[3]))
        .withMessageContaining("2 and 3");
  }

  @Test
  void cosine_ofAnyLengths_isTheAngles() {
    assertThat(Embedding.cosine(new float[] {2, 0}, new float[] {3, 3}))
        .isEqualTo((float) Math.sqrt(0.5), within(1e-6f));
    assertThat(Embedding.cosine(new float[] {1, 1}, new float[] {-5, -5})).isEqualTo(-1);
  }

  @Test
  void cosine_withZeros_isZero() {
    assertThat(Embedding.cosine(new float[2], new float[] {1, 1})).isZero();
  }

  @Test
  void normalise_makesLengthOne_andLeavesZeros() {
    float[] vector = {3, 4};
    Embedding.normalise(vector);
    assertThat(vector).containsExactly(new float[] {0.6f, 0.8f}, within(1e-6f));
    float[] zeros = new float[3];
    Embedding.normalise(zeros);
    assertThat(zeros).containsOnly(0);
  }
}
