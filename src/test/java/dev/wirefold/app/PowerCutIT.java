package dev.wirefold.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/**
 * The packaged service on a disk of which only that remains, at any instant, what had reached it:
 * the service is halted, the disk's bytes are copied without what the system holds back in memory,
 * and life goes on with the copy. {@code -Dcrash.cuts=N} says how often, {@code -Dcrash.seed=N}
 * with which seed.
 */
@EnabledOnOs(OS.LINUX)
class PowerCutIT {

  private static final int DISK_MEBIBYTES = 96;
  private static final long MOST_WORK_NANOS = TimeUnit.MILLISECONDS.toNanos(2500);

  private final long seed = Long.getLong("crash.seed", 20_260_311);
  private final SplittableRandom random = new SplittableRandom(seed);
  private final Ledger ledger = new Ledger();
  private final WireClient.Habits habits = new WireClient.Habits(true, false);
  private final List<WireClient> clients =
      List.of(new WireClient(1, seed, ledger, habits), new WireClient(2, seed, ledger, habits));

  @BeforeEach
  void assumeDisks() {
    Volume.assumeLoopMountable();
  }

  @Test
  void powerCuts_atAnyInstant_loseNothingAcknowledged() throws Exception {
    Path folder = ServiceProcess.scratch("power-" + seed);
    int cuts = Integer.getInteger("crash.cuts", 2);
    Path disk = folder.resolve("disk-0.img");
    Volume.format(disk, DISK_MEBIBYTES);
    try {
      for (int cut = 1; cut <= cuts; cut++) {
        Path left = folder.resolve("disk-" + cut + ".img");
        liveUntilCut(disk, left, folder);
        Files.delete(disk);
        disk = left;
      }
      checkEverything(disk, folder);
    } catch (Exception | AssertionError e) {
      throw new AssertionError(
          "seed %d, %s; see %s: %s".formatted(seed, disk, folder, e.getMessage()), e);
    }
    System.out.printf("seed %d: %d power cuts, %s%n", seed, cuts, ledger);
    Shell.delete(folder);
  }

  private void liveUntilCut(Path disk, Path left, Path folder) throws Exception {
    Path at = folder.resolve("disk");
    try (Volume _ = Volume.ofImage(disk, at)) {
      new FolderCheck(at.resolve("data"), folder).isSound();
      try (ServiceProcess service = start(at, folder)) {
        clients.forEach(client -> client.settle(service.uri("/")));
        ledger.checkAll(service);
        try (Crew crew = new Crew(clients, service.uri("/"))) {
          LockSupport.parkNanos(random.nextLong(MOST_WORK_NANOS));
          service.signal("STOP");
          copy(disk, left);
          service.kill();
          crew.stop();
        }
      }
    }
  }

  private void checkEverything(Path disk, Path folder) throws Exception {
    Path at = folder.resolve("disk");
    try (Volume _ = Volume.ofImage(disk, at)) {
      FolderCheck check = new FolderCheck(at.resolve("data"), folder);
      check.isSound();
      try (ServiceProcess service = start(at, folder)) {
        clients.forEach(client -> client.settle(service.uri("/")));
        ledger.checkAll(service);
        service.stop();
      }
      check.isSound();
      check.hasOnce(ledger);
      check.isWhatItsLogSays();
    }
  }

  private ServiceProcess start(Path disk, Path folder) throws IOException {
    return ServiceProcess.start(
        disk.resolve("data"),
        folder.resolve("stderr.txt"),
        Map.of(
            "WIREFOLD_DISK_MIN_FREE",
            "0B",
            "WIREFOLD_DISK_MAX_USED",
            "100%",
            "WIREFOLD_LOG_SEGMENT_BYTES",
            random.nextInt(16, 512) + "KiB",
            "WIREFOLD_STORE_COMMIT_EVERY",
            random.nextInt(20, 1500) + "ms"));
  }

  /** Copies until nothing has changed meanwhile: the system may write a page at any time. */
  private static void copy(Path disk, Path left) throws IOException {
    do {
      String _ = Shell.run("cp", "--sparse=always", disk.toString(), left.toString());
    } while (!Shell.can("cmp", "-s", disk.toString(), left.toString()));
  }
}
