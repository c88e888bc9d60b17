package dev.wirefold.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.wirefold.cli.ExitCode;
import dev.wirefold.cli.FolderOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a snapshot does with a service that is slow, and with one that is dead. */
@Timeout(60)
class SnapshotRunTest {

  private static final Duration PATIENCE = Duration.ofMillis(200);

  @TempDir private Path dir;

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private DataFolder folder;

  @BeforeEach
  void begin() throws IOException {
    folder = DataFolder.create(dir.resolve("data"), 7L);
  }

  @Test
  void service_thatNeverAnswers_isUnavailable() throws Exception {
    try (ServerSocket mute = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        RunningFile _ = running(mute.getLocalPort())) {
      assertThat(run(PATIENCE, null)).isEqualTo(ExitCode.UNAVAILABLE);
      assertThat(said.toString(UTF_8)).contains("gives no sign of life");
      assertThat(dir.resolve("copy")).doesNotExist();
    }
  }

  @Test
  void service_thatCopiesForLong_andLives_isWaitedFor() throws Exception {
    CountDownLatch askedWhetherItLives = new CountDownLatch(2);
    HttpServer slow =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    slow.createContext(
        "/health",
        exchange -> {
          askedWhetherItLives.countDown();
          answer(exchange);
        });
    slow.createContext(
        "/local/snapshots",
        exchange -> {
          await(askedWhetherItLives);
          answer(exchange);
        });
    try (ExecutorService threads = Executors.newCachedThreadPool();
        RunningFile _ = running(slow.getAddress().getPort())) {
      slow.setExecutor(threads);
      slow.start();
      assertThat(run(PATIENCE, null)).isEqualTo(ExitCode.OK);
      slow.stop(0);
    }
  }

  @Test
  void config_missingOrWrong_isSaid_alsoWhileAServiceRuns() throws Exception {
    Path wrong = Files.writeString(dir.resolve("wrong.yml"), "wirefold:\n  widnow: 3d\n");
    try (ServerSocket mute = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        RunningFile _ = running(mute.getLocalPort())) {
      assertThat(run(PATIENCE, dir.resolve("none.yml"))).isEqualTo(ExitCode.UNAVAILABLE);
      assertThat(said.toString(UTF_8)).contains("none.yml: no such file");
      assertThat(run(PATIENCE, wrong)).isEqualTo(ExitCode.BAD_CONFIGURATION);
    }
  }

  private int run(Duration patience, @Nullable Path config) {
    FolderOptions options =
        new FolderOptions(
            folder.folder(), dir.resolve("copy"), null, null, null, null, config, true);
    PrintStream out = new PrintStream(said, true, UTF_8);
    return new SnapshotRun(patience).run(options, out, out);
  }

  private RunningFile running(int port) throws IOException {
    return RunningFile.write(folder, "http://127.0.0.1:" + port, "secret");
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      exchange.sendResponseHeaders(200, 0);
    }
  }
}
