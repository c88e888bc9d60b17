package dev.wirefold.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddingChoiceTest {

  @ParameterizedTest
  @ValueSource(strings = {"static", "cascade", "minilm", "onnx:m/e5.onnx", "multilingual:C:x.onnx"})
  void of_allowed_isShownAsWritten(String text) {
    assertThat(EmbeddingChoice.of(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Static", "onnx:", "multilingual: ", "onnx", "model.onnx"})
  void of_other_saysWhatIsAllowed(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EmbeddingChoice.of(text))
        .withMessageContaining("static, cascade, minilm, onnx:FILE or multilingual:FILE");
  }

  @Test
  void requireFile_ofAFile_isIt() {
    assertThat(EmbeddingChoice.of("onnx: m.onnx").requireFile()).isEqualTo(Path.of("m.onnx"));
  }
}
