package dev.wirefold.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wirefold.cli.ClusterOptions;
import dev.wirefold.cli.DecisionOptions;
import dev.wirefold.cli.ExitCode;
import dev.wirefold.cli.ServeOptions;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServeRunTest {

  @TempDir Path dir;

  private static void close(HttpService service) {
    service.close();
  }

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void start_saysWhereItIs_andWhoCanCall() {
    AtomicReference<Integer> port = new AtomicReference<>(0);
    ServeRun run =
        new ServeRun(
            Map.of(),
            server -> {
              port.set(server.server().port());
              close(server);
            });
    assertThat(run.run(options(0), stream(out), stream(err))).isEqualTo(ExitCode.OK);
    assertThat(out.toString(UTF_8))
        .matches(
            "wirefold: http://127\\.0\\.0\\.1:%d is ready after \\d+\\.\\d s, data in %s\n"
                .formatted(port.get(), dir.resolve("data")));
    assertThat(err.toString(UTF_8)).contains("only this machine can call the service");
  }

  @Test
  void port_inUse_isUnavailable() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      ServeRun run = new ServeRun(Map.of(), ServeRunTest::close);
      assertThat(run.run(options(taken.getLocalPort()), stream(out), stream(err)))
          .isEqualTo(ExitCode.UNAVAILABLE);
      assertThat(err.toString(UTF_8))
          .contains("can't listen on 127.0.0.1:" + taken.getLocalPort())
          .contains("--port");
      assertThat(out.size()).isZero();
      assertThat(dir.resolve("data")).as("nothing is left of what was begun").doesNotExist();
      Files.createDirectory(dir.resolve("data"));
      assertThat(run.run(options(taken.getLocalPort()), stream(out), stream(err)))
          .isEqualTo(ExitCode.UNAVAILABLE);
      assertThat(dir.resolve("data")).isEmptyDirectory();
    }
  }

  @Test
  void configuration_wrong_stopsTheStart_withEachMistakeOnALine() {
    ServeRun run =
        new ServeRun(
            Map.of("WIREFOLD_HTTP_PROT", "1", "WIREFOLD_LIMITS_WORKERS", "0"), ServeRunTest::close);
    assertThat(run.run(options(0), stream(out), stream(err))).isEqualTo(ExitCode.BAD_CONFIGURATION);
    assertThat(err.toString(UTF_8).lines())
        .hasSize(2)
        .allMatch(line -> line.startsWith("wirefold: environment: WIREFOLD_"));
  }

  @Test
  void host_ofOthers_withoutTokens_stopsTheStart() {
    ServeRun run = new ServeRun(Map.of(), ServeRunTest::close);
    ServeOptions open = new ServeOptions(null, "0.0.0.0", 0, dir);
    assertThat(run.run(open, stream(out), stream(err))).isEqualTo(ExitCode.BAD_CONFIGURATION);
    assertThat(err.toString(UTF_8)).contains("wirefold.http.token-file");
  }

  @Test
  void configFile_missing_isUnavailable() {
    ServeRun run = new ServeRun(Map.of(), ServeRunTest::close);
    ServeOptions missing = new ServeOptions(dir.resolve("none.yml"), null, 0, dir);
    assertThat(run.run(missing, stream(out), stream(err))).isEqualTo(ExitCode.UNAVAILABLE);
    assertThat(err.toString(UTF_8)).contains("none.yml: no such file");
  }

  @Test
  void folder_ofSomethingElse_cantBeBegun() throws Exception {
    Files.writeString(Files.createDirectory(dir.resolve("data")).resolve("letters.txt"), "Dear A");
    ServeRun run = new ServeRun(Map.of(), ServeRunTest::close);
    assertThat(run.run(options(0), stream(out), stream(err))).isEqualTo(ExitCode.CANNOT_CREATE);
    assertThat(err.toString(UTF_8)).contains("is not empty");
  }

  @Test
  void folder_damaged_isBadData() throws Exception {
    DataFolder folder = DataFolder.create(dir.resolve("data"), null);
    Files.writeString(folder.folder().resolve("wirefold.identity"), "format=1\nid=");
    ServeRun run = new ServeRun(Map.of(), ServeRunTest::close);
    assertThat(run.run(options(0), stream(out), stream(err))).isEqualTo(ExitCode.BAD_DATA);
    assertThat(err.toString(UTF_8)).contains("is damaged");
  }

  @Test
  void folder_inUse_isUnavailable() throws Exception {
    DataFolder folder = DataFolder.create(dir.resolve("data"), null);
    try (LocalService other =
        LocalService.open(folder, LocalService.Settings.DEFAULT, InstantSource.system())) {
      ServeRun run = new ServeRun(Map.of(), ServeRunTest::close);
      assertThat(run.run(options(0), stream(out), stream(err))).isEqualTo(ExitCode.UNAVAILABLE);
      assertThat(err.toString(UTF_8)).contains("is open already; a service runs on the folder");
      assertThat(other.journal().end()).isZero();
    }
  }

  /** One engine, one reader: the call says what the command does, name by name, and whose it is. */
  @Test
  void dedupe_saysWhatTheBatchCommandSays() throws Exception {
    Path sample = Sample.in(dir);
    Path articles = dir.resolve("out.jsonl");
    Path groups = dir.resolve("groups.jsonl");
    ClusterOptions cluster =
        new ClusterOptions(
            List.of(sample.toString()),
            articles,
            groups,
            null,
            false,
            List.of(),
            true,
            false,
            2,
            DecisionOptions.DEFAULT);
    assertThat(new ClusterRun(InputStream.nullInputStream()).run(cluster, stream(out), stream(err)))
        .isEqualTo(ExitCode.OK);
    String expected =
        "{\"articles\":[%s],\"groups\":[%s]}"
            .formatted(
                String.join(",", Files.readAllLines(articles)),
                String.join(",", Files.readAllLines(groups)));
    AtomicReference<String> answer = new AtomicReference<>("");
    ServeRun run =
        new ServeRun(
            Map.of(),
            server -> {
              answer.set(dedupe(server.server().port(), sample));
              close(server);
            });
    assertThat(run.run(options(0), stream(out), stream(err))).isEqualTo(ExitCode.OK);
    assertThat(answer.get().replaceAll(",\"canonicalSource\":\"[^\"]*\"", "")).isEqualTo(expected);
  }

  private static String dedupe(int port, Path lines) {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v1/dedupe"))
              .header("Content-Type", "application/x-ndjson")
              .POST(BodyPublishers.ofFile(lines))
              .build();
      return client.send(request, BodyHandlers.ofString()).body();
    } catch (java.io.IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private ServeOptions options(int port) {
    return new ServeOptions(null, null, port, dir.resolve("data"));
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, UTF_8);
  }
}
