package dev.wirefold.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirefold.article.ArticleId;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StableIdsTest {

  private static final ArticleId ARTICLE = new ArticleId("Coastal Wire", "20250303-17");

  @Test
  void ids_golden_neverChange() {
    assertThat(StableIds.group(ARTICLE, 0)).isEqualTo("g-d21dc8632c191a1b");
    assertThat(StableIds.group(ARTICLE, 3)).isEqualTo("g-21103dfabb0f939d");
    assertThat(StableIds.story(ARTICLE, 0)).isEqualTo("s-85a749b7be2d4965");
    assertThat(StableIds.group(new ArticleId("", "新华-7"), 0)).isEqualTo("g-c02445daf05cf551");
  }

  @Test
  void ids_ofManyArticles_areDistinct() {
    Set<String> ids = new HashSet<>();
    int made = 0;
    for (int source = 0; source < 20; source++) {
      for (int external = 0; external < 2_000; external++) {
        ArticleId id = new ArticleId("source-" + source, "id-" + external);
        ids.add(StableIds.group(id, external % 3));
        ids.add(StableIds.story(id, external % 3).replace('s', 'g'));
        made += 2;
      }
    }
    assertThat(ids).hasSize(made);
  }

  @Test
  void ids_sameCharactersSplitElsewhere_differ() {
    assertThat(StableIds.group(new ArticleId("ab", "c"), 0))
        .isNotEqualTo(StableIds.group(new ArticleId("a", "bc"), 0));
    assertThat(StableIds.group(new ArticleId("", "abc"), 0))
        .isNotEqualTo(StableIds.group(new ArticleId("a", "bc"), 0));
  }

  @Test
  void ids_form_isALetterAndSixteenDigits() {
    assertThat(StableIds.group(ARTICLE, 0)).matches("g-[0-9a-f]{16}");
    assertThat(StableIds.story(ARTICLE, 0)).matches("s-[0-9a-f]{16}");
  }
}
