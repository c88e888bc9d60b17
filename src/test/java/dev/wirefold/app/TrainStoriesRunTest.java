package dev.wirefold.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirefold.cli.ExitCode;
import dev.wirefold.cli.TrainStoriesOptions;
import dev.wirefold.format.StoryModelFile;
import dev.wirefold.story.JoinModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainStoriesRunTest {

  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void run_sample_learnsWhatStoriesAreAndRepeats() throws IOException {
    String sample = sample();
    assertThat(train(List.of(sample), "gold_story", "one.json")).isEqualTo(ExitCode.OK);
    assertThat(train(List.of(sample), "gold_story", "two.json")).isEqualTo(ExitCode.OK);
    assertThat(folder.resolve("one.json")).hasSameTextualContentAs(folder.resolve("two.json"));
    assertThat(folder.resolve("one.json"))
        .content()
        .contains("\"data\" : \"sha256:", "\"crossValidated\"", "\"bcubedF1\"");
    JoinModel model = StoryModelFile.read(folder.resolve("one.json"));
    assertThat(model.name()).matches("stories-1-[0-9a-f]{8}");
    assertThat(model.weights()).isNotEmpty();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .containsPattern("sample +1[0-9]{2} texts +[0-9]+ events .* F1 0\\.[89]");
  }

  @Test
  void run_noArticleHasTheLabel_saysHowToNameIt() throws IOException {
    assertThat(train(List.of(sample()), "event", "m.json")).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("event", "--field");
    assertThat(folder.resolve("m.json")).doesNotExist();
  }

  @Test
  void run_oneText_saysThatBothKindsAreNeeded() throws IOException {
    Path one =
        Files.writeString(
            folder.resolve("one.jsonl"),
            "{\"id\":\"a\",\"title\":\"Rain in Lund\",\"text\":\"It rained.\",\"gold_story\":\"x\"}\n");
    assertThat(train(List.of(one.toString()), "gold_story", "m.json")).isEqualTo(ExitCode.BAD_DATA);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("both kinds are needed");
  }

  private int train(List<String> data, String field, String to) {
    return new TrainRun()
        .run(
            new TrainStoriesOptions(
                data, field, List.of(), folder.resolve(to), 1, List.of(), "static", "auto"),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  private String sample() throws IOException {
    Path file = folder.resolve("sample.jsonl");
    try (InputStream in =
        Objects.requireNonNull(
            TrainStoriesRunTest.class.getResourceAsStream("/dev/wirefold/sample/wire.jsonl"))) {
      Files.write(file, in.readAllBytes());
    }
    return file.toString();
  }
}
