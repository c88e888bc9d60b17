package dev.wirefold.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirefold.text.Shingler;
import dev.wirefold.text.TextPreparer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TermVectorTest {

  private final TextPreparer preparer = new TextPreparer(new Shingler(0));

  @Test
  void indexOf_neverFilled_isNone() {
    assertThat(new TermVector().indexOf(77)).isEqualTo(TermVector.NONE);
    assertThat(new TermVector().contains(77)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void add_anyTexts_countsAsAMap(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    TermVector vector = new TermVector();
    for (int round = 0; round < 40; round++) {
      vector.clear();
      Map<Integer, Integer> expected = new LinkedHashMap<>();
      for (int part = random.nextInt(3); part >= 0; part--) {
        int[] tokens = tokens(random);
        vector.add(tokens);
        for (int hash : tokens) {
          expected.merge(hash, 1, Integer::sum);
        }
      }
      assertSame(vector, expected, "seed %d, round %d".formatted(seed, round));
    }
  }

  @Test
  void add_headlineThenLongBody_keepsWhatWasCounted() {
    TermVector vector = new TermVector();
    vector.add(new int[] {1, 2, 1});
    vector.add(IntStream.range(0, 5_000).toArray());
    assertThat(vector.size()).isEqualTo(5_000);
    assertThat(vector.indexOf(1)).isZero();
    assertThat(vector.times(0)).isEqualTo(3);
    assertThat(vector.indexOf(0)).isEqualTo(2);
    vector.clear();
    vector.add(new int[] {4_999});
    assertThat(vector.size()).isEqualTo(1);
    assertThat(vector.contains(3)).isFalse();
  }

  @Test
  void clear_manyThousandTimes_leavesNothing() {
    TermVector vector = new TermVector();
    for (int round = 0; round < 5_000; round++) {
      vector.add(new int[] {round, 9_999});
      assertThat(vector.size()).as("round %d", round).isEqualTo(2);
      assertThat(vector.contains(round - 1)).as("round %d", round).isFalse();
      vector.clear();
      assertThat(vector.contains(round)).as("round %d", round).isFalse();
    }
  }

  private static void assertSame(TermVector vector, Map<Integer, Integer> expected, String where) {
    Map<Integer, Integer> counted = new LinkedHashMap<>();
    for (int i = 0; i < vector.size(); i++) {
      counted.put(vector.key(i), vector.times(i));
      assertThat(vector.indexOf(vector.key(i))).as(where).isEqualTo(i);
    }
    assertThat(counted).as(where).containsExactlyEntriesOf(expected);
    for (int absent = 0; absent < 50; absent++) {
      assertThat(vector.contains(absent)).as(where).isEqualTo(expected.containsKey(absent));
    }
  }

  private int[] tokens(SplittableRandom random) {
    StringBuilder body = new StringBuilder();
    int words = random.nextInt(2_000);
    int vocabulary = 1 + random.nextInt(3_000);
    for (int i = 0; i < words; i++) {
      body.append('w').append(random.nextInt(vocabulary)).append(' ');
    }
    return preparer.prepare("", body.toString(), "").body().hashes();
  }
}
