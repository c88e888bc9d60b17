package dev.wirefold.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenizerTest {

  private final Tokenizer tokenizer = new Tokenizer();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Café Élysée|cafe elysee",
        "IT'S the MAYOR’S|its the mayors",
        "U.S. and U.K. envoys|US and UK envoys",
        "1,459,193,000 dlrs|1459193000 dlrs",
        "12.50 pct|12.5 pct",
        "12.00 pct|12 pct",
        "April six|April 6",
        "Oct. 17|October 17",
        "8.54 pct|8.54 percent",
        "8.54 per cent|8.54%",
        "٩٪|9 percent",
        "5 mln dlrs|5 million dollars",
        "5bn|5 billion",
        "$5 million|5 million dollars",
        "$5m|5 mln dlrs",
        "€5-billion plan|5 billion euros plan",
        "$5b-$6b|5 billion dollars 6 billion dollars",
        "a $5 note|a 5 dollar note",
        "£12.50|12.5 pounds",
        "5,2 Milliarden|5,2 Mrd",
        "42 cts|42 cents",
        "11,9 million|11.9 million",
        "1,400,000|1400000",
        "fünf Tote|5 Tote",
        "ثلاثة قتلى|3 قتلى",
        "الساعة السادسة|الساعة 6",
        "2015م|2015 م",
        "50ر10 دولار|10.50 دولار",
        "000ر12 أسرة|12000 أسرة",
        "وانخفضت الأسعار|انخفضت اسعار",
        "٣٥ قتيلا|35 قتيلا",
        "أعلنت الحكومةُ|اعلنت الحكومه",
        "السعوديـــة|السعودية",
        "Ёлка|елка",
        "１２ＡＢＣ|12abc",
        "so\u00ADlid zero\u200Bwidth|solid zerowidth",
        "cafe\u0301|café",
        "ﬁnance|finance",
      })
  void tokenize_variantSpellings_areOneSequence(String left, String right) {
    assertThat(hashes(left)).isEqualTo(hashes(right));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "12.5 pct|125 pct",
        "3.5|3.05",
        "1.10|1.01",
        "11,9|119",
        "1,2,3|1.23",
        "rose|fell",
        "100|1000",
        "007|7",
        "0930|930",
        "5m|5 million",
        "123456789012|123456789013",
        "one|1"
      })
  void tokenize_differentFacts_differ(String left, String right) {
    assertThat(hashes(left)).isNotEqualTo(hashes(right));
  }

  @Test
  void tokenize_han_isOneTokenACharacter() {
    TokenSequence tokens = tokenizer.tokenize("東京で地震、3人けが。");
    assertThat(tokens.size()).isEqualTo(9);
    assertThat(tokens.is(0, TokenSequence.UNSPACED)).isTrue();
    assertThat(tokens.is(5, TokenSequence.NUMBER)).isTrue();
  }

  @Test
  void tokenize_sentences_startWhereTheyStart() {
    TokenSequence tokens =
        tokenizer.tokenize(
            "Mr. Hale met Gov. J. Ortiz. He left at 5.30 p.m. on Friday! Why?\n\nNext");
    assertThat(sentenceStarts(tokens)).containsExactly(0, 6, 13, 14);
  }

  @Test
  void tokenize_wrappedLine_goesOn() {
    assertThat(sentenceStarts(tokenizer.tokenize("The bank said\nit would wait")))
        .containsExactly(0);
    assertThat(sentenceStarts(tokenizer.tokenize("The bank said\nIt would wait")))
        .containsExactly(0, 3);
  }

  @Test
  void tokenize_quotes_markWhatStandsInside() {
    TokenSequence tokens = tokenizer.tokenize("He said \"we will stay\" and “you go” again");
    List<Integer> quoted = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.is(i, TokenSequence.QUOTED)) {
        quoted.add(i);
      }
    }
    assertThat(quoted).containsExactly(2, 3, 4, 6, 7);
  }

  @Test
  void tokenize_unclosedQuote_endsWithTheParagraph() {
    TokenSequence tokens = tokenizer.tokenize("He said \"we will stay\nAnd left");
    assertThat(tokens.is(4, TokenSequence.QUOTED)).isTrue();
    assertThat(tokens.is(5, TokenSequence.QUOTED)).isFalse();
  }

  @Test
  void tokenize_capitals_areMarked() {
    TokenSequence tokens = tokenizer.tokenize("the NATO Chief spoke");
    assertThat(tokens.is(1, TokenSequence.ALL_CAPS | TokenSequence.CAPITALISED)).isTrue();
    assertThat(tokens.is(2, TokenSequence.CAPITALISED)).isTrue();
    assertThat(tokens.is(2, TokenSequence.ALL_CAPS)).isFalse();
    assertThat(tokens.is(3, TokenSequence.CAPITALISED)).isFalse();
  }

  @Test
  void tokenizeWithOffsets_pointsIntoTheText() {
    String text = "Oil at $71.20, says OPEC's chief";
    TokenSequence tokens = tokenizer.tokenizeWithOffsets(text);
    List<String> words = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      words.add(text.substring(tokens.start(i), tokens.end(i)));
    }
    assertThat(words).containsExactly("Oil", "at", "71.20", "", "says", "OPEC's", "chief");
  }

  @Test
  void start_withoutOffsets_isRefused() {
    TokenSequence tokens = tokenizer.tokenize("a b");
    assertThatIllegalStateException().isThrownBy(() -> tokens.start(0));
  }

  @Test
  void hashOf_severalWords_isRefused() {
    assertThat(Tokenizer.hashOf("Bank")).isEqualTo(tokenizer.tokenize("bank").hash(0));
    assertThatIllegalArgumentException().isThrownBy(() -> Tokenizer.hashOf("two words"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "…", "\u200B", "\uD800", "\uDC00\uD800", "😀"})
  void tokenize_nothingToRead_isEmpty(String text) {
    assertThat(tokenizer.tokenize(text).size()).isZero();
  }

  @Test
  void tokenize_anyCharacters_neverFails() {
    SplittableRandom random = new SplittableRandom(20260301);
    for (int round = 0; round < 500; round++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(200);
      for (int i = 0; i < length; i++) {
        text.append((char) random.nextInt(random.nextBoolean() ? 0x100 : 0x10000));
      }
      String input = text.toString();
      TokenSequence plain = tokenizer.tokenize(input);
      TokenSequence placed = tokenizer.tokenizeWithOffsets(input);
      assertThat(tokenizer.tokenize(input)).as("repeatable, round %d", round).isEqualTo(plain);
      for (int i = 0; i < placed.size(); i++) {
        assertThat(placed.start(i)).isLessThanOrEqualTo(placed.end(i));
        assertThat(placed.end(i)).isLessThanOrEqualTo(input.length());
      }
    }
  }

  private int[] hashes(String text) {
    return tokenizer.tokenize(text).hashes();
  }

  private static List<Integer> sentenceStarts(TokenSequence tokens) {
    List<Integer> starts = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.is(i, TokenSequence.SENTENCE_START)) {
        starts.add(i);
      }
    }
    return starts;
  }
}
