package dev.wirefold.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StaticEmbedderTest {

  private static final StaticEmbedder BUNDLED = StaticEmbedder.bundled();

  @Test
  void embed_sameTextTwice_givesTheSameBits() {
    String text = "The central bank raised its key rate to 4.5 percent on Thursday.";
    assertThat(StaticEmbedder.bundled().embed("Bank raises rate", text))
        .isEqualTo(BUNDLED.embed("Bank raises rate", text));
  }

  @Test
  void embed_anyText_hasLengthOne() {
    float[] vector = BUNDLED.embed("Ferry sinks", "A ferry with 80 people aboard sank.");
    assertThat(vector).hasSize(256);
    assertThat(Embedding.dot(vector, vector)).isEqualTo(1, within(1e-5f));
  }

  @Test
  void embed_withoutKnownTokens_isAllZeros() {
    assertThat(BUNDLED.embed("", "")).containsOnly(0);
    assertThat(BUNDLED.embed("😀", "😀 😀")).containsOnly(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Die Bundesregierung hat am Mittwoch einen Gesetzentwurf zur Entlastung der Kommunen"
            + " beschlossen, teilte eine Sprecherin mit.",
        "El Gobierno aprobó el martes un decreto para limitar los alquileres en las grandes"
            + " ciudades, informó la portavoz.",
        "Правительство одобрило во вторник законопроект о поддержке малых предприятий.",
        "وافقت الحكومة اليوم على مشروع قانون جديد للاستثمار",
        "日本銀行は十九日、政策金利を据え置くことを決めた。"
      })
  void embed_anotherLanguage_isAllZeros(String text) {
    assertThat(BUNDLED.embed("", text)).containsOnly(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Zelenskyy meets Erdoğan in Ankara as the EU weighs sanctions",
        "Szczecin shipyard's owner Wojciechowski told the Rzeczpospolita daily that the"
            + " Kaliningrad and Klaipėda yards had been offered to investors from Uzbekistan.",
        "Qtly div 15 cts vs 12 cts prior. Pay May 1. Record April 15."
      })
  void embed_englishFullOfNamesAndFigures_isRead(String text) {
    assertThat(BUNDLED.embed("", text)).isNotEqualTo(new float[256]);
  }

  @Test
  void embed_caseAndAccents_makeNoDifference() {
    assertThat(BUNDLED.embed("PRÉSIDENT RESIGNS", ""))
        .isEqualTo(BUNDLED.embed("President resigns", ""));
  }

  @Test
  void embed_sameEventInOtherWords_isCloserThanSameTopic() {
    float[] ferry = BUNDLED.embed("Ferry sinks off Luzon", "At least 30 people drowned.");
    float[] again = BUNDLED.embed("Dozens dead as Philippine ferry goes down near Luzon", "");
    float[] other = BUNDLED.embed("Rotterdam port opens new ferry terminal", "");
    assertThat(Embedding.dot(ferry, again)).isGreaterThan(Embedding.dot(ferry, other));
  }

  @Test
  void embed_tokensBeyondTheLimit_areLeftOut() {
    var embedder = new StaticEmbedder(StaticTableTest.tiny(), StaticTableTest.TINY, 3);
    assertThat(embedder.embed("a", "a a ab")).isEqualTo(embedder.embed("a", "a a"));
  }

  @Test
  void embed_title_countsTwice_andLaterTokensLess() {
    // The vectors are a = (1, -63/127) with weight 1 and ##b = (-2, 2) with weight 1/4.
    var embedder = new StaticEmbedder(StaticTableTest.tiny(), StaticTableTest.TINY, 8);
    float[] vector = embedder.embed("a", "ab");
    double later = 1 / 1.01;
    double latest = 1 / 1.02;
    double x = 2 + later - 0.5 * latest;
    double y = -(2 + later) * 63 / 127 + 0.5 * latest;
    double length = Math.hypot(x, y);
    assertThat(vector)
        .containsExactly(new float[] {(float) (x / length), (float) (y / length)}, within(1e-5f));
  }

  @Test
  void embedder_withAnotherVocabulary_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new StaticEmbedder(StaticTable.bundled(), StaticTableTest.TINY, 8))
        .withMessageContaining("another vocabulary");
  }

  @Test
  void embedder_withoutTokens_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new StaticEmbedder(StaticTableTest.tiny(), StaticTableTest.TINY, 0))
        .withMessageContaining("0");
  }

  @Test
  void modelId_namesModelAndVersion() {
    assertThat(BUNDLED.modelId()).isEqualTo("all-minilm-l6-v2-q-static-256-v1");
    assertThat(BUNDLED.dimensions()).isEqualTo(256);
  }
}
