package dev.wirefold.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wirefold.cli.BaselineOptions;
import dev.wirefold.cli.ExitCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselinesRunTest {

  /** Two reports of a ferry fire, two of a merger, one that nobody judged. */
  private static final String SET =
      """
      [{"id":"f1","title":"Ferry Marlinda on fire off Port Selby","date":"2014-11-02 20:09:00",
        "text":"A fire broke out on the ferry Marlinda off Port Selby and the crew put passengers into boats.",
        "lang":"eng","cluster":"fire"},
       {"id":"m1","title":"Orvik Bank to merge with Tessen Credit","date":"2014-11-02 21:00:00",
        "text":"Shareholders of Orvik Bank approved the merger with its rival Tessen Credit in a vote.",
        "lang":"eng","cluster":"merger"},
       {"id":"f2","title":"Fire on the ferry Marlinda","date":"2014-11-02 22:00:00",
        "text":"Passengers left the ferry Marlinda in boats when a fire broke out on it near Port Selby.",
        "lang":"eng","cluster":"fire"},
       {"id":"m2","title":"Orvik Bank merger with Tessen Credit approved","date":"2014-11-02 23:00:00",
        "text":"The merger of Orvik Bank with Tessen Credit was approved by the shareholders in a vote.",
        "lang":"eng","cluster":"merger"},
       {"id":"x","title":"Chess title stays in Elmstad","date":"2014-11-02 23:30:00",
        "text":"Ilse Varn kept her chess title after a draw in the last game.",
        "lang":"eng","cluster":null}]
      """;

  @TempDir Path dir;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void table_hasARowForEachSystem() throws IOException {
    assertThat(run(false, "miranda", write("set.json", SET))).isEqualTo(ExitCode.OK);
    assertThat(out.toString(UTF_8))
        .contains("set.json: 4 articles judged, 2 gold clusters")
        .containsPattern("\nWirefold +its one setting ")
        .containsPattern("\nTF-IDF leader +best: 0\\.\\d\\d +1\\.000 +1\\.000 +1\\.000 ")
        .containsPattern("\nTF-IDF leader × time +best: 0\\.\\d\\d +1\\.000 +1\\.000 +1\\.000 ")
        .containsPattern("\nMiranda et al\\. 2018, as released +as released ")
        .containsPattern("\nMiranda et al\\. 2018, their ranker +best: \\d+\\.\\d\\d +1\\.000 ")
        .containsPattern("\nTF-IDF, average linkage +best: 0\\.\\d\\d +1\\.000 +1\\.000 +1\\.000 ")
        .containsPattern("\nMiniLM, average linkage +best: 0\\.\\d\\d +1\\.000 +1\\.000 +1\\.000 ")
        .contains("best: the threshold with the highest BCubed F1 on these labels");
    assertThat(err.toString(UTF_8)).isEmpty();
  }

  @Test
  void json_isALineForEachSystemAndSet() throws IOException {
    String set = write("set.json", SET);
    assertThat(run(true, "miranda", set, set)).isEqualTo(ExitCode.OK);
    assertThat(out.toString(UTF_8).lines())
        .hasSize(14)
        .allMatch(line -> line.startsWith("{\"set\":\"" + set + "\",\"system\":\""))
        .allMatch(line -> line.contains("\"bcubed.f1\":") && line.contains("\"cpu_seconds\":"))
        .filteredOn(line -> line.contains("\"system\":\"TF-IDF leader\""))
        .hasSize(2)
        .allMatch(line -> line.contains("\"unjudged\":1") && line.contains("\"bcubed.f1\":1.0,"));
  }

  @Test
  void set_withoutLabels_isRefused() throws IOException {
    assertThat(
            run(
                false,
                "wirefold",
                write("a.jsonl", "{\"id\":1,\"title\":\"A\",\"gold_story\":null}\n")))
        .isEqualTo(ExitCode.BAD_DATA);
    assertThat(err.toString(UTF_8)).contains("a.jsonl: no article has a label in gold_story");
    assertThat(run(false, "wirefold", write("b.jsonl", "{\"id\":1,\"title\":\"A\"}\n")))
        .isEqualTo(ExitCode.USAGE);
    assertThat(err.toString(UTF_8)).contains("name it with --field");
  }

  @Test
  void layout_unknown_isRefused() throws IOException {
    assertThat(run(false, "mirada", write("set.json", SET))).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString(UTF_8))
        .contains("--layout must be one of wirefold, miranda, ustory, was \"mirada\"");
  }

  @Test
  void badLine_isSkippedAndReported() throws IOException {
    String lines =
        """
        {"id":"a","title":"Ferry Marlinda on fire","gold_story":"1"}
        {"id":"b","title":"Fire on ferry Marlinda","published":"soon","gold_story":"1"}
        """;
    assertThat(run(true, "wirefold", write("set.jsonl", lines))).isEqualTo(ExitCode.OK);
    assertThat(err.toString(UTF_8)).contains("skipped").contains(":2: ").contains("soon");
    assertThat(out.toString(UTF_8)).contains("\"missing\":1");
  }

  private String write(String name, String content) throws IOException {
    return Files.writeString(dir.resolve(name), content).toString();
  }

  private int run(boolean json, String layout, String... sets) {
    BaselineOptions options = new BaselineOptions(List.of(sets), "gold_story", layout, json);
    return new BaselinesRun()
        .run(options, new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
  }
}
