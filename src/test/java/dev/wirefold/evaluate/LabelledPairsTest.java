package dev.wirefold.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LabelledPairsTest {

  private static final Map<String, String> GROUPS =
      Map.of("a", "1", "b", "1", "c", "1", "d", "2", "e", "3");

  private static final List<LabelledPair> PAIRS =
      List.of(
          pair("a", "b", true, "trimmed", "wire", "sure", "short"),
          pair("a", "d", true, "trimmed", "wire", "likely"),
          pair("a", "c", false, "follow_up", "wire", "sure", "short", "templated"),
          pair("d", "e", false, "follow_up", "web", "sure"),
          pair("a", "lost", true, "update", "web", "sure"));

  private static final LabelledPairs COUNTED = LabelledPairs.of(PAIRS, GROUPS);

  @Test
  void pairs_countByLabelAndGroup() {
    assertThat(COUNTED.all()).isEqualTo(new PairCounts(1, 1, 1, 1));
    assertThat(COUNTED.sure()).isEqualTo(new PairCounts(1, 1, 0, 1));
  }

  @Test
  void pairs_countInEachSlice() {
    assertThat(COUNTED.byRelation())
        .containsExactly(
            Map.entry("follow_up", new PairCounts(0, 1, 0, 1)),
            Map.entry("trimmed", new PairCounts(1, 0, 1, 0)));
    assertThat(COUNTED.byKind())
        .containsExactly(
            Map.entry("short", new PairCounts(1, 1, 0, 0)),
            Map.entry("templated", new PairCounts(0, 1, 0, 0)));
    assertThat(COUNTED.bySet()).containsOnlyKeys("web", "wire");
    assertThat(COUNTED.byStratum()).containsOnlyKeys("x");
  }

  @Test
  void pair_withAnArticleThatTheOutputLacks_isListedNotCounted() {
    assertThat(COUNTED.missing()).containsExactly(PAIRS.getLast());
    assertThat(COUNTED.all().total()).isEqualTo(4);
  }

  @Test
  void pair_ofOneArticle_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> pair("a", "a", true, "trimmed", "wire", "sure"))
        .withMessageContaining("both a");
  }

  private static LabelledPair pair(
      String a,
      String b,
      boolean duplicate,
      String relation,
      String set,
      String confidence,
      String... kinds) {
    return new LabelledPair(a, b, duplicate, relation, set, confidence, "x", List.of(kinds));
  }
}
