package dev.wirefold.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentFrequenciesTest {

  @Test
  void weight_beforeAnyGroup_isOne() {
    assertThat(new DocumentFrequencies().weight(5)).isEqualTo(1f);
  }

  @Test
  void weight_ofATokenOfEveryGroup_isOneHoweverMany() {
    DocumentFrequencies frequencies = new DocumentFrequencies();
    for (int i = 0; i < 6_000; i++) { // beyond the table of logarithms
      frequencies.count(terms(7, 1_000 + i), 1);
    }
    assertThat(frequencies.weight(7)).isCloseTo(1f, within(1e-5f));
    assertThat(frequencies.weight(1_000))
        .isCloseTo((float) (1 + Math.log(6_001 / 2.0)), within(1e-5f));
    assertThat(frequencies.weight(3)).isCloseTo((float) (1 + Math.log(6_001)), within(1e-5f));
  }

  @Test
  void weights_ofMany_areThoseOfEach() {
    DocumentFrequencies frequencies = new DocumentFrequencies();
    for (int i = 0; i < 700; i++) {
      frequencies.count(terms(i % 7, 1_000 + i), 1);
    }
    int[] tokens = IntStream.range(0, 1_200).toArray();
    float[] weights = new float[1_200];
    frequencies.weights(tokens, 1_100, weights);
    for (int i = 0; i < 1_100; i++) {
      assertThat(weights[i]).as("token %d", i).isEqualTo(frequencies.weight(i));
    }
    assertThat(weights[1_100]).isZero();
  }

  @Test
  void count_takenBack_leavesNothing() {
    DocumentFrequencies frequencies = new DocumentFrequencies();
    frequencies.count(terms(1, 2, 3), 1);
    frequencies.count(terms(2, 3, 4), 1);
    frequencies.count(terms(1, 2, 3), -1);
    assertThat(frequencies.documents()).isEqualTo(1);
    assertThat(frequencies.count(1)).isZero();
    assertThat(frequencies.count(2)).isEqualTo(1);
    frequencies.count(terms(2, 3, 4), -1);
    assertThat(frequencies.documents()).isZero();
    assertThat(frequencies.weight(2)).isEqualTo(1f);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void count_groupsThatComeAndGo_countsAsAMapOfThoseThatAreThere(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    DocumentFrequencies frequencies = new DocumentFrequencies();
    Deque<int[]> groups = new ArrayDeque<>();
    Map<Integer, Integer> expected = new HashMap<>();
    for (int step = 1; step <= 600; step++) {
      int[] tokens =
          random.ints(100, -3_000, 3_000).map(token -> token * 4_096).distinct().toArray();
      frequencies.count(terms(tokens), 1);
      groups.add(tokens);
      for (int token : tokens) {
        expected.merge(token, 1, Integer::sum);
      }
      while (groups.size() > 80 + random.nextInt(40)) {
        int[] oldest = groups.remove();
        frequencies.count(terms(oldest), -1);
        for (int token : oldest) {
          expected.merge(token, -1, Integer::sum);
        }
      }
      int asked = (random.nextInt(6_000) - 3_000) * 4_096;
      int count = expected.getOrDefault(asked, 0);
      assertThat(frequencies.count(asked)).as("seed %d, step %d", seed, step).isEqualTo(count);
      assertThat(frequencies.weight(asked))
          .as("seed %d, step %d", seed, step)
          .isCloseTo((float) (Math.log((groups.size() + 1.0) / (count + 1.0)) + 1), within(1e-4f));
    }
    expected.forEach(
        (token, count) -> assertThat(frequencies.count(token)).as("seed " + seed).isEqualTo(count));
  }

  private static TermVector terms(int... distinct) {
    TermVector terms = new TermVector();
    terms.add(distinct);
    return terms;
  }
}
