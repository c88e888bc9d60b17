package dev.wirefold.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.wirefold.embedding.StaticEmbedder;
import dev.wirefold.story.JoinModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoryModelFileTest {

  private static final String MODEL =
      """
      {"format":"wirefold-story-model","version":1,"id":"mine","threshold":0.4,"bias":-3,
       "weights":{"tokens":5.5},"trainedOn":{"a":[1]}}
      """;

  @Test
  void read_whatPeopleWrote_isTheModel() throws IOException {
    JoinModel model = read(MODEL);
    assertThat(model.name()).isEqualTo("mine");
    assertThat(model.threshold()).isEqualTo(0.4);
    assertThat(model.bias()).isEqualTo(-3);
    assertThat(model.weights()).isEqualTo(Map.of("tokens", 5.5));
    assertThat(model.embedding()).isEmpty();
  }

  @Test
  void read_bundled_namesTheEmbeddingItWasTrainedWith() {
    assertThat(StoryModelFile.bundled().embedding()).isEqualTo(StaticEmbedder.BUNDLED_ID);
    assertThat(StoryModelFile.bundledForMiniLm().embedding()).isEqualTo("all-minilm-l6-v2-q");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "wirefold-story-model|other|\"format\" must be \"wirefold-story-model\"",
        "\"version\":1|\"version\":2|has a version other than 1; train the model anew",
        "\"id\":\"mine\",||lacks \"id\"",
        "\"bias\":-3,||lacks \"bias\"",
        "\"bias\":-3|\"bias\":\"much\"|must have a number as \"bias\"",
        "5.5|\"x\"|must have a number as weight of \"tokens\"",
        "\"tokens\"|\"colour\"|no feature of stories is called colour",
        "0.4|1.4|threshold must be in (0, 1), was 1.4",
        "{\"format\"|[\"format\"|is no JSON object",
      })
  void read_wrongFile_saysWhatIsWrong(String right, String wrong, String message) {
    String text = MODEL.replace(right, wrong == null ? "" : wrong);
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> read(text))
        .withMessageContaining("m.json")
        .withMessageContaining(message);
  }

  @Test
  void read_noFile_saysSo() {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> StoryModelFile.read(Path.of("nowhere.json")))
        .withMessage("there is no file nowhere.json");
  }

  private static JoinModel read(String text) throws IOException {
    return StoryModelFile.read(
        "m.json", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }
}
