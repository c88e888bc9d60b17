package dev.wirefold.lucene;

import static dev.wirefold.engine.StoredRecords.article;
import static dev.wirefold.engine.StoredRecords.upTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wirefold.engine.Archive;
import dev.wirefold.engine.ArticleHit;
import dev.wirefold.engine.ArticleQuery;
import dev.wirefold.engine.ArticleQuery.Collapse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words are found in any form, in any language. */
@SuppressWarnings("NullAway.Init") // opened before each test
class SearchTest {

  private LuceneStore store;
  private int next;

  @BeforeEach
  void open() throws IOException {
    store = Stores.open(new ByteBuffersDirectory());
  }

  @AfterEach
  void close() throws IOException {
    store.close();
  }

  @ParameterizedTest
  @CsvSource({
    "en, The banks were merging, bank merge",
    "en, They merge banks, merging banks",
    "en, China's exports, china export",
    "de, Die Häuser der Städte, haus stadt",
    "fr, Les élections présidentielles, élection",
    "fr, L’économie française, economie francaise",
    "es, Las elecciones generales, eleccion general",
    "pt-br, As eleições, eleicoes",
    "it, Gli ospedali dell’isola, ospedale isola",
    "ru, Министры финансов встретились, министр",
    "ar, الانتخابات الرئاسية, انتخابات",
    "xx, Zürich Ærø ŁÓDŹ, zurich aero lodz",
  })
  void search_wordInAnotherForm_isFound(String language, String text, String query)
      throws IOException {
    add(language, text);
    add(language, "other");

    assertThat(find(query, Languages.primary(language))).containsExactly(0);
  }

  @ParameterizedTest
  @CsvSource({
    "zh, 中国人民银行降低利率, 人民银行",
    "zh, 中国人民银行降低利率, 利率",
    "ja, 東京オリンピックの開会式, オリンピック",
    "ja, 東京オリンピックの開会式, 開会",
    "ko, 한국은행이 금리를 인하했다, 금리",
    "th, รัฐบาลประกาศลดภาษีน้ำมัน, ภาษี",
    "ja, ﾃﾚﾋﾞ ＡＢＣ１２３, テレビ abc123",
    "ar, عام ٢٠٢٦, 2026",
    "fa, کتاب ایران, كتاب",
  })
  void search_otherScripts_areFoundWithoutALanguage(String language, String text, String query)
      throws IOException {
    add(language, text);
    add(language, "其他 その他 อื่น");

    assertThat(find(query, null)).containsExactly(0);
  }

  @Test
  void search_withoutLanguage_findsFormsOfTheMainLanguages() throws IOException {
    add("en", "The banks were merging");
    add("de", "Die Häuser");
    add(null, "no language here");

    assertThat(find("merge", null)).containsExactly(0);
    assertThat(find("haus", null)).containsExactly(1);
    assertThat(find("languages", null)).isEmpty();
    assertThat(find("LANGUAGE", null)).containsExactly(2);
  }

  @Test
  void search_phrase_isTakenAsItStands() throws IOException {
    add("en", "Interest rates rise");
    add("en", "Rates of interest rise");
    add("en", "Interest rate rises");

    assertThat(find("\"interest rates\"", "en")).containsExactly(0);
    assertThat(find("\u201Cinterest rates\u201D", "en")).containsExactly(0);
    assertThat(find("interest rates", "en")).containsExactlyInAnyOrder(0, 1, 2);
    assertThat(find("\"rise interest\"", "en")).isEmpty();
  }

  @Test
  void search_headlineAndBody_areNoPhraseTogether() throws IOException {
    upTo(1).articles(article(0, 0, "a", "en", "Grain ships", "Leave today")).writeTo(store);

    assertThat(find("\"grain ships\"", "en")).containsExactly(0);
    assertThat(find("\"ships leave\"", "en")).isEmpty();
    assertThat(find("ships leave", "en")).containsExactly(0);
  }

  @Test
  void search_wordInTheHeadline_comesFirst() throws IOException {
    upTo(1)
        .articles(
            article(0, 0, "a", "en", "Markets", "Grain rose; other prices fell today."),
            article(1, 1, "a", "en", "Grain", "Prices fell today; nobody knows why."),
            article(2, 2, "a", "en", "Markets", "Grain rose; other prices fell today."))
        .writeTo(store);

    assertThat(find("grain", "en")).containsExactly(1, 2, 0);
  }

  @Test
  void search_collapsed_showsTheBestOfAGroup() throws IOException {
    upTo(1)
        .articles(
            article(0, 7, "a", "en", "Grain", "Grain."),
            article(1, 7, "a", "en", "Other", "Much later there is a word on grain, too."))
        .writeTo(store);

    assertThat(find(new ArticleQuery("grain", null, null, null, null, Collapse.GROUP)))
        .containsExactly(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AND",
        "a OR b",
        "+a -b",
        "x~2",
        "[a TO b]",
        "\\",
        "a\"b\"c",
        "\u0001run",
        "\u0000"
      })
  void search_anyText_isNoError(String text) throws IOException {
    add("en", "plain words");

    assertThat(find(text, null)).isEmpty();
  }

  @Test
  void search_tooManyWords_isRefused() {
    String words = "word ".repeat(QueryText.MOST_WORDS + 1);
    String chars = "x".repeat(QueryText.MOST_CHARS + 1);

    assertThatThrownBy(() -> find(words, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("text must have at most 64 words, had 65");
    assertThatThrownBy(() -> find(chars, null)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void search_asManyWordsAsAllowed_isAnswered() throws IOException {
    add("en", "word");

    assertThat(find("word ".repeat(QueryText.MOST_WORDS), null)).containsExactly(0);
  }

  @Test
  void search_passage_isTheSentenceThatFits() throws IOException {
    String filler = "Nothing of interest happened in the meantime, as everybody had said. ";
    upTo(1)
        .articles(
            article(
                0, 0, "a", "en", "t", filler.repeat(9) + "The mergers failed. " + filler.repeat(9)))
        .writeTo(store);

    String passage = passage("merger");

    assertThat(passage).contains("The <em>mergers</em> failed.").hasSizeLessThan(500);
  }

  @Test
  void search_wordInTheHeadlineAlone_isThePassage() throws IOException {
    upTo(1).articles(article(0, 0, "a", "en", "Grain <rises>", "Nothing else.")).writeTo(store);

    assertThat(passage("grain")).isEqualTo("<em>Grain</em> &lt;rises&gt;");
  }

  @Test
  void search_phrase_isMarkedAsAWhole() throws IOException {
    add("en", "Interest in rates. Interest rates rise.");

    assertThat(passage("\"interest rates\"")).contains("<em>Interest</em> <em>rates</em> rise");
  }

  private void add(@Nullable String language, String text) throws IOException {
    upTo(next).articles(article(next, next, "a", language, "-", text)).writeTo(store);
    next++;
  }

  private List<Integer> find(String text, @Nullable String language) throws IOException {
    return find(new ArticleQuery(text, language, null, null, null, Collapse.NONE));
  }

  private List<Integer> find(ArticleQuery query) throws IOException {
    try (Archive archive = store.read()) {
      return archive.search(query, null, 99).items().stream()
          .map(each -> each.article().number())
          .toList();
    }
  }

  private String passage(String text) throws IOException {
    try (Archive archive = store.read()) {
      ArticleQuery query = new ArticleQuery(text, "en", null, null, null, Collapse.NONE);
      ArticleHit hit = archive.search(query, null, 9).items().getFirst();
      return Objects.requireNonNull(hit.passage());
    }
  }
}
