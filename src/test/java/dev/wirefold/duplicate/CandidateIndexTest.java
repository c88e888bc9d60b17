package dev.wirefold.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CandidateIndexTest {

  private final CandidateIndex index = new CandidateIndex();
  private final HitCounter hits = new HitCounter();

  @Test
  void count_unknownShingle_proposesNobody() {
    index.add(new int[] {1, 2, 3}, 0);
    assertThat(candidates(1, 4, 5)).isEmpty();
  }

  @Test
  void count_sharedShingles_mostSharedFirst() {
    index.add(new int[] {1, 2, 3}, 0);
    index.add(new int[] {2, 3, 4}, 1);
    index.add(new int[] {9}, 2);
    assertThat(candidates(1, 1, 2, 3)).containsExactly(0, 1);
    assertThat(candidates(1, 2, 3, 4)).containsExactly(1, 0);
    assertThat(candidates(3, 2, 3, 4)).containsExactly(1);
  }

  @Test
  void count_rareShingle_weighsMoreThanAFrequentOne() {
    for (int text = 0; text < 20; text++) {
      index.add(new int[] {1}, text);
    }
    index.add(new int[] {2}, 20);
    assertThat(candidates(1, 1, 2)[0]).isEqualTo(20);
  }

  @Test
  void count_commonShingle_proposesNobody() {
    for (int text = 0; text < 64; text++) {
      index.add(new int[] {1, 100 + text}, text);
    }
    assertThat(candidates(1, 1)).hasSize(64);
    assertThat(index.skipped()).isZero();
    index.add(new int[] {1, 164}, 64);
    long scanned = index.scanned();
    assertThat(candidates(1, 1)).isEmpty();
    assertThat(candidates(1, 1, 164)).containsExactly(64);
    assertThat(index.skipped()).isEqualTo(2);
    assertThat(index.scanned() - scanned).isEqualTo(1);
  }

  @Test
  void forgetBelow_olderTexts_areProposedNoMore() {
    index.add(new int[] {1}, 0);
    index.add(new int[] {1}, 1);
    index.add(new int[] {1}, 2);
    index.forgetBelow(2);
    assertThat(candidates(1, 1)).containsExactly(2);
    index.forgetBelow(1);
    assertThat(candidates(1, 1)).containsExactly(2);
  }

  @Test
  void forgetBelow_representativeNamedLate_hidesNoNewerText() {
    index.add(new int[] {1}, 0);
    index.add(new int[] {1}, 8);
    index.add(new int[] {1}, 3);
    index.forgetBelow(5);
    assertThat(candidates(1, 1)).containsExactly(8);
  }

  @Test
  void forgetBelow_whenMostIsStale_commonShingleIsRareAgain() {
    int[] filling = IntStream.range(1_000, 1_800).toArray();
    int text = 0;
    for (; text < 100; text++) {
      index.add(new int[] {1}, text);
      index.add(filling, text);
    }
    assertThat(candidates(1, 1)).isEmpty();
    index.add(new int[] {1}, text);
    index.forgetBelow(text);
    assertThat(candidates(1, 1)).containsExactly(text);
    assertThat(candidates(1, filling)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void count_anyHistory_proposesWhatAMapWould(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Map<Integer, List<Integer>> expected = new HashMap<>();
    int oldest = 0;
    for (int text = 0; text < 1_500; text++) {
      int[] shingles = shingles(random);
      index.add(shingles, text);
      for (int shingle : shingles) {
        expected.computeIfAbsent(shingle, key -> new ArrayList<>()).add(text);
      }
      if (random.nextInt(10) == 0) {
        oldest = Math.max(oldest, text - 100 - random.nextInt(200));
        index.forgetBelow(oldest);
      }
      int[] query = shingles(random);
      assertThat(candidates(1, query))
          .as("seed %d, text %d", seed, text)
          .containsExactlyInAnyOrder(candidates(expected, query, oldest));
    }
  }

  /** Enough shingles for the index to grow and to be rebuilt, none of them common. */
  private static int[] shingles(SplittableRandom random) {
    return random.ints(120, 0, 20_000).map(i -> i * 0x01000193).distinct().toArray();
  }

  private static int[] candidates(Map<Integer, List<Integer>> lists, int[] query, int oldest) {
    return IntStream.of(query)
        .flatMap(each -> lists.getOrDefault(each, List.of()).stream().mapToInt(i -> i))
        .filter(text -> text >= oldest)
        .distinct()
        .toArray();
  }

  private int[] candidates(int atLeast, int... shingles) {
    hits.clear();
    index.count(shingles, hits);
    return hits.best(atLeast, Integer.MAX_VALUE);
  }
}
