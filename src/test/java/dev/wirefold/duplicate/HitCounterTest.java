package dev.wirefold.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HitCounterTest {

  /** Hits and weight of one text. */
  private record Score(int hits, float weight) {

    Score plus(float more) {
      return new Score(hits + 1, weight + more);
    }
  }

  @Test
  void best_noHits_isEmpty() {
    assertThat(new HitCounter().best(1, 10)).isEmpty();
  }

  @Test
  void best_equalWeights_oldestFirst() {
    HitCounter hits = new HitCounter();
    for (int text : new int[] {9, 2, 400_000_000, 5}) {
      hits.hit(text, 1, 0.5f);
    }
    assertThat(hits.best(1, 3)).containsExactly(2, 5, 9);
  }

  @Test
  void best_fewerHitsThanAsked_areLeftOutWhateverTheirWeight() {
    HitCounter hits = new HitCounter();
    hits.hit(1, 1, 10);
    hits.hit(2, 1, 0.1f);
    hits.hit(2, 1, 0.1f);
    assertThat(hits.best(2, 10)).containsExactly(2);
  }

  @Test
  void clear_forgetsAll() {
    HitCounter hits = new HitCounter();
    hits.hit(1, 1, 1);
    hits.clear();
    assertThat(hits.best(1, 10)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void best_anyHits_ranksAsAMapDoes(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    HitCounter hits = new HitCounter();
    for (int round = 0; round < 60; round++) {
      hits.clear();
      Map<Integer, Score> expected = new LinkedHashMap<>();
      int texts = 1 + random.nextInt(1_500);
      int count = random.nextInt(4_000);
      for (int i = 0; i < count; i++) {
        int text = random.nextInt(texts) * 1_000;
        float weight = 1f / (2 + random.nextInt(4));
        hits.hit(text, 1, weight);
        expected.put(text, expected.getOrDefault(text, new Score(0, 0)).plus(weight));
      }
      int atLeast = 1 + random.nextInt(3);
      int most = 1 + random.nextInt(100);
      assertThat(hits.best(atLeast, most))
          .as("seed %d, round %d", seed, round)
          .isEqualTo(best(expected, atLeast, most));
    }
  }

  private static int[] best(Map<Integer, Score> scores, int atLeast, int most) {
    List<Map.Entry<Integer, Score>> ranked = new ArrayList<>(scores.entrySet());
    ranked.removeIf(each -> each.getValue().hits() < atLeast);
    ranked.sort(
        Comparator.comparingDouble((Map.Entry<Integer, Score> each) -> -each.getValue().weight())
            .thenComparing(Map.Entry::getKey));
    return ranked.stream().limit(most).mapToInt(Map.Entry::getKey).toArray();
  }
}
