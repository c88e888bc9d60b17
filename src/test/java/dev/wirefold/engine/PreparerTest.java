package dev.wirefold.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirefold.article.Article;
import dev.wirefold.article.ArticleId;
import dev.wirefold.article.WireFields;
import dev.wirefold.language.CommonWords;
import dev.wirefold.language.LanguageDetector;
import dev.wirefold.text.Shingler;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PreparerTest {

  private static final Shingler SHINGLER = new Shingler(0);

  private final Preparer detecting =
      Preparer.ofWhole(SHINGLER, null, new LanguageDetector(new CommonWords()));
  private final Preparer plain = Preparer.ofWhole(SHINGLER, null, null);

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "und"})
  void prepare_languageNotSent_isDetected(@Nullable String sent) {
    assertThat(detecting.prepare(in(sent)).language()).isEqualTo("en");
    assertThat(plain.prepare(in(sent)).language()).isEqualTo(sent);
  }

  @Test
  void prepare_languageSent_isKept() {
    assertThat(detecting.prepare(in("sv-fi")).language()).isEqualTo("sv-fi");
  }

  @Test
  void prepare_languageDetected_leavesAloneWhatCameIn() {
    PreparedArticle prepared = detecting.prepare(in(null));

    assertThat(prepared.article()).isEqualTo(in(null));
    assertThat(prepared.fingerprint()).isEqualTo(plain.prepare(in(null)).fingerprint());
    assertThat(prepared.content()).isEqualTo(plain.prepare(in(null)).content());
  }

  private static Article in(@Nullable String language) {
    return new Article(
        new ArticleId("elm", "1"),
        "The port of Lund is open",
        "The ferry left the harbour, and the captain is said to be the last to go.",
        null,
        null,
        language,
        WireFields.PLAIN);
  }
}
