package dev.wirefold.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordPieceTokenizerTest {

  private static final Vocabulary UNCASED = Vocabulary.uncased();

  private final WordPieceTokenizer tokenizer = new WordPieceTokenizer(UNCASED);

  @Test
  void encode_plainEnglish_givesTheModelsIds() {
    assertThat(tokenizer.encode("", "The Minister resigned.", 64))
        .containsExactly(1996, 2704, 5295, 1012);
  }

  @Test
  void encode_accents_areStripped() {
    assertThat(tokenizer.encode("", "Café NAÏVE résumé Über", 64))
        .containsExactly(7668, 15743, 13746, 19169);
  }

  @Test
  void encode_cjkCharacters_standAlone() {
    assertThat(tokenizer.encode("", "東京2大", 64)).containsExactly(1879, 1755, 1016, 1810);
  }

  @Test
  void encode_hangul_becomesLetters() {
    assertThat(tokenizer.encode("", "한국", 64))
        .containsExactly(1469, 30006, 30021, 29991, 30014, 30020);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "3\u00A0billion | 3 billion",
        "three\u2028lines\u3000here | three lines here",
        "co\u00ADoperation\u200B | cooperation",
        "\uFEFFnow\uFFFD | now",
        "don't | don ' t",
        "“yes” – no… | “ yes ” – no …",
        "$5 bid/offer | $ 5 bid / offer",
        "COVID-19 | co ##vid - 19",
        "€55 | € ##55",
        "İstanbul | istanbul",
        "cafe\u0301 | cafe",
        "win 😀 now | win [UNK] now",
        "win😀now | [UNK]",
        "大。 | 大 。",
        "𠀀x | [UNK] x",
        "hello_world | hello _ world",
        "a\uD800b | ab",
        "\u0000\u0007yes | yes",
        "ﬁ | ﬁ",
        "x\u037Ey | x ; y",
      })
  void encode_characters_followBert(String text, String pieces) {
    assertThat(pieces(text)).isEqualTo(pieces);
  }

  @Test
  void encode_unknownWord_isCutFromTheLeftIntoTheLongestPieces() {
    assertThat(pieces("Zelensky unaffable")).isEqualTo("ze ##len ##sky una ##ffa ##ble");
  }

  @Test
  void encode_cyrillicShortI_losesItsBreve() {
    assertThat(pieces("й")).isEqualTo("и");
  }

  @Test
  void encode_wordOf100Characters_isCut() {
    assertThat(tokenizer.encode("", "a".repeat(100), 64)).doesNotContain(UNCASED.unknown());
  }

  @Test
  void encode_wordOf101Characters_isUnknown() {
    assertThat(tokenizer.encode("", "a".repeat(101), 64)).containsExactly(UNCASED.unknown());
    assertThat(tokenizer.encode("", "a".repeat(9_999) + " yes", 64))
        .containsExactly(UNCASED.unknown(), UNCASED.idOf("yes"));
  }

  @Test
  void encode_titleAndText_followEachOther() {
    assertThat(tokenizer.encode("Minister", "resigned", 64)).containsExactly(2704, 5295);
  }

  @Test
  void encode_moreThanAskedFor_isLeftOut() {
    assertThat(tokenizer.encode("Zelensky", "said", 2)).hasSize(2);
    assertThat(tokenizer.encode("", "said", 0)).isEmpty();
  }

  @Test
  void encode_emptyOrBlank_givesNothing() {
    assertThat(tokenizer.encode("", "", 64)).isEmpty();
    assertThat(tokenizer.encode(" \n", "\t\u00A0", 64)).isEmpty();
  }

  @Test
  void encode_byManyThreads_givesWhatOneThreadGives() throws Exception {
    String text =
        "Zelensky met the Café owners' union; " + "Reykjavík's 한국 desk 😀 agreed. ".repeat(40);
    int[] expected = new WordPieceTokenizer(UNCASED).encode("", text, 4_000);
    List<Callable<int[]>> tasks = new ArrayList<>();
    for (int i = 0; i < 64; i++) {
      tasks.add(() -> tokenizer.encode("", text, 4_000));
    }
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (var result : threads.invokeAll(tasks)) {
        assertThat(result.get()).isEqualTo(expected);
      }
    }
  }

  private String pieces(String text) {
    return Arrays.stream(tokenizer.encode("", text, 64))
        .mapToObj(UNCASED::token)
        .collect(Collectors.joining(" "));
  }
}
