package dev.wirefold.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class VocabularyTest {

  @Test
  void uncased_isTheModelsVocabulary() {
    Vocabulary uncased = Vocabulary.uncased();
    assertThat(uncased.size()).isEqualTo(30_522);
    assertThat(uncased.unknown()).isEqualTo(100);
    assertThat(uncased.idOf("[CLS]")).isEqualTo(101);
    assertThat(uncased.idOf("[SEP]")).isEqualTo(102);
    assertThat(uncased.idOf("the")).isEqualTo(1996);
    assertThat(uncased.idOf("wirefold")).isEqualTo(-1);
    assertThat(uncased.sha256())
        .isEqualTo("07eced375cec144d27c900241f3e339478dec958f92fddbc551f295c992038a3");
  }

  @Test
  void isSpecial_marksAndUnused_notBrackets() {
    Vocabulary uncased = Vocabulary.uncased();
    assertThat(uncased.isSpecial(0)).isTrue();
    assertThat(uncased.isSpecial(uncased.idOf("[unused993]"))).isTrue();
    assertThat(uncased.isSpecial(uncased.idOf("["))).isFalse();
    assertThat(uncased.isSpecial(uncased.idOf("the"))).isFalse();
  }

  @Test
  void vocabulary_tokenTwice_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Vocabulary(List.of("[UNK]", "a", "a")))
        .withMessageContaining("\"a\"");
  }

  @Test
  void vocabulary_withoutUnknown_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Vocabulary(List.of("a")))
        .withMessageContaining("[UNK]");
  }
}
