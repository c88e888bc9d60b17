package dev.wirefold.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dev.wirefold.cli.ClusterOptions;
import dev.wirefold.cli.DecisionOptions;
import dev.wirefold.cli.ExitCode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClusterRunTest {

  private static final String LINES =
      """
      {"id":"a","source":"Daily","title":"Harbour bridge shut","text":"The harbour bridge was shut on Monday after a barge struck its northern pier, the port authority said in a statement."}
      not json
      {"id":"b","source":"Herald","title":"Harbour bridge shut","text":"The harbour bridge was shut on Monday after a barge struck its northern pier, the port authority said in a statement."}
      {"id":"c","headline":"no text of ours"}
      {"id":"d","source":"Daily","title":"Library opens","text":"A library with forty thousand books opened in the old tram depot, and a queue stood around the block before nine."}
      """;

  @TempDir Path dir;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void lines_comeOutInInputOrder_oneAnArticle() throws IOException {
    assertThat(run(options(write("in.jsonl", LINES)))).isEqualTo(ExitCode.OK);
    List<String> lines = out.toString(UTF_8).lines().toList();
    assertThat(lines).hasSize(3);
    assertThat(lines.get(0)).startsWith("{\"id\":\"a\"").contains("\"relation\":\"canonical\"");
    assertThat(lines.get(1))
        .startsWith("{\"id\":\"b\"")
        .contains("\"canonical\":\"a\"", "\"relation\":\"identical\"", "\"rule\":\"same-content\"");
    assertThat(lines.get(2)).startsWith("{\"id\":\"d\"").contains("\"canonical\":\"d\"");
  }

  @Test
  void badLine_isSkippedCountedAndReportedWithItsPlace() throws IOException {
    Path input = write("in.jsonl", LINES);
    run(options(input));
    assertThat(err.toString(UTF_8))
        .contains("skipped " + input + ":2: line is not JSON")
        .contains("skipped " + input + ":4: line has neither title nor text")
        .contains("2 bad lines");
  }

  /** The articles' dates are the clock of a batch. */
  @Test
  void embargo_endsBeforeTheLastDate_isOver() throws IOException {
    String embargoed =
        "{\"id\":\"%s\",\"title\":\"Council of %1$s votes on trams\",\"text\":\"The council of %1$s"
            + " votes on nine trams.\",\"published\":\"2026-03-05T06:00:00Z\",\"embargoed\":\"%s\"}\n";
    Path input =
        write(
            "in.jsonl",
            embargoed.formatted("Norra", "2026-03-05T09:00:00Z")
                + embargoed.formatted("Lund", "2026-03-05T11:00:00Z")
                + "{\"id\":\"x\",\"title\":\"Rain\",\"published\":\"2026-03-05T10:00:00Z\"}\n");
    assertThat(run(options(input))).isEqualTo(ExitCode.OK);
    List<String> lines = out.toString(UTF_8).lines().toList();
    assertThat(lines.getFirst()).contains("\"Norra\"").doesNotContain("barred");
    assertThat(lines.get(1)).contains("\"barred\":\"under embargo until 2026-03-05T11:00:00Z\"");
  }

  @Test
  void badRegisterOfPublishers_isBadDataByLineAndColumn() throws IOException {
    Path register =
        write(
            "register.csv",
            "source,name,family,tier,agency,licensed\nelm,Elm,elm,1,no,yes\noak,Oak,oak,9,no,no\n");
    Path output = dir.resolve("out.jsonl");
    ClusterOptions options =
        new ClusterOptions(
            List.of(write("in.jsonl", LINES).toString()),
            output,
            null,
            null,
            true,
            List.of(),
            false,
            false,
            2,
            new DecisionOptions(
                "bundled", "bundled", "static", List.of(), "licensed", "", register.toString()));
    assertThat(run(options)).isEqualTo(ExitCode.BAD_DATA);
    assertThat(err.toString(UTF_8))
        .contains("register.csv, line 3: tier must be 1, 2, 3 or empty, was \"9\"");
    assertThat(output).doesNotExist();
  }

  @Test
  void badLine_strict_stopsAndWritesNothing() throws IOException {
    Path input = write("in.jsonl", LINES);
    Path output = dir.resolve("out.jsonl");
    ClusterOptions options =
        new ClusterOptions(
            List.of(input.toString()),
            output,
            null,
            null,
            true,
            List.of(),
            true,
            false,
            2,
            DecisionOptions.DEFAULT);
    assertThat(run(options)).isEqualTo(ExitCode.BAD_DATA);
    assertThat(out.size()).isZero();
    assertThat(files()).containsExactly("in.jsonl");
    assertThat(err.toString(UTF_8)).contains(":2:").doesNotContain(":4:");
  }

  @Test
  void summary_asJson_hasWhatWasPassedOver_andStatusMayHaveItsPrefix() throws IOException {
    Path input =
        write(
            "in.jsonl",
            """
            {"id":1,"title":"One title of some length","status":"corrected"}
            {"id":1,"title":"Another title of some length","status":"stat:usable"}
            """);
    ClusterOptions options =
        new ClusterOptions(
            List.of(input.toString()),
            null,
            null,
            null,
            false,
            List.of(),
            false,
            true,
            1,
            DecisionOptions.DEFAULT);
    assertThat(run(options)).isEqualTo(ExitCode.OK);
    assertThat(err.toString(UTF_8))
        .contains(
            "\"repeatedIds\":1",
            "\"passedOver\":{\"status\":{\"count\":1,\"first\":\"status \\\"corrected\\\" must be usable,");
  }

  @Test
  void renaming_readsOurFieldFromTheirs() throws IOException {
    Path input = write("in.jsonl", "{\"id\":1,\"headline\":\"A title of some length\"}\n");
    ClusterOptions options =
        new ClusterOptions(
            List.of(input.toString()),
            null,
            null,
            null,
            false,
            List.of("title=headline"),
            false,
            true,
            1,
            DecisionOptions.DEFAULT);
    assertThat(run(options)).isEqualTo(ExitCode.OK);
    assertThat(out.toString(UTF_8)).contains("\"id\":\"1\"").doesNotContain("story");
    assertThat(err.toString(UTF_8)).contains("\"articles\":1", "\"badLines\":0");
  }

  @Test
  void threads_gzipAndStandardInput_changeNoByte() throws IOException {
    Path sample = Sample.in(dir);
    byte[] one = bytes(options(sample, 1), new byte[0]);
    assertThat(one).isNotEmpty();
    assertThat(bytes(options(sample, 4), new byte[0])).isEqualTo(one);
    Path gzip = dir.resolve("packed");
    try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(gzip))) {
      Files.copy(sample, packed);
    }
    assertThat(bytes(options(gzip, 2), new byte[0])).isEqualTo(one);
    assertThat(bytes(options(Path.of("-"), 3), Files.readAllBytes(sample))).isEqualTo(one);
  }

  /** Dates rule the order of the log; where two articles claim one time, the input's order does. */
  @Test
  void inputOrder_ofArticlesWithDistinctTimes_changesNoDecision() throws IOException {
    Pattern published = Pattern.compile("\"published\": \"([^\"]*(?:Z|[+-]\\d\\d:\\d\\d))\"");
    Map<Instant, String> byTime = new TreeMap<>();
    for (String line : Files.readAllLines(Sample.in(dir))) {
      Matcher matcher = published.matcher(line);
      if (matcher.find()) {
        byTime.put(OffsetDateTime.parse(matcher.group(1)).toInstant(), line);
      }
    }
    assertThat(byTime).hasSizeGreaterThan(150);
    List<String> dated = new ArrayList<>(byTime.values());
    List<String> expected = sortedDecisions(dated);
    for (int seed = 1; seed <= 3; seed++) {
      List<String> shuffled = new ArrayList<>(dated);
      Collections.shuffle(shuffled, new Random(seed));
      assertThat(sortedDecisions(shuffled)).as("seed %d", seed).isEqualTo(expected);
    }
  }

  @Test
  void groupsAndStories_nameEveryArticleOnce() throws IOException {
    Path sample = Sample.in(dir);
    Path groups = dir.resolve("groups.jsonl");
    Path stories = dir.resolve("stories.jsonl");
    ClusterOptions options =
        new ClusterOptions(
            List.of(sample.toString()),
            dir.resolve("out.parquet"),
            groups,
            stories,
            true,
            List.of(),
            false,
            true,
            2,
            DecisionOptions.DEFAULT);
    assertThat(run(options)).isEqualTo(ExitCode.OK);
    assertThat(out.toString(UTF_8)).contains("\"articles\":194");
    long members =
        Files.readAllLines(groups).stream()
            .map(line -> line.replaceAll(".*\"members\":\\[(.*?)\\].*", "$1"))
            .mapToLong(group -> group.split("\"source\":", -1).length - 1)
            .sum();
    assertThat(members).isEqualTo(194);
    long articles =
        Files.readAllLines(stories).stream()
            .mapToLong(line -> Long.parseLong(line.replaceAll(".*\"articles\":(\\d+).*", "$1")))
            .sum();
    assertThat(articles).isEqualTo(194);
    long named =
        Files.readAllLines(stories).stream()
            .mapToLong(
                line -> line.replaceAll(".*\"members\":\\[(.*?)\\].*", "$1").split(",", -1).length)
            .sum();
    assertThat(named).isEqualTo(194);
    assertThat(dir.resolve("out.parquet")).isNotEmptyFile();
    assertThat(Files.readAllLines(stories))
        .allMatch(line -> line.contains("\"digest\":{"))
        .anyMatch(line ->
            line.contains(
                "\"headline\":\"Turkey quake kills 19, rescuers work into freezing night\""));
    assertThat(Files.readString(groups)).contains("\"receipt\":{\"policy\":\"original-2\"");
  }

  @Test
  void missingInput_isUnavailable_missingFolderCantBeWrittenTo() throws IOException {
    assertThat(run(options(dir.resolve("nowhere.jsonl")))).isEqualTo(ExitCode.UNAVAILABLE);
    Path input = write("in.jsonl", LINES);
    ClusterOptions options =
        new ClusterOptions(
            List.of(input.toString()),
            dir.resolve("no/such/folder/out.jsonl"),
            null,
            null,
            true,
            List.of(),
            false,
            false,
            1,
            DecisionOptions.DEFAULT);
    assertThat(run(options)).isEqualTo(ExitCode.CANNOT_CREATE);
    assertThat(err.toString(UTF_8)).contains("its folder does not exist");
  }

  @Test
  void input_inWhichEveryLineIsBad_isBadData() throws IOException {
    Path input = write("in.jsonl", "{\"id\":1,\"headline\":\"renamed upstream\"}\n");
    assertThat(run(options(input))).isEqualTo(ExitCode.BAD_DATA);
    assertThat(out.size()).isZero();
    assertThat(err.toString(UTF_8)).contains("not one line gave an article");
  }

  @Test
  void emptyInput_givesEmptyOutput() throws IOException {
    assertThat(run(options(write("in.jsonl", "")))).isEqualTo(ExitCode.OK);
    assertThat(out.size()).isZero();
  }

  private List<String> sortedDecisions(List<String> lines) throws IOException {
    Path input = write("shuffled.jsonl", String.join("\n", lines) + "\n");
    return new String(bytes(options(input, 2), new byte[0]), UTF_8).lines().sorted().toList();
  }

  private byte[] bytes(ClusterOptions options, byte[] standardInput) {
    out.reset();
    assertThat(run(options, standardInput)).isEqualTo(ExitCode.OK);
    return out.toByteArray();
  }

  @Test
  void layout_ofAPublishedSet_isRead() throws IOException {
    String set = "{\"id\":[1,2],\"title\":[\"Ferry on fire\",\"Banks merge\"],\"story\":[5,6]}";
    assertThat(run(ustory(write("set.json", set)))).isEqualTo(ExitCode.OK);
    assertThat(out.toString(UTF_8).lines())
        .hasSize(2)
        .allMatch(line -> line.contains("\"story\":\""))
        .first(STRING)
        .startsWith("{\"id\":\"1\"");
  }

  @Test
  void layout_otherThanTheFile_isBadData() throws IOException {
    assertThat(run(ustory(write("set.json", "[1]")))).isEqualTo(ExitCode.BAD_DATA);
    assertThat(err.toString(UTF_8)).contains("set.json: record 1 is no object");
  }

  @Test
  void documents_areClustered_andWhatIsLeftOutIsCounted() throws IOException {
    Path message =
        Files.writeString(
            dir.resolve("message.xml"),
            """
            <newsMessage><itemSet><packageItem/><newsItem guid="n-1"><contentMeta>
            <headline>Tram depot opens</headline></contentMeta></newsItem></itemSet></newsMessage>
            """);
    ClusterOptions options =
        new ClusterOptions(
            List.of(message.toString()),
            null,
            null,
            null,
            true,
            List.of(),
            false,
            false,
            1,
            DecisionOptions.DEFAULT);
    assertThat(run(options)).isEqualTo(ExitCode.OK);
    assertThat(out.toString(UTF_8)).contains("\"id\":\"n-1\"");
    assertThat(err.toString(UTF_8))
        .contains(
            "1 item left out: packageItem (first: "
                + message
                + ":1: item is a packageItem, which is no article)");
  }

  private static ClusterOptions ustory(Path input) {
    return new ClusterOptions(
        List.of(input.toString()),
        null,
        null,
        null,
        true,
        List.of(),
        false,
        false,
        1,
        DecisionOptions.DEFAULT,
        "ustory",
        "auto",
        false);
  }

  private int run(ClusterOptions options) {
    return run(options, new byte[0]);
  }

  private int run(ClusterOptions options, byte[] standardInput) {
    return new ClusterRun(new ByteArrayInputStream(standardInput))
        .run(options, new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
  }

  private static ClusterOptions options(Path input) {
    return options(input, 2);
  }

  private static ClusterOptions options(Path input, int threads) {
    return new ClusterOptions(
        List.of(input.toString()),
        null,
        null,
        null,
        true,
        List.of(),
        false,
        false,
        threads,
        DecisionOptions.DEFAULT);
  }

  private Path write(String name, @Nullable String content) throws IOException {
    return Files.writeString(dir.resolve(name), content == null ? "" : content);
  }

  private List<String> files() throws IOException {
    try (var listed = Files.list(dir)) {
      return listed.map(file -> file.getFileName().toString()).toList();
    }
  }
}
