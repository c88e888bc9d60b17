package dev.wirefold.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirefold.article.Article;
import dev.wirefold.cli.ExitCode;
import dev.wirefold.cli.TrainOptions;
import dev.wirefold.format.VerifierModelFile;
import dev.wirefold.training.Wire;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainRunTest {

  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private List<String> renamings = List.of();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void run_articles_writesAModelThatRepeatsAndStatesItsData() throws IOException {
    Path data = data(80);
    assertThat(train(data, null, "one.json")).isEqualTo(ExitCode.OK);
    assertThat(train(data, null, "two.json")).isEqualTo(ExitCode.OK);
    assertThat(folder.resolve("one.json")).hasSameTextualContentAs(folder.resolve("two.json"));
    assertThat(folder.resolve("one.json"))
        .content()
        .contains("\"plantedPairs\" : 200", "\"data\" : \"sha256:", "\"crossValidated\"");
    assertThat(VerifierModelFile.read(folder.resolve("one.json")).id())
        .matches("duplicates-1-[0-9a-f]{8}");
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("0 labelled pairs (0 one text), 200 planted", "planted, rules and model");
  }

  @Test
  void run_pairOfAnUnknownArticle_isNamedAndPassedOver() throws IOException {
    Path pairs =
        Files.writeString(
            folder.resolve("pairs.jsonl"),
            """
            {"a":"a1","b":"a2","dup":false}
            {"a":"a1","b":"nobody","dup":true}
            """);
    assertThat(train(data(80), pairs, "m.json")).isEqualTo(ExitCode.OK);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("no article for the pair of a1 and nobody");
    assertThat(folder.resolve("m.json")).content().contains("\"labelledPairs\" : 1,");
  }

  @Test
  void run_tooLittleData_writesNothingAndSaysWhy() throws IOException {
    assertThat(train(data(1), null, "m.json", 0)).isEqualTo(ExitCode.BAD_DATA);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("the data can't train a model: 0 of 0 pairs are left to the model");
    assertThat(folder.resolve("m.json")).doesNotExist();
  }

  @Test
  void run_otherNamesAndABadLine_readsTheOneAndTellsOfTheOther() throws IOException {
    Path data = data(80);
    String renamed = Files.readString(data).replace("\"text\":", "\"body\":");
    Path other = Files.writeString(folder.resolve("other.jsonl"), renamed + "{\"body\":7}\n");
    assertThat(train(data, null, "one.json")).isEqualTo(ExitCode.OK);
    renamings = List.of("text=body");
    assertThat(train(other, null, "two.json")).isEqualTo(ExitCode.OK);
    assertThat(VerifierModelFile.read(folder.resolve("two.json")))
        .isEqualTo(VerifierModelFile.read(folder.resolve("one.json")));
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("skipped " + other + ":81: ");
    assertThat(out.toString(StandardCharsets.UTF_8)).contains(" to " + folder.resolve("two.json"));
  }

  @Test
  void run_noArticle_saysSo() throws IOException {
    Path data = Files.writeString(folder.resolve("none.jsonl"), "{}\n");
    assertThat(train(data, null, "m.json")).isEqualTo(ExitCode.BAD_DATA);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("not one line of ");
  }

  private int train(Path data, @Nullable Path pairs, String to) {
    return train(data, pairs, to, 200);
  }

  private int train(Path data, @Nullable Path pairs, String to, int planted) {
    TrainOptions options =
        new TrainOptions(
            List.of(data.toString()),
            pairs == null ? null : pairs.toString(),
            renamings,
            folder.resolve(to),
            planted,
            1);
    return new TrainRun()
        .run(
            options,
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  private Path data(int articles) throws IOException {
    String lines =
        Wire.articles(articles).stream().map(TrainRunTest::line).collect(Collectors.joining());
    return Files.writeString(folder.resolve("data" + articles + ".jsonl"), lines);
  }

  private static String line(Article article) {
    return "{\"id\":\"%s\",\"source\":\"%s\",\"title\":\"%s\",\"published\":\"%s\",\"text\":\"%s\"}\n"
        .formatted(
            article.id().externalId(),
            article.source(),
            article.title(),
            article.published(),
            article.text());
  }
}
