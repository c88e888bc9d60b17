package dev.wirefold.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.wirefold.cli.ClusterOptions;
import dev.wirefold.cli.DecisionOptions;
import dev.wirefold.cli.DemoOptions;
import dev.wirefold.cli.ExitCode;
import dev.wirefold.cli.ExplainOptions;
import dev.wirefold.cli.Screen;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Wirefold decides on its own sample, against the labels that the sample's authors gave. */
class SampleTest {

  @TempDir static Path dir;

  private static final Map<String, Map<String, String>> GOLD = new LinkedHashMap<>();
  private static final Map<String, Map<String, String>> DECIDED = new HashMap<>();

  @BeforeAll
  static void cluster() throws IOException {
    Path sample = Sample.in(dir);
    read(Files.readAllLines(sample), GOLD);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int code =
        new ClusterRun(new ByteArrayInputStream(new byte[0]))
            .run(
                new ClusterOptions(
                    List.of(sample.toString()),
                    null,
                    null,
                    null,
                    true,
                    List.of(),
                    true,
                    false,
                    2,
                    DecisionOptions.DEFAULT),
                new PrintStream(out, true, UTF_8),
                new PrintStream(new ByteArrayOutputStream(), true, UTF_8));
    assertThat(code).isEqualTo(ExitCode.OK);
    read(out.toString(UTF_8).lines().toList(), DECIDED);
  }

  @Test
  void noTwoTexts_areMergedFalsely() {
    List<String> merged = new ArrayList<>();
    forEachPair((a, b) -> {
      if (!same(GOLD, a, b, "gold_dup") && same(DECIDED, a, b, "group")) {
        merged.add(a + " + " + b);
      }
    });
    assertThat(merged).isEmpty();
  }

  @Test
  void copies_findTheirGroups() {
    int[] found = new int[2];
    forEachPair((a, b) -> {
      if (same(GOLD, a, b, "gold_dup")) {
        found[0]++;
        found[1] += same(DECIDED, a, b, "group") ? 1 : 0;
      }
    });
    assertThat((double) found[1] / found[0]).isGreaterThanOrEqualTo(0.9);
  }

  @Test
  void canonicals_areTheEditorsChoice() {
    long right =
        GOLD.keySet().stream()
            .filter(id -> gold(id, "gold_canonical").equals(decided(id, "canonical")))
            .count();
    assertThat((double) right / GOLD.size()).isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void correctedItem_isCanonical_andItsFaultyCopiesAreMarked() {
    String corrected = canonicalOf("g-halvorsen");
    assertThat(corrected).isEqualTo(gold(idsOf("g-halvorsen").getFirst(), "gold_canonical"));
    assertThat(idsOf("g-halvorsen").stream().map(id -> decided(id, "relation")))
        .contains("correction");
  }

  @Test
  void killedItem_isNeverCanonical() {
    List<String> ids = idsOf("g-adrion");
    String notice =
        ids.stream().filter(id -> gold(id, "status").equals("canceled")).findFirst().orElseThrow();
    String killed = gold(notice, "replaces");
    assertThat(decided(notice, "relation")).isEqualTo("withdrawal");
    assertThat(canonicalOf("g-adrion")).isNotIn(notice, killed);
  }

  @Test
  void explain_namesTheRuleAndTheSharedPassages() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int code =
        new ExplainRun(new ByteArrayInputStream(new byte[0]))
            .run(
                new ExplainOptions(
                    dir.resolve("wire.jsonl").toString(),
                    "mpa-20260309-0034",
                    "mpa-20260309-0164",
                    List.of(),
                    new Screen(100, false),
                    false,
                    DecisionOptions.DEFAULT),
                new PrintStream(out, true, UTF_8),
                new PrintStream(out, true, UTF_8));
    assertThat(code).isEqualTo(ExitCode.OK);
    assertThat(out.toString(UTF_8))
        .contains("One group", "Shared passages:", "containment of 3-word shingles", "One story");
  }

  @Test
  void explain_withoutModel_saysNothingOfOne() {
    assertThat(explained(new DecisionOptions("none", "bundled", List.of())))
        .contains("not one text by subjects-clash")
        .doesNotContain("All measurements together");
    assertThat(explained(new DecisionOptions("bundled", "bundled", List.of("model"))))
        .contains("not one text by subjects-clash")
        .doesNotContain("All measurements together");
  }

  @Test
  void explain_overruledByTheModel_namesTheRule() {
    assertThat(explained(DecisionOptions.DEFAULT))
        .contains("one text by model-joins: ")
        .containsPattern(
            "All measurements together: probability 0\\.9\\d .* by the model duplicates-1")
        .contains("which overrules subjects-clash: each lede names ");
  }

  private String explained(DecisionOptions decision) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new ExplainRun(new ByteArrayInputStream(new byte[0]))
        .run(
            new ExplainOptions(
                dir.resolve("wire.jsonl").toString(),
                "vp-aksu",
                "sl-0310-0067",
                List.of(),
                new Screen(100, false),
                false,
                decision),
            new PrintStream(out, true, UTF_8),
            new PrintStream(out, true, UTF_8));
    return out.toString(UTF_8);
  }

  @Test
  void explain_unknownId_saysSo() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        new ExplainRun(new ByteArrayInputStream(new byte[0]))
            .run(
                new ExplainOptions(
                    dir.resolve("wire.jsonl").toString(),
                    "mpa-20260309-0034",
                    "x",
                    List.of(),
                    new Screen(100, false),
                    false,
                    DecisionOptions.DEFAULT),
                new PrintStream(new ByteArrayOutputStream(), true, UTF_8),
                new PrintStream(err, true, UTF_8));
    assertThat(code).isEqualTo(ExitCode.BAD_DATA);
    assertThat(err.toString(UTF_8)).contains("\"x\"");
  }

  @Test
  void demo_showsStoriesWithTheirCopies() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int code =
        new DemoRun(() -> false)
            .run(
                new DemoOptions(null, 0),
                new PrintStream(out, true, UTF_8),
                new PrintStream(new ByteArrayOutputStream(), true, UTF_8));
    assertThat(code).isEqualTo(ExitCode.OK);
    assertThat(out.toString(UTF_8))
        .contains("194 articles from 38 newsrooms", "newsrooms ·", "trimmed: ");
  }

  private interface Pair {
    void accept(String a, String b);
  }

  private static void forEachPair(Pair pair) {
    List<String> ids = List.copyOf(GOLD.keySet());
    for (int i = 0; i < ids.size(); i++) {
      for (int j = i + 1; j < ids.size(); j++) {
        pair.accept(ids.get(i), ids.get(j));
      }
    }
  }

  private static boolean same(
      Map<String, Map<String, String>> of, String a, String b, String field) {
    return value(of, a, field).equals(value(of, b, field));
  }

  private static List<String> idsOf(String group) {
    return GOLD.keySet().stream().filter(id -> gold(id, "gold_dup").equals(group)).toList();
  }

  private static String canonicalOf(String group) {
    return decided(idsOf(group).getFirst(), "canonical");
  }

  private static String gold(String id, String field) {
    return value(GOLD, id, field);
  }

  private static String decided(String id, String field) {
    return value(DECIDED, id, field);
  }

  private static String value(Map<String, Map<String, String>> of, String id, String field) {
    return of.getOrDefault(id, Map.of()).getOrDefault(field, "(no " + field + " of " + id + ")");
  }

  private static void read(List<String> lines, Map<String, Map<String, String>> into)
      throws IOException {
    JsonFactory json = new JsonFactory();
    for (String line : lines) {
      Map<String, String> fields = new HashMap<>();
      try (JsonParser parser = json.createParser(line)) {
        parser.nextToken();
        String name;
        while ((name = parser.nextFieldName()) != null) {
          if (parser.nextToken() == JsonToken.VALUE_STRING) {
            fields.put(name, parser.getText());
          } else {
            parser.skipChildren();
          }
        }
      }
      into.put(fields.getOrDefault("id", ""), fields);
    }
  }
}
