package dev.wirefold.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirefold.Needs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The packaged service on a disk that fails to sync: it acknowledges nothing that may be lost. */
@EnabledOnOs(OS.LINUX)
class SyncFailureIT {

  private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
  private static final WireItem FIRST = new WireItem("Elm", "first", 1, 0);

  @TempDir Path folder;

  private final Ledger ledger = new Ledger();
  private final WireClient client =
      new WireClient(1, 11, ledger, new WireClient.Habits(true, false));

  @BeforeEach
  void assumeTracing() {
    Needs needs = Needs.ofBuild();
    needs.tool(Shell.can("which", "strace"), "strace", "strace");
    needs.ability(
        Shell.can("strace", "-o", "/dev/null", "true"),
        "failing syncs",
        "processes may not be traced here");
  }

  @Test
  void syncs_thatFailFromNowOn_areNeverAcknowledged_andARestartHasTheRest() throws Exception {
    try (ServiceProcess service = start()) {
      HttpResponse<String> put = service.putJson(FIRST.key().path(), FIRST.line());
      ledger.taken(FIRST, put.body(), false);
      try (Crew crew = new Crew(List.of(client), service.uri("/"))) {
        await(() -> ledger.answers() > 30);
        try (Faults _ = Faults.inject(service, "fsync,fdatasync", "")) {
          int before = client.refusals();
          await(() -> client.refusals() > before + 10);
          int answers = ledger.answers();
          for (int i = 0; i < 5; i++) {
            checkRefusal(service, "more-" + i, 2 + i);
          }
          assertThat(ledger.answers()).isEqualTo(answers);
        }
        service.kill();
        crew.stop();
      }
    }
    checkAfterRestart();
  }

  /** The log brings entries to the disk by the first of these calls, the index by the second. */
  @ParameterizedTest
  @ValueSource(strings = {"fdatasync", "fsync"})
  void sync_thatFailsOnce_isAnsweredWithAProblem_andWritingGoesOnByItself(String call)
      throws Exception {
    try (ServiceProcess service = start()) {
      try (Crew crew = new Crew(List.of(client), service.uri("/"))) {
        await(() -> ledger.answers() > 30);
        try (Faults _ = Faults.inject(service, call, ":when=1")) { // once in each thread
          // a command that the log has waits until the index is well again, and is not refused
          await(() -> client.refusals() > 0 || !isReady(service));
          int before = ledger.answers();
          await(() -> ledger.answers() > before + 50);
          service.awaitReady();
        }
        service.kill();
        crew.stop();
      }
    }
    checkAfterRestart();
  }

  private void checkAfterRestart() throws Exception {
    new FolderCheck(folder.resolve("data"), folder).isSound();
    try (ServiceProcess service = start()) {
      client.settle(service.uri("/"));
      ledger.checkAll(service);
      service.stop();
    }
  }

  private static void checkRefusal(ServiceProcess service, String id, int report)
      throws IOException {
    HttpResponse<String> put =
        service.putJson("/v1/articles/Elm/" + id, new WireItem("Elm", id, report, 0).line());
    assertThat(put.statusCode()).as(put.body()).isIn(503, 507);
    assertThat(put.body()).contains("/problems/storage-f");
    assertThat(put.headers().firstValue("Retry-After")).isPresent();
    HttpResponse<String> ready = service.get("/ready");
    assertThat(ready.statusCode()).as(ready.body()).isEqualTo(503);
    assertThat(ready.body()).containsAnyOf("the log has failed", "the index can't be written");
    HttpResponse<String> read = service.get(FIRST.key().path());
    assertThat(read.statusCode()).as(read.body()).isEqualTo(200);
    assertThat(read.body()).contains(FIRST.text());
  }

  private static boolean isReady(ServiceProcess service) {
    try {
      return service.get("/ready").statusCode() == 200;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ServiceProcess start() throws IOException {
    return ServiceProcess.start(
        folder.resolve("data"),
        folder.resolve("stderr.txt"),
        Map.of(
            "WIREFOLD_DISK_MIN_FREE", "0B",
            "WIREFOLD_DISK_MAX_USED", "100%",
            "WIREFOLD_STORE_COMMIT_EVERY", "300ms"));
  }

  private void await(BooleanSupplier met) {
    long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
    while (!met.getAsBoolean()) {
      assertThat(System.nanoTime())
          .as("%s, %d refusals", ledger, client.refusals())
          .isLessThan(until);
      LockSupport.parkNanos(POLL_NANOS);
    }
  }

  /** What makes the syncs of a process fail while it is open. */
  private record Faults(Process tracer) implements AutoCloseable {

    static Faults inject(ServiceProcess service, String calls, String when) throws IOException {
      Path log = Files.createTempFile("strace", ".txt");
      log.toFile().deleteOnExit();
      Process tracer =
          new ProcessBuilder(
                  "strace",
                  "-f",
                  "-e",
                  "trace=" + calls,
                  "-e",
                  "inject=" + calls + ":error=EIO" + when,
                  "-p",
                  String.valueOf(service.pid()))
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
      while (!Files.exists(log) || !Files.readString(log).contains("attached")) {
        assertThat(System.nanoTime()).as("strace attaches").isLessThan(until);
        LockSupport.parkNanos(POLL_NANOS);
      }
      return new Faults(tracer);
    }

    @Override
    public void close() throws IOException {
      tracer.destroy(); // it lets go of the process first
      try {
        assertThat(tracer.waitFor(1, TimeUnit.MINUTES)).isTrue();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException(e);
      } finally {
        tracer.destroyForcibly();
      }
    }
  }
}
