package dev.wirefold.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wirefold.cli.ClusterOptions;
import dev.wirefold.cli.DecisionOptions;
import dev.wirefold.cli.ExitCode;
import dev.wirefold.cli.FolderOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What must not be shown doesn't leave by a file either. */
class HiddenExportTest {

  private static final List<String> HIDING =
      List.of(
          "\"status\":\"withheld\"",
          "\"status\":\"canceled\"",
          "\"embargoed\":\"2199-01-01T00:00:00Z\"");

  private static final String OPEN =
      "{\"title\":\"Bridge opens at Kell\",\"text\":\"The bridge at Kell opened to traffic on Monday"
          + " after nine months of works on its piers.\"";

  @TempDir private Path dir;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void export_ofWhatMustNotBeShown_hasNoneOfIt() throws Exception {
    Path data = dir.resolve("data");
    try (RunningService service = RunningService.start(data)) {
      put(service, "elm/open", OPEN + "}");
      for (int i = 0; i < HIDING.size(); i++) {
        put(service, "elm/hidden-" + i, hidden(i));
      }
      put(service, "oak/withdrawn", hidden(7, "\"status\":\"usable\""));
      put(service, "oak/withdrawn", "{\"title\":\"\",\"text\":\"\",\"status\":\"canceled\"}");
    }
    assertThat(export(data, "kept", false)).contains("Bridge opens").doesNotContain("zanzibar");
    assertThat(err.toString(UTF_8))
        .contains("4 articles must not be shown and are left out; --hidden writes them");
    err.reset();
    String whole = export(data, "whole", true);
    assertThat(whole).contains("Bridge opens").contains("zanzibar0", "zanzibar2", "zanzibar7");
    assertThat(err.toString(UTF_8)).doesNotContain("left out");
  }

  @Test
  void cluster_ofWhatMustNotBeShown_namesNoHeadline() throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add(OPEN + ",\"id\":\"open\"}");
    for (int i = 0; i < HIDING.size(); i++) {
      lines.add(hidden(i).replaceFirst("\\{", "{\"id\":\"a" + i + "\",\"source\":\"elm\","));
      lines.add(hidden(i).replaceFirst("\\{", "{\"id\":\"b" + i + "\",\"source\":\"oak\","));
    }
    Path input = Files.write(dir.resolve("in.jsonl"), lines);
    ClusterOptions options =
        new ClusterOptions(
            List.of(input.toString()),
            dir.resolve("d.jsonl"),
            dir.resolve("g.jsonl"),
            dir.resolve("s.jsonl"),
            true,
            List.of(),
            false,
            false,
            1,
            DecisionOptions.DEFAULT,
            "wirefold",
            "auto",
            false);
    int code = new ClusterRun(InputStream.nullInputStream()).run(options, print(out), print(err));
    assertThat(code).as(err.toString(UTF_8)).isEqualTo(ExitCode.OK);
    String all =
        Files.readString(dir.resolve("d.jsonl"))
            + Files.readString(dir.resolve("g.jsonl"))
            + Files.readString(dir.resolve("s.jsonl"))
            + out.toString(UTF_8)
            + err.toString(UTF_8);
    assertThat(all).contains("Bridge opens at Kell", "\"lead\":\"\"").doesNotContain("zanzibar");
  }

  private static String hidden(int number) {
    return hidden(number, HIDING.get(number));
  }

  private static String hidden(int number, String more) {
    return "{\"title\":\"Zanzi and zanzibar%d agree\",\"text\":\"A delegation of zanzibar%d said that"
            .formatted(number, number)
        + " it would sign paper %d of the treaty in the old customs house.\",%s}"
            .formatted(number, more);
  }

  private static void put(RunningService service, String path, String json) throws Exception {
    HttpResponse<String> answer =
        service.putJson("/v1/articles/" + path + "?wait=searchable", json);
    assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
  }

  private String export(Path data, String name, boolean hidden) throws IOException {
    List<Path> files = new ArrayList<>();
    for (String each : List.of("decisions", "articles", "groups", "stories")) {
      files.add(dir.resolve(name + "-" + each));
    }
    FolderOptions options =
        new FolderOptions(
            data, null, files.get(0), files.get(1), files.get(2), files.get(3), null, hidden);
    int code = new ExportRun().run(options, print(out), print(err));
    assertThat(code).as(err.toString(UTF_8)).isEqualTo(ExitCode.OK);
    StringBuilder all = new StringBuilder();
    for (Path file : files) {
      all.append(Files.readString(file));
    }
    return all.toString();
  }

  private static PrintStream print(ByteArrayOutputStream to) {
    return new PrintStream(to, true, UTF_8);
  }
}
