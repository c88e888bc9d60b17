package dev.wirefold.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ArticleTest {

  @Test
  void article_withoutTitleAndText_isRefusedByName() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> article("", ""))
        .withMessageContaining("Daily/7")
        .withMessageContaining("title and text");
  }

  @Test
  void article_withTitleAlone_isAccepted() {
    assertThat(article("Headline", "").source()).isEqualTo("Daily");
  }

  @Test
  void articleId_empty_isRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new ArticleId("Daily", ""));
  }

  @Test
  void articleId_ordersBySourceThenId() {
    assertThat(new ArticleId("a", "2")).isLessThan(new ArticleId("b", "1"));
    assertThat(new ArticleId("a", "1")).isLessThan(new ArticleId("a", "2"));
    assertThat(new ArticleId("", "x")).hasToString("x");
  }

  @ParameterizedTest
  @EnumSource(WireStatus.class)
  void wireStatus_nameRoundTrips(WireStatus status) {
    assertThat(WireStatus.ofWireName(status.wireName())).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({"cancelled,CANCELED", "USABLE,USABLE", "Withheld,WITHHELD"})
  void wireStatus_spellings(String name, WireStatus status) {
    assertThat(WireStatus.ofWireName(name)).isEqualTo(status);
  }

  @Test
  void wireStatus_unknown_namesTheValueAndTheChoices() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WireStatus.ofWireName("dead"))
        .withMessageContaining("\"dead\"")
        .withMessageContaining("canceled");
  }

  @ParameterizedTest
  @EnumSource(ArticleKind.class)
  void articleKind_nameRoundTrips(ArticleKind kind) {
    assertThat(ArticleKind.ofWireName(kind.wireName())).isEqualTo(kind);
  }

  @Test
  void wireFields_negativeVersion_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            new WireFields(
                -1, WireStatus.USABLE, ArticleKind.TEXT, null, null, null, null, null, null))
        .withMessageContaining("-1");
  }

  private static Article article(String title, String text) {
    return new Article(
        new ArticleId("Daily", "7"), title, text, null, null, "en", WireFields.PLAIN);
  }
}
