package dev.wirefold.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirefold.app.WireItem.ItemKey;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The packaged service on a disk that becomes full while clients write: nothing that it
 * acknowledged is lost, reading goes on, and so does writing once there is room.
 */
@EnabledOnOs(OS.LINUX)
class DiskFullIT {

  private static final int DISK_MEBIBYTES = 32;
  private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
  private static final WireItem FIRST = new WireItem("Elm", "first", 1, 0);

  @TempDir Path folder;

  private final Ledger ledger = new Ledger();
  private final List<WireClient> clients =
      List.of(
          new WireClient(1, 7, ledger, new WireClient.Habits(true, true)),
          new WireClient(2, 7, ledger, new WireClient.Habits(true, true)));

  /** What becomes full. */
  enum Full {
    /** The disk that all is on. */
    ALL("", 0),
    /** A disk that has the log alone. */
    LOG(DataFolder.JOURNAL, 0),
    /** A disk that has the index alone. */
    INDEX(DataFolder.INDEX, 0),
    /** The disk that all is on, but for what is to stay free. */
    ALL_BUT_A_RESERVE("", 8);

    private final String mounted;
    private final int reserveMebibytes;

    Full(String mounted, int reserveMebibytes) {
      this.mounted = mounted;
      this.reserveMebibytes = reserveMebibytes;
    }
  }

  @BeforeEach
  void assumeDisks() {
    Volume.assumeMountable();
  }

  @ParameterizedTest
  @EnumSource
  void fullDisk_refusesWrites_servesReads_andGoesOnByItself(Full full) throws Exception {
    Path data = folder.resolve("disk/data");
    Path at = full.mounted.isEmpty() ? folder.resolve("disk") : data.resolve(full.mounted);
    if (!full.mounted.isEmpty()) {
      DataFolder _ = DataFolder.create(data, 42L);
    }
    try (Volume _ = Volume.inMemory(at, DISK_MEBIBYTES)) {
      try (ServiceProcess service = start(data, full)) {
        HttpResponse<String> put = service.putJson(FIRST.key().path(), FIRST.line());
        ledger.taken(FIRST, put.body(), false);
        try (Crew crew = new Crew(clients, service.uri("/"))) {
          await(() -> ledger.answers() > 50);
          Path filler = Volume.fill(at, full.reserveMebibytes << 19);
          await(() -> refusals() > 6);
          checkRefusal(service);
          Files.delete(filler);
          int before = ledger.answers();
          await(() -> ledger.answers() > before + 50);
          crew.stop();
        }
        clients.forEach(client -> client.settle(service.uri("/")));
        ledger.checkAll(service);
        service.kill();
      }
      new FolderCheck(data, folder).isSound();
      try (ServiceProcess service = start(data, full)) {
        ledger.checkAll(service);
        service.stop();
      }
      new FolderCheck(data, folder).hasOnce(ledger);
    }
  }

  private static void checkRefusal(ServiceProcess service) throws Exception {
    HttpResponse<String> put =
        service.putJson("/v1/articles/Elm/more", new WireItem("Elm", "more", 2, 0).line());
    assertThat(put.statusCode()).as(put.body()).isEqualTo(507);
    assertThat(put.body()).contains("/problems/storage-full");
    assertThat(put.headers().firstValue("Retry-After")).isPresent();
    HttpResponse<String> delete = service.delete("/v1/articles/Elm/first?reason=order");
    assertThat(delete.statusCode()).as(delete.body()).isEqualTo(507);
    HttpResponse<String> ready = service.get("/ready");
    assertThat(ready.statusCode()).as(ready.body()).isEqualTo(503);
    assertThat(ready.body()).containsAnyOf("the log is full", "the index can't be written");
    assertThat(service.get("/health").statusCode()).isEqualTo(200);
    ItemKey key = FIRST.key();
    HttpResponse<String> read = service.get(key.path());
    assertThat(read.statusCode()).as(read.body()).isEqualTo(200);
    assertThat(read.body()).contains(FIRST.text());
    assertThat(service.get("/v1/stories").statusCode()).isEqualTo(200);
    assertThat(service.get("/v1/search?q=report").statusCode()).isEqualTo(200);
  }

  private ServiceProcess start(Path data, Full full) throws Exception {
    Map<String, String> settings =
        new HashMap<>(
            Map.of(
                "WIREFOLD_DISK_MIN_FREE", full.reserveMebibytes + "MiB",
                "WIREFOLD_DISK_MAX_USED", "100%",
                "WIREFOLD_LOG_SEGMENT_BYTES", "64KiB",
                "WIREFOLD_STORE_COMMIT_EVERY", "200ms"));
    return ServiceProcess.start(data, folder.resolve("stderr.txt"), settings);
  }

  private int refusals() {
    return clients.stream().mapToInt(WireClient::refusals).sum();
  }

  private void await(BooleanSupplier met) {
    long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
    while (!met.getAsBoolean()) {
      assertThat(System.nanoTime()).as("%s, %d refusals", ledger, refusals()).isLessThan(until);
      LockSupport.parkNanos(POLL_NANOS);
    }
  }
}
