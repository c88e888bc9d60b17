package dev.wirefold.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostingListsTest {

  private final PostingLists lists = new PostingLists();

  @Test
  void add_beyondEachSizeOfBlock_keepsTheOrder() {
    int list = lists.create(500, 0);
    for (int text = 499; text > 0; text--) {
      list = lists.add(list, text);
    }
    assertThat(texts(list))
        .containsExactlyElementsOf(IntStream.rangeClosed(0, 500).boxed().toList());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void addAndRemove_manyLists_areWhatSetsWouldBe(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    TreeMap<Integer, TreeSet<Integer>> expected = new TreeMap<>();
    int[] numbers = new int[300];
    for (int step = 0; step < 60_000; step++) {
      int key = (int) (random.nextDouble() * random.nextDouble() * 300);
      int text = random.nextInt(200);
      TreeSet<Integer> set = expected.computeIfAbsent(key, made -> new TreeSet<>());
      if (set.isEmpty()) {
        set.addAll(List.of(text, text + 1));
        numbers[key] = lists.create(text + 1, text);
      } else if (random.nextInt(100) < 45 + step / 10_000 % 2 * 20) {
        set.remove(text);
        lists.remove(numbers[key], text);
      } else if (set.add(text)) {
        numbers[key] = lists.add(numbers[key], text);
      }
      if (set.size() == 1) {
        assertThat(lists.release(numbers[key])).isEqualTo(set.first());
        expected.remove(key);
      }
    }
    assertThat(expected).as("lists left").hasSizeGreaterThan(100);
    expected.forEach((key, set) -> assertThat(texts(numbers[key])).containsExactlyElementsOf(set));
  }

  private List<Integer> texts(int list) {
    List<Integer> texts = new ArrayList<>();
    for (int i = 0; i < lists.size(list); i++) {
      texts.add(lists.get(list, i));
    }
    return texts;
  }
}
