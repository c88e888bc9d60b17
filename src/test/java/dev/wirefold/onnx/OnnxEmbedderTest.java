package dev.wirefold.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import dev.wirefold.embedding.FramedWordPieces;
import dev.wirefold.embedding.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnnxEmbedderTest {

  private static final FramedWordPieces WORDS =
      new FramedWordPieces(new Vocabulary(List.of("[UNK]", "[CLS]", "[SEP]", "rain", "snow")));
  private static final float[][] TABLE = {{0, 0}, {0, 0}, {0, 0}, {3, 4}, {-3, -4}};

  @TempDir private Path dir;

  @Test
  void embed_words_isTheMeanOfTheirRowsAtLengthOne() throws IOException {
    try (var embedder = open(TinyOnnx.ofTable(TABLE))) {
      assertThat(embedder.dimensions()).isEqualTo(2);
      assertThat(embedder.modelId()).isEqualTo("tiny");
      assertThat(embedder.embed("Rain", "rain"))
          .containsExactly(new float[] {0.6f, 0.8f}, within(1e-6f));
      assertThat(embedder.embed("rain", "snow")).containsOnly(0);
      assertThat(embedder.embed("", " ")).containsOnly(0);
    }
  }

  @Test
  void embed_longText_countsItsBeginning() throws IOException {
    try (var embedder = open(TinyOnnx.ofTable(TABLE))) {
      String more = "rain ".repeat(OnnxEmbedder.MOST_TOKENS) + "snow ".repeat(500);
      assertThat(embedder.embed("", more)).containsExactly(new float[] {0.6f, 0.8f}, within(1e-6f));
    }
  }

  @Test
  void embed_closed_isRefused() throws IOException {
    OnnxEmbedder embedder = open(TinyOnnx.ofTable(TABLE));
    embedder.close();
    embedder.close();
    assertThatIllegalStateException()
        .isThrownBy(() -> embedder.embed("rain", ""))
        .withMessage("the model is closed");
  }

  @Test
  void stop_thenEmbed_neverAnswers() throws Exception {
    OnnxEmbedder embedder = open(TinyOnnx.ofTable(TABLE));
    embedder.stop();
    Thread asks = Thread.ofPlatform().daemon().start(() -> embedder.embed("rain", ""));
    while (asks.getState() != Thread.State.WAITING) {
      assertThat(asks.isAlive()).isTrue();
      Thread.onSpinWait();
    }
  }

  @Test
  void open_otherInputs_saysWhichAreTaken() {
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> open(TinyOnnx.ofTable(TABLE, "pixels")))
        .withMessageContaining("model.onnx")
        .withMessageContaining("asks for the inputs [pixels]");
  }

  @Test
  void open_vocabularyOfAnotherModel_saysSo() {
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> open(TinyOnnx.ofTable(new float[][] {{1, 0}})))
        .withMessageContaining("model.onnx can't read two words");
  }

  @Test
  void open_noModel_saysSo() {
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> open(new byte[] {1, 2, 3}))
        .withMessageContaining("ONNX Runtime can't open");
  }

  private OnnxEmbedder open(byte[] model) throws IOException {
    return OnnxEmbedder.open(Files.write(dir.resolve("model.onnx"), model), WORDS, "tiny");
  }
}
