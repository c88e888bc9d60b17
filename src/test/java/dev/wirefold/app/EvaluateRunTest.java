package dev.wirefold.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wirefold.cli.EvaluateOptions;
import dev.wirefold.cli.ExitCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateRunTest {

  private static final String GOLD =
      """
      {"id":"a","gold_dup":"1"}
      {"id":"b","gold_dup":"1"}
      {"id":"c","gold_dup":"2"}
      {"id":"lost","gold_dup":"3"}
      {"id":"x","gold_dup":null}
      """;

  private static final String OUT =
      """
      {"id":"a","group":"g"}
      {"id":"b","group":"g"}
      {"id":"c","group":"g"}
      {"id":"x","group":"h"}
      {"id":"not in gold","group":"g"}
      """;

  private static final String PAIRS =
      """
      {"a":"a","b":"b","dup":true,"relation":"trimmed","confidence":"sure"}
      {"a":"a","b":"c","dup":false,"relation":"follow_up"}
      {"a":"a","b":"lost","dup":true}
      """;

  @TempDir Path dir;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void writeFiles() throws IOException {
    Files.writeString(dir.resolve("gold.jsonl"), GOLD);
    Files.writeString(dir.resolve("out.jsonl"), OUT);
    Files.writeString(dir.resolve("pairs.jsonl"), PAIRS);
  }

  @Test
  void gold_printsATableForPeople() {
    assertThat(run(gold("gold.jsonl", false, Map.of(), Map.of()))).isEqualTo(ExitCode.OK);
    assertThat(out.toString(UTF_8))
        .contains("4 articles judged, 1 not judged, 1 missing in the output")
        .contains("BCubed                      1.0000  1.0000  1.0000")
        .containsPattern("BCubed +0\\.6667 +1\\.0000 +0\\.8000");
  }

  @Test
  void gold_asJson_isOneObjectOfFigures() {
    assertThat(run(gold("gold.jsonl", true, Map.of(), Map.of()))).isEqualTo(ExitCode.OK);
    assertThat(out.toString(UTF_8))
        .startsWith("{\"unjudged\":1,\"missing\":1,\"articles\":4,\"gold_clusters\":3,")
        .contains("\"bcubed.precision\":0.6667,\"bcubed.recall\":1.0,\"bcubed.f1\":0.8,")
        .contains("\"without_singletons.bcubed.f1\":1.0")
        .endsWith("}\n")
        .hasLineCount(1);
  }

  @Test
  void floor_missed_endsWithOneAndSaysWhich() {
    assertThat(
            run(
                gold(
                    "gold.jsonl",
                    true,
                    Map.of("bcubed.f1", 0.8, "bcubed.precision", 0.9),
                    Map.of("clusters_per_gold", 1.4))))
        .isEqualTo(ExitCode.FLOOR_MISSED);
    assertThat(err.toString(UTF_8)).isEqualTo("bcubed.precision is 0.6667, below its floor 0.9\n");
  }

  @Test
  void ceiling_missed_endsWithOneAndSaysWhich() {
    assertThat(run(gold("gold.jsonl", true, Map.of(), Map.of("largest_cluster", 2.0))))
        .isEqualTo(ExitCode.FLOOR_MISSED);
    assertThat(err.toString(UTF_8)).contains("largest_cluster is 3.0000, above its ceiling 2.0");
  }

  @Test
  void floor_ofAnUnknownFigure_isUsageAndListsThem() {
    assertThat(run(gold("gold.jsonl", true, Map.of("bcubed", 0.8), Map.of())))
        .isEqualTo(ExitCode.USAGE);
    assertThat(err.toString(UTF_8)).contains("\"bcubed\"").contains("bcubed.f1");
  }

  @Test
  void pairs_printSlicesAndWhatIsLeftOut() {
    assertThat(run(pairs(false))).isEqualTo(ExitCode.OK);
    assertThat(out.toString(UTF_8))
        .contains("2 pairs counted, 1 left out because the output lacks an article")
        .contains("left out: a, lost")
        .containsPattern("all +1 +1 +0\\.5000 +1\\.0000 +0\\.6667 +1\\.0000")
        .containsPattern("relation trimmed +1 +0 +1\\.0000");
  }

  @Test
  void pairs_asJson() {
    assertThat(run(pairs(true))).isEqualTo(ExitCode.OK);
    assertThat(out.toString(UTF_8))
        .contains("\"missing\":1,\"pairs\":2,\"precision\":0.5,\"recall\":1.0,\"f1\":0.6667,")
        .contains("\"relation.follow_up.false_merges\":1.0");
  }

  @Test
  void gold_missing_isUnavailable() {
    assertThat(run(gold("nowhere.jsonl", false, Map.of(), Map.of())))
        .isEqualTo(ExitCode.UNAVAILABLE);
    assertThat(err.toString(UTF_8)).contains("nowhere.jsonl: no such file").hasLineCount(1);
  }

  @Test
  void gold_broken_isBadData() throws IOException {
    Files.writeString(dir.resolve("gold.jsonl"), "{\"id\":");
    assertThat(run(gold("gold.jsonl", false, Map.of(), Map.of()))).isEqualTo(ExitCode.BAD_DATA);
    assertThat(err.toString(UTF_8)).contains("gold.jsonl:1: the line").hasLineCount(1);
  }

  @Test
  void gold_thatNobodyJudged_isBadData() throws IOException {
    Files.writeString(dir.resolve("gold.jsonl"), "{\"id\":1,\"gold_dup\":null}");
    assertThat(run(gold("gold.jsonl", false, Map.of(), Map.of()))).isEqualTo(ExitCode.BAD_DATA);
    assertThat(err.toString(UTF_8)).contains("no article has a label in gold_dup");
  }

  private EvaluateOptions gold(
      String gold, boolean json, Map<String, Double> floors, Map<String, Double> ceilings) {
    return options(path(gold), null, json, floors, ceilings);
  }

  private EvaluateOptions pairs(boolean json) {
    return options(null, path("pairs.jsonl"), json, Map.of(), Map.of());
  }

  private EvaluateOptions options(
      @Nullable String gold,
      @Nullable String pairs,
      boolean json,
      Map<String, Double> floors,
      Map<String, Double> ceilings) {
    return new EvaluateOptions(
        path("out.jsonl"), gold, "gold_dup", "group", pairs, json, floors, ceilings);
  }

  private String path(String name) {
    return dir.resolve(name).toString();
  }

  private int run(EvaluateOptions options) {
    return new EvaluateRun(InputStream.nullInputStream())
        .run(options, new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
  }
}
