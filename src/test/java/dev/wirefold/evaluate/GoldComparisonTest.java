package dev.wirefold.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GoldComparisonTest {

  private static final List<GoldArticle> GOLD =
      List.of(
          article("o1", "f1", "original", null),
          article("v1", "f1", "trim", "o1"),
          article("v2", "f1", "trim", "o1"),
          article("v3", "f1", "edit", "o1"),
          article("t1", "f2", "template", null),
          article("t2", "f3", "template", null),
          article("v4", "f4", "edit", "elsewhere"),
          article("x", null, "single", null));

  private static final Map<String, String> CLUSTERS =
      Map.of("o1", "1", "v1", "1", "v2", "2", "t1", "1", "t2", "3", "v4", "4", "x", "9");

  private static final GoldComparison COMPARISON = GoldComparison.of(GOLD, CLUSTERS);

  @Test
  void article_notJudged_isLeftOutAndCounted() {
    assertThat(COMPARISON.unjudged()).isEqualTo(1);
    assertThat(COMPARISON.all().articles()).isEqualTo(7);
    assertThat(COMPARISON.kinds()).doesNotContainKey("single");
  }

  @Test
  void article_missingInTheOutput_isAClusterOfItsOwn() {
    assertThat(COMPARISON.missing()).containsExactly("v3");
    assertThat(COMPARISON.all().outputClusters()).isEqualTo(5);
  }

  @Test
  void kinds_countVariantsFoundAndArticlesMerged() {
    assertThat(COMPARISON.kinds())
        .containsExactly(
            Map.entry("edit", new PlantedKinds.Counts(2, 1, 0, 0)),
            Map.entry("original", new PlantedKinds.Counts(1, 0, 0, 1)),
            Map.entry("template", new PlantedKinds.Counts(2, 0, 0, 1)),
            Map.entry("trim", new PlantedKinds.Counts(2, 2, 1, 1)));
  }

  @Test
  void counts_asShares() {
    PlantedKinds.Counts counts = new PlantedKinds.Counts(4, 2, 1, 1);
    assertThat(counts.recall()).isEqualTo(0.5);
    assertThat(counts.falseMergeRate()).isEqualTo(0.25);
    assertThat(new PlantedKinds.Counts(1, 0, 0, 0).recall()).isEqualTo(1);
  }

  private static GoldArticle article(
      String id, @Nullable String label, String kind, @Nullable String original) {
    return new GoldArticle(id, label, kind, original);
  }
}
