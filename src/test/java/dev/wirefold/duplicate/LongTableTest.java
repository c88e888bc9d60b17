package dev.wirefold.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LongTableTest {

  @Test
  void get_neverPut_isAbsent() {
    LongTable table = new LongTable();
    assertThat(table.get(0)).isEqualTo(LongTable.ABSENT);
    table.put(0, 0);
    assertThat(table.get(0)).isZero();
    assertThat(table.get(1)).isEqualTo(LongTable.ABSENT);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void put_anyKeys_answersAsAMap(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    LongTable table = new LongTable();
    Map<Long, Integer> expected = new HashMap<>();
    for (int i = 0; i < 20_000; i++) {
      long key = key(random);
      int value = random.nextInt(Integer.MAX_VALUE);
      table.put(key, value);
      expected.put(key, value);
      long asked = key(random);
      assertThat(table.get(asked))
          .as("seed %d, step %d", seed, i)
          .isEqualTo(expected.getOrDefault(asked, LongTable.ABSENT));
    }
    expected.forEach(
        (key, value) -> assertThat(table.get(key)).as("seed " + seed).isEqualTo(value));
  }

  /** Some keys collide in their low bits, some are asked for again. */
  private static long key(SplittableRandom random) {
    return switch (random.nextInt(3)) {
      case 0 -> random.nextLong();
      case 1 -> (long) random.nextInt(5_000) << 32;
      default -> random.nextInt(5_000) - 2_500;
    };
  }
}
