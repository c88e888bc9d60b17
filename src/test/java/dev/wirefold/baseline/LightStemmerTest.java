package dev.wirefold.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LightStemmerTest {

  @ParameterizedTest
  @CsvSource({
    "en, stopped, stop",
    "en, closing, closed",
    "en, cities, city",
    "en, crashes, crash",
    "en, minister's, ministers",
    "de, regierung, regierungen",
    "es, presidente, presidenta",
  })
  void stem_formsOfOneWord_areOne(String language, String word, String other) {
    LightStemmer stemmer = new LightStemmer(language);
    assertThat(stemmer.stem(word)).isEqualTo(stemmer.stem(other));
  }

  @ParameterizedTest
  @CsvSource({"en, press, pres", "en, sing, sung", "en, bus, but", "de, bank, band"})
  void stem_otherWords_stayApart(String language, String word, String other) {
    LightStemmer stemmer = new LightStemmer(language);
    assertThat(stemmer.stem(word)).isNotEqualTo(stemmer.stem(other));
  }
}
