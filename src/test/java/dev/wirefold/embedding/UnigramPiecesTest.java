package dev.wirefold.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnigramPiecesTest {

  private static final List<String> PIECES =
      List.of("<s>", "</s>", "<unk>", "▁", "▁fer", "ry", "▁ferry", "r", "y", "▁a", "b", "ab");
  private static final float[] SCORES = {0, 0, 0, -4, -3, -3, -5, -6, -6, -2, -3, -3.5f};
  private static final UnigramPieces ENCODER =
      new UnigramPieces(PIECES, SCORES, 2, new long[] {0}, new long[] {1});

  @ParameterizedTest
  @CsvSource({
    "ferry,        '▁ferry'",
    "ferryry,      '▁ferry ry'",
    "ferr,         '▁fer r'",
    "ab,           '▁a b'",
    "'a  b',       '▁a ▁ b'",
    "ｆｅｒｒｙ,    '▁ferry'",
    "qqa,          '▁ <unk>'",
    "'',           ''",
  })
  void encode_words_takesTheLikeliestPieces(String text, String pieces) {
    assertThat(shown(ENCODER.encode("", text, 20))).isEqualTo(("<s> " + pieces).strip() + " </s>");
  }

  @Test
  void encode_titleAndText_followEachOtherUpToTheLimit() {
    assertThat(shown(ENCODER.encode("ferry", "ferry ab", 3)))
        .isEqualTo("<s> ▁ferry ▁ferry ▁a </s>");
    assertThat(ENCODER.frame()).isEqualTo(2);
  }

  @Test
  void encode_hugeWord_isCutInParts() {
    assertThat(ENCODER.encode("", "b".repeat(1_000_000), 62)).hasSize(64);
  }

  @Test
  void create_unknownOutOfTheVocabulary_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new UnigramPieces(PIECES, SCORES, -1, new long[0], new long[0]))
        .withMessage("unknown must be in [0, 12), was -1");
  }

  private static String shown(long[] ids) {
    StringBuilder shown = new StringBuilder();
    for (long id : ids) {
      shown.append(PIECES.get((int) id)).append(' ');
    }
    return shown.toString().strip();
  }
}
