package dev.wirefold.smile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirefold.baseline.Dendrogram;
import dev.wirefold.baseline.PlainAverageLinkage;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmileAverageLinkageTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void cuts_areThoseOfThePlainMethod(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    float[][] distances = new float[2 + random.nextInt(30)][];
    for (int i = 0; i < distances.length; i++) {
      distances[i] = new float[i];
      for (int j = 0; j < i; j++) {
        distances[i][j] = (float) random.nextDouble();
      }
    }
    Dendrogram expected = new PlainAverageLinkage().link(distances);
    Dendrogram made = new SmileAverageLinkage().link(distances);
    for (double height = 0; height <= 1; height += 0.05) {
      assertThat(made.cut(height))
          .as("seed %d, height %f", seed, height)
          .isEqualTo(expected.cut(height));
    }
  }
}
