package dev.wirefold.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
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
  void remove_text_isProposedNoMore() {
    index.add(new int[] {1}, 0);
    index.add(new int[] {1, 2}, 1);
    index.add(new int[] {1}, 2);
    index.remove(new int[] {1}, 0);
    assertThat(candidates(1, 1)).containsExactly(1, 2);
    index.remove(new int[] {1, 2}, 1);
    assertThat(candidates(1, 1, 2)).containsExactly(2);
    index.remove(new int[] {1}, 2);
    assertThat(candidates(1, 1, 2)).isEmpty();
  }

  @Test
  void remove_textThatIsNotThere_changesNothing() {
    index.add(new int[] {1, 2}, 0);
    index.add(new int[] {1}, 1);
    index.remove(new int[] {1, 2, 3}, 7);
    assertThat(candidates(1, 1)).containsExactly(0, 1);
    assertThat(candidates(1, 2)).containsExactly(0);
  }

  @Test
  void add_olderTextNamedLate_isProposedInOrderOfAge() {
    index.add(new int[] {1}, 0);
    index.add(new int[] {1}, 8);
    index.add(new int[] {1}, 3);
    assertThat(candidates(1, 1)).containsExactly(0, 3, 8);
  }

  @Test
  void remove_fromACommonShingle_makesItRareAgain() {
    for (int text = 0; text < 1_000; text++) {
      index.add(new int[] {1}, text);
    }
    for (int text = 0; text < 935; text++) {
      index.remove(new int[] {1}, text);
    }
    assertThat(candidates(1, 1)).isEmpty();
    index.remove(new int[] {1}, 960);
    assertThat(candidates(1, 1)).hasSize(64).doesNotContain(960);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void count_anyHistory_proposesWhatAMapWould(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int[][] shingles = new int[1_500][];
    Deque<Integer> live = new ArrayDeque<>();
    for (int text = 0; text < shingles.length; text++) {
      shingles[text] = shingles(random);
      index.add(shingles[text], text);
      live.add(text);
      while (live.size() > 100 + random.nextInt(100)) {
        int gone = random.nextInt(8) == 0 ? live.removeLast() : live.removeFirst();
        index.remove(shingles[gone], gone);
      }
      int[] query = shingles(random);
      Set<Integer> asked = IntStream.of(query).boxed().collect(Collectors.toSet());
      assertThat(candidates(1, query))
          .as("seed %d, text %d", seed, text)
          .containsExactlyInAnyOrder(
              live.stream()
                  .filter(each -> IntStream.of(shingles[each]).anyMatch(asked::contains))
                  .mapToInt(each -> each)
                  .toArray());
    }
  }

  /** Enough shingles for the index to grow, some of them shared, none of them common. */
  private static int[] shingles(SplittableRandom random) {
    return random.ints(120, 0, 3_000).map(i -> i * 0x01000193).distinct().toArray();
  }

  private int[] candidates(int atLeast, int... shingles) {
    hits.clear();
    index.count(shingles, 1, hits);
    return hits.best(atLeast, Integer.MAX_VALUE);
  }
}
