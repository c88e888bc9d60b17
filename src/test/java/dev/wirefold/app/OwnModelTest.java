package dev.wirefold.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wirefold.cli.ClusterOptions;
import dev.wirefold.cli.DecisionOptions;
import dev.wirefold.cli.ExitCode;
import dev.wirefold.cli.TrainStoriesOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model of a user's own, for two languages, from its file to the stories. */
@SuppressWarnings("NullAway") // what is missing fails the test
class OwnModelTest {

  private static final Map<String, String> GERMAN =
      translations(
          "feuer fire",
          "speicher warehouse",
          "hafen harbour",
          "tote dead",
          "verletzte injured",
          "zerstoert destroys",
          "lager warehouse",
          "flammen flames",
          "nacht night",
          "feuerwehr firefighters",
          "kaffee coffee",
          "wahl election",
          "stimmen votes",
          "partei party",
          "gewinnt wins",
          "sitze seats",
          "mehrheit majority",
          "landtag parliament",
          "und and",
          "im in",
          "der the",
          "mit with",
          "in in");

  private static final String ARTICLES =
      """
      {"id":"en-fire","source":"Post","lang":"en","published":"2026-03-01T08:00:00Z","title":"Fire destroys coffee warehouse in Tolberg harbour","text":"Flames destroys the coffee warehouse in the harbour at night, 17 dead and 340 injured, firefighters said."}
      {"id":"de-fire","source":"Bote","lang":"de","published":"2026-03-01T10:00:00Z","title":"Feuer zerstoert Kaffee Speicher in Tolberg","text":"Flammen zerstoert Kaffee Speicher, Hafen, Nacht: 17 Tote, 340 Verletzte, Feuerwehr."}
      {"id":"de-vote","source":"Anzeiger","lang":"de","published":"2026-03-01T11:00:00Z","title":"Partei gewinnt Wahl mit Mehrheit","text":"Landtag: 61 Sitze und 52 Stimmen, Partei gewinnt Mehrheit."}
      """;

  private static final Pattern STORY =
      Pattern.compile("\"id\":\"([^\"]+)\".*\"story\":\"([^\"]+)\"");

  @TempDir private Path dir;

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private Path model;

  @BeforeEach
  void write() throws IOException {
    model = TinyModel.write(dir, GERMAN);
  }

  @Test
  void cluster_multilingualModel_joinsOneEventInTwoLanguagesAndNoOther() throws IOException {
    Map<String, String> stories = cluster("multilingual:" + model);
    assertThat(stories.get("de-fire")).isEqualTo(stories.get("en-fire"));
    assertThat(stories.get("de-vote")).isNotEqualTo(stories.get("en-fire"));
  }

  @Test
  void cluster_otherEmbeddings_keepLanguagesApart() throws IOException {
    for (String embedding : List.of("static", "onnx:" + model)) {
      assertThat(cluster(embedding).values()).as(embedding).doesNotHaveDuplicates().hasSize(3);
    }
  }

  @Test
  void cluster_noFile_saysSo() throws IOException {
    assertThat(run("onnx:" + dir.resolve("no.onnx"), "bundled")).isEqualTo(ExitCode.UNAVAILABLE);
    assertThat(said()).contains("no.onnx, and there is no such file");
  }

  @Test
  void cluster_noTokenizer_saysWhatToCopy() throws IOException {
    Files.delete(dir.resolve("vocab.txt"));
    assertThat(run("onnx:" + model, "bundled")).isEqualTo(ExitCode.UNAVAILABLE);
    assertThat(said()).contains("model.onnx there is neither tokenizer.json nor vocab.txt");
  }

  @Test
  void cluster_tokenizerOfAnotherModel_saysThatItTellsNothing() throws IOException {
    Path vocabulary = dir.resolve("vocab.txt");
    List<String> words = Files.readAllLines(vocabulary);
    List<String> foreign =
        words.stream().map(word -> word.startsWith("[") ? word : "qq" + word).toList();
    Files.write(vocabulary, foreign);
    assertThat(run("onnx:" + model, "bundled")).isEqualTo(ExitCode.BAD_DATA);
    assertThat(said()).contains("model.onnx doesn't tell events apart", "the tokenizer beside it");
  }

  @Test
  void cluster_unknownEmbedding_isUsage() throws IOException {
    assertThat(run("bert", "bundled")).isEqualTo(ExitCode.USAGE);
    assertThat(said()).contains("embedding must be static, cascade, minilm");
  }

  @Test
  void train_withTheModel_isForItsVectorsAlone() throws IOException {
    Path sample = dir.resolve("sample.jsonl");
    try (InputStream in = OwnModelTest.class.getResourceAsStream(DemoRun.SAMPLE)) {
      Files.write(sample, in.readAllBytes());
    }
    Path made = dir.resolve("made.json");
    TrainStoriesOptions options =
        new TrainStoriesOptions(
            List.of(sample.toString()),
            "gold_story",
            List.of(),
            made,
            1,
            List.of(),
            "onnx:" + model,
            "auto");
    assertThat(new TrainRun().run(options, quiet(), print(err))).isEqualTo(ExitCode.OK);
    assertThat(made).content().containsPattern("\"embedding\" : \"onnx-[0-9a-f]{16}\"");
    assertThat(run("onnx:" + model, made.toString())).isEqualTo(ExitCode.OK);
    assertThat(run("static", made.toString())).isEqualTo(ExitCode.BAD_CONFIGURATION);
    assertThat(said())
        .contains("was trained with vectors of onnx-", "all-minilm-l6-v2-q-static-256-v1");
  }

  private Map<String, String> cluster(String embedding) throws IOException {
    assertThat(run(embedding, "bundled")).as(said()).isEqualTo(ExitCode.OK);
    Map<String, String> stories = new LinkedHashMap<>();
    for (String line : Files.readAllLines(dir.resolve("out.jsonl"))) {
      Matcher matcher = STORY.matcher(line);
      assertThat(matcher.find()).as(line).isTrue();
      stories.put(matcher.group(1), matcher.group(2));
    }
    return stories;
  }

  private int run(String embedding, String stories) throws IOException {
    Path input = Files.writeString(dir.resolve("in.jsonl"), ARTICLES);
    ClusterOptions options =
        new ClusterOptions(
            List.of(input.toString()),
            dir.resolve("out.jsonl"),
            null,
            null,
            true,
            List.of(),
            true,
            false,
            1,
            new DecisionOptions("bundled", stories, embedding, List.of(), "original", "", ""),
            "wirefold",
            "auto",
            false);
    return new ClusterRun(InputStream.nullInputStream()).run(options, quiet(), print(err));
  }

  private String said() {
    return err.toString(UTF_8);
  }

  private static PrintStream quiet() {
    return print(new ByteArrayOutputStream());
  }

  private static PrintStream print(ByteArrayOutputStream out) {
    return new PrintStream(out, true, UTF_8);
  }

  private static Map<String, String> translations(String... pairs) {
    Map<String, String> translations = new LinkedHashMap<>();
    for (String pair : pairs) {
      List<String> words = List.of(pair.split(" ", -1));
      if (!words.getFirst().equals(words.getLast())) {
        translations.put(words.getFirst(), words.getLast());
      }
    }
    return translations;
  }
}
