package dev.wirefold.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirefold.text.Tokenizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermCounterTest {

  private final TermCounter counter = new TermCounter();
  private final Tokenizer tokenizer = new Tokenizer();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Talks resume|The envoy met Rubio in Jeddah.|rubio,jeddah",
        "Envoys Meet Rubio Again In Jeddah|The envoy met Rubio in Jeddah.|rubio,jeddah",
        "RUBIO IN JEDDAH|The envoy met Rubio in Jeddah.|rubio,jeddah",
        "Rubio in Jeddah|The talks went on.|jeddah",
        "NATO meets|The allies met.|nato",
        "المحادثات في جدة|التقى المبعوث الوزير|''",
      })
  void count_capitalsInsideSentences_areEntities(String title, String body, String entities) {
    count(title, body);
    assertThat(counter.entities().size())
        .as("entities and pairs of them in a row")
        .isEqualTo(entities.isEmpty() ? 0 : entities.split(",").length);
    for (String entity : entities.isEmpty() ? new String[0] : entities.split(",")) {
      assertThat(counter.entities().contains(Tokenizer.hashOf(entity))).as(entity).isTrue();
    }
  }

  @Test
  void count_namesInARow_areAlsoOneEntity() {
    count("", "We saw Marco Rubio there.");
    assertThat(counter.entities().size()).isEqualTo(3);
  }

  @Test
  void count_wordOftenInLowerCase_isNoEntity() {
    count("", "We told the President that a president and another president came.");
    assertThat(counter.entities().contains(Tokenizer.hashOf("president"))).isFalse();
  }

  @Test
  void count_numbers_areTokensAndNumbers() {
    count("Twelve dead", "At least 12 died and 41 were saved.");
    assertThat(counter.numbers().size()).isEqualTo(2);
    assertThat(counter.tokens().contains(counter.numbers().term(0))).isTrue();
  }

  @Test
  void count_scriptWithoutSpaces_givesPairsOfCharacters() {
    count("", "東京地震");
    assertThat(counter.tokens().size()).isEqualTo(3);
  }

  @Test
  void count_noHeadline_takesTheFirstSentenceForOne() {
    count("", "Envoys met in the city. Later they dined.");
    TermBag tokens = counter.tokens();
    for (int i = 0; i < tokens.size(); i++) {
      boolean later = tokens.term(i) == Tokenizer.hashOf("dined");
      assertThat(tokens.title(i) > 0 || later || i > 4).isTrue();
      assertThat(later && tokens.title(i) > 0).isFalse();
    }
  }

  @Test
  void count_wordFurtherDown_countsLess() {
    count("x", "first " + "and ".repeat(199) + "last");
    assertThat(counter.tokens().inBody(Tokenizer.hashOf("first"))).isEqualTo(1);
    assertThat(counter.tokens().inBody(Tokenizer.hashOf("last"))).isEqualTo(0.5f);
  }

  @Test
  void count_secondText_forgetsTheFirst() {
    count("Alpha", "one text");
    count("Beta", "another");
    assertThat(counter.tokens().contains(Tokenizer.hashOf("alpha"))).isFalse();
    assertThat(counter.tokens().size()).isEqualTo(2);
  }

  private void count(String title, String body) {
    counter.count(tokenizer.tokenize(title), tokenizer.tokenize(body));
  }
}
