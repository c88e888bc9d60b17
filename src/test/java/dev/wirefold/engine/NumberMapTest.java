package dev.wirefold.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class NumberMapTest {

  @Test
  void anyOperations_areThoseOfAHashMap() {
    NumberMap<String> map = new NumberMap<>();
    Map<Integer, String> expected = new HashMap<>();
    SplittableRandom random = new SplittableRandom(5);
    for (int i = 0; i < 50_000; i++) {
      // more is added at first, more is removed later
      int number = random.nextInt(4_000);
      if (random.nextInt(50_000) >= i) {
        map.put(number, "v" + i);
        expected.put(number, "v" + i);
      } else {
        map.remove(number);
        expected.remove(number);
      }
      assertThat(map.size()).isEqualTo(expected.size());
      assertThat(map.get(number)).isEqualTo(expected.get(number));
    }
    for (int number = 0; number < 4_000; number++) {
      assertThat(map.get(number)).isEqualTo(expected.get(number));
    }
  }

  @Test
  void remove_ofAll_leavesNothing() {
    NumberMap<Integer> map = new NumberMap<>();
    for (int number = -2_000; number < 2_000; number++) {
      map.put(number, number);
    }
    for (int number = -2_000; number < 2_000; number++) {
      assertThat(map.get(number)).isEqualTo(number);
      map.remove(number);
    }
    assertThat(map.size()).isZero();
    assertThat(map.get(0)).isNull();
  }
}
