package dev.wirefold.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentFrequenciesTest {

  @Test
  void isRare_beforeAnyGroup_isEachToken() {
    assertThat(new DocumentFrequencies().isRare(5)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"20, 5", "1000, 34", "20000, 134"})
  void isRare_ofManyGroups_isWhatAboutTheirSquareRootHas(int groups, int most) {
    DocumentFrequencies frequencies = new DocumentFrequencies();
    for (int i = 0; i < groups; i++) {
      int[] tokens = {1_000 + i, i < most ? 7 : 8, i < most + 1 ? 9 : 10};
      frequencies.count(terms(tokens), 1);
    }
    assertThat(frequencies.isRare(7)).isTrue();
    assertThat(frequencies.isRare(9)).isFalse();
  }

  @Test
  void isUnseen_inASmallSet_isNoToken() {
    DocumentFrequencies frequencies = new DocumentFrequencies();
    for (int i = 0; i < 499; i++) {
      frequencies.count(terms(i), 1);
    }
    assertThat(frequencies.isUnseen(9_999)).isFalse();
    frequencies.count(terms(499), 1);
    assertThat(frequencies.isUnseen(9_999)).isTrue();
    assertThat(frequencies.isUnseen(3)).isFalse();
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
    assertThat(frequencies.isRare(2)).isTrue();
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
