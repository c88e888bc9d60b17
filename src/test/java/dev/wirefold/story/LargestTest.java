package dev.wirefold.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LargestTest {

  @Test
  void of_anyWeights_areTheFirstOfAllSorted() {
    for (int seed = 0; seed < 200; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      float[] weights = new float[random.nextInt(60)];
      for (int i = 0; i < weights.length; i++) {
        weights[i] = random.nextInt(8) / 4f; // with many equal ones
      }
      int most = 1 + random.nextInt(20);
      int[] expected =
          IntStream.range(0, weights.length)
              .boxed()
              .sorted(Comparator.comparingDouble((Integer i) -> -weights[i]))
              .limit(most)
              .mapToInt(i -> i)
              .toArray();
      assertThat(Largest.of(weights, weights.length, most)).as("seed %d", seed).isEqualTo(expected);
    }
  }
}
