package dev.wirefold.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirefold.text.Shingler;
import dev.wirefold.text.TextPreparer;
import dev.wirefold.text.TokenSequence;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TermVectorTest {

  private final TextPreparer preparer = new TextPreparer(new Shingler(0));

  @Test
  void countOf_neverFilled_isZero() {
    assertThat(new TermVector().countOf(77)).isZero();
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
        TokenSequence tokens = tokens(random);
        vector.add(tokens);
        for (int hash : tokens.hashes()) {
          expected.merge(hash, 1, Integer::sum);
        }
      }
      assertSame(vector, expected, "seed %d, round %d".formatted(seed, round));
    }
  }

  private static void assertSame(TermVector vector, Map<Integer, Integer> expected, String where) {
    Map<Integer, Integer> counted = new LinkedHashMap<>();
    for (int i = 0; i < vector.size(); i++) {
      counted.put(vector.key(i), vector.count(i));
      assertThat(vector.countOf(vector.key(i))).as(where).isEqualTo(vector.count(i));
    }
    assertThat(counted).as(where).containsExactlyEntriesOf(expected);
    int[] keys = new int[vector.size() + 3];
    vector.copyKeys(keys);
    assertThat(keys).as(where).startsWith(toArray(expected));
    for (int absent = 0; absent < 50; absent++) {
      assertThat(vector.countOf(absent)).as(where).isEqualTo(expected.getOrDefault(absent, 0));
    }
  }

  private static int[] toArray(Map<Integer, Integer> counts) {
    return counts.keySet().stream().mapToInt(Integer::intValue).toArray();
  }

  private TokenSequence tokens(SplittableRandom random) {
    StringBuilder body = new StringBuilder();
    int words = random.nextInt(2_000);
    int vocabulary = 1 + random.nextInt(3_000);
    for (int i = 0; i < words; i++) {
      body.append('w').append(random.nextInt(vocabulary)).append(' ');
    }
    return preparer.prepare("", body.toString(), "").body();
  }
}
