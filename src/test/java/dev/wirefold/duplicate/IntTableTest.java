package dev.wirefold.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IntTableTest {

  @Test
  void getMany_noKeys_writesNothing() {
    int[] values = {7};
    new IntTable().get(new int[0], 0, values);
    assertThat(values).containsExactly(7);
  }

  @Test
  void getMany_fewerThanAllKeys_leavesTheOthers() {
    IntTable table = new IntTable();
    table.put(5, 50);
    table.put(6, 60);
    int[] values = new int[2];
    table.get(new int[] {5, 6}, 1, values);
    assertThat(values).containsExactly(50, 0);
  }

  @Test
  void getMany_theKeyZero_isAKeyLikeOthers() {
    IntTable table = new IntTable();
    int[] values = new int[1];
    table.get(new int[] {0}, 1, values);
    assertThat(values).containsExactly(0);
    table.put(0, -3);
    table.get(new int[] {0}, 1, values);
    assertThat(values).containsExactly(-3);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void addMany_keysThatComeAndGo_countsAsAMap(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    IntTable table = new IntTable();
    Map<Integer, Integer> expected = new HashMap<>();
    for (int round = 0; round < 200; round++) {
      String where = "seed %d, round %d".formatted(seed, round);
      int[] keys = random.ints(random.nextInt(600), 0, 2_000).distinct().toArray();
      int difference = random.nextBoolean() ? 1 : -1;
      int count = keys.length - keys.length / 4;
      table.add(keys, count, difference);
      for (int i = 0; i < count; i++) {
        expected.merge(keys[i], difference, (a, b) -> a + b == 0 ? null : a + b);
      }
      assertThat(table.size()).as(where).isEqualTo(expected.size());
      assertValues(table, expected, where);
    }
  }

  private static void assertValues(IntTable table, Map<Integer, Integer> expected, String where) {
    int[] keys = IntStream.range(-100, 2_100).toArray();
    int[] values = new int[keys.length];
    table.get(keys, keys.length, values);
    for (int i = 0; i < keys.length; i++) {
      assertThat(values[i]).as(where).isEqualTo(expected.getOrDefault(keys[i], 0));
      assertThat(table.get(keys[i])).as(where).isEqualTo(values[i]);
    }
  }
}
