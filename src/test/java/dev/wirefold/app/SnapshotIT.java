package dev.wirefold.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The packaged snapshot and restore commands, beside a service that is written to. */
@DisabledOnOs(OS.WINDOWS)
class SnapshotIT {

  private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(5);
  private static final Map<String, String> SETTINGS =
      Map.of(
          "WIREFOLD_DISK_MIN_FREE", "0B",
          "WIREFOLD_DISK_MAX_USED", "100%",
          "WIREFOLD_LOG_SEGMENT_BYTES", "32KiB",
          "WIREFOLD_STORE_COMMIT_EVERY", "700ms");

  @TempDir Path folder;

  private final Ledger ledger = new Ledger();

  @Test
  void snapshot_whileClientsWrite_restoresWhatWasAcknowledgedBefore() throws Exception {
    Path data = folder.resolve("data");
    Path copy = folder.resolve("copy");
    List<WireClient> clients =
        List.of(
            new WireClient(1, 3, ledger, new WireClient.Habits(false, false)),
            new WireClient(2, 3, ledger, new WireClient.Habits(false, false)));
    Ledger before;
    try (ServiceProcess service = start(data)) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(running(data))))
          .isEqualTo("rw-------");
      try (Crew crew = new Crew(clients, service.uri("/"))) {
        while (ledger.answers() < 100) {
          LockSupport.parkNanos(POLL_NANOS);
        }
        before = ledger.copy();
        succeed("snapshot", "--data", data.toString(), copy.toString());
        int answers = ledger.answers();
        while (ledger.answers() < answers + 50) {
          LockSupport.parkNanos(POLL_NANOS);
        }
        crew.stop();
      }
      ledger.checkAll(service);
      service.kill();
    }
    checkRestored(copy, before);
    assertThat(running(data)).as("what a kill leaves behind").exists();
    Path later = folder.resolve("later");
    succeed("snapshot", "--data", data.toString(), later.toString());
    checkRestored(later, ledger);
  }

  private void checkRestored(Path copy, Ledger expected) throws Exception {
    Path restored = Files.createTempDirectory(folder, "restored");
    succeed("restore", "--data", restored.toString(), copy.toString());
    try (ServiceProcess service = start(restored)) {
      expected.checkAll(service);
      service.stop();
    }
    assertThat(running(restored)).doesNotExist();
  }

  private void succeed(String... command) throws Exception {
    ServiceProcess.Ended ended = ServiceProcess.run(folder, command);
    assertThat(ended.code()).as(ended.toString()).isZero();
  }

  private ServiceProcess start(Path data) throws Exception {
    return ServiceProcess.start(data, folder.resolve("stderr.txt"), SETTINGS);
  }

  private static Path running(Path data) {
    return data.resolve("wirefold.running");
  }
}
