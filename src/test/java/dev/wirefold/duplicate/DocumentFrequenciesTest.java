package dev.wirefold.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentFrequenciesTest {

  @Test
  void weight_beforeAnyGroup_isOne() {
    assertThat(new DocumentFrequencies().weight(5)).isEqualTo(1f);
  }

  @Test
  void add_onlyTheGivenPartOfTheArray_counts() {
    DocumentFrequencies frequencies = new DocumentFrequencies();
    frequencies.add(new int[] {1, 2, 3, 4}, 2);
    assertThat(frequencies.count(2)).isEqualTo(1);
    assertThat(frequencies.count(3)).isZero();
    assertThat(frequencies.documents()).isEqualTo(1);
  }

  @Test
  void weight_ofATokenOfEveryGroup_isOneHoweverMany() {
    DocumentFrequencies frequencies = new DocumentFrequencies();
    for (int i = 0; i < 6_000; i++) { // beyond the table of logarithms
      frequencies.add(new int[] {7, 1_000 + i}, 2);
    }
    assertThat(frequencies.weight(7)).isCloseTo(1f, within(1e-5f));
    assertThat(frequencies.weight(1_000))
        .isCloseTo((float) (1 + Math.log(6_001 / 2.0)), within(1e-5f));
    assertThat(frequencies.weight(3)).isCloseTo((float) (1 + Math.log(6_001)), within(1e-5f));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void add_anyGroups_countsAsAMap(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    DocumentFrequencies frequencies = new DocumentFrequencies();
    Map<Integer, Integer> expected = new HashMap<>();
    for (int group = 1; group <= 400; group++) {
      int[] tokens =
          random.ints(100, -3_000, 3_000).map(token -> token * 4_096).distinct().toArray();
      frequencies.add(tokens, tokens.length);
      for (int token : tokens) {
        expected.merge(token, 1, Integer::sum);
      }
      int asked = (random.nextInt(6_000) - 3_000) * 4_096;
      int count = expected.getOrDefault(asked, 0);
      assertThat(frequencies.count(asked)).as("seed %d, group %d", seed, group).isEqualTo(count);
      assertThat(frequencies.weight(asked))
          .as("seed %d, group %d", seed, group)
          .isCloseTo((float) (Math.log((group + 1.0) / (count + 1.0)) + 1), within(1e-4f));
    }
    expected.forEach(
        (token, count) -> assertThat(frequencies.count(token)).as("seed " + seed).isEqualTo(count));
  }
}
