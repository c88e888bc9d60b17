package dev.wirefold.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The packaged service, killed again and again while clients write, keeps what it acknowledged.
 * {@code -Dcrash.kills=N} says how often, {@code -Dcrash.seed=N} with which seed it begins. After a
 * failure the folder that is named has the data as the last kill or check left it.
 */
@DisabledOnOs(OS.WINDOWS)
class CrashIT {

  private static final int KILLS_A_LIFE = 10;
  private static final long MOST_WORK_NANOS = TimeUnit.MILLISECONDS.toNanos(1200);
  private static final long POLL_NANOS = TimeUnit.MICROSECONDS.toNanos(200);

  /** Returns the seed of each life of a service: one folder, begun, killed some times, checked. */
  static LongStream seeds() {
    int lives = Math.ceilDiv(Integer.getInteger("crash.kills", 20), KILLS_A_LIFE);
    return LongStream.range(0, lives).map(life -> Long.getLong("crash.seed", 20_260_311) + life);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void kills_atAnyInstant_loseNothingAcknowledged(long seed) throws Exception {
    Path folder = ServiceProcess.scratch("crash-" + seed);
    Life life = new Life(seed, folder);
    try {
      for (int kill = 0; kill < KILLS_A_LIFE; kill++) {
        life.untilKilled();
      }
      life.checkEverything();
    } catch (Exception | AssertionError e) {
      throw new AssertionError("%s; see %s: %s".formatted(life, folder, e.getMessage()), e);
    }
    System.out.println(life);
    Shell.delete(folder);
  }

  /** One folder of a service, and its clients. */
  private static final class Life {

    private final SplittableRandom random;
    private final boolean withDeletes;
    private final Path folder;
    private final Path data;
    private final Path errors;
    private final Ledger ledger = new Ledger();
    private final List<WireClient> clients;
    private final long seed;
    private long startNanos = TimeUnit.SECONDS.toNanos(2);
    private int kills;

    Life(long seed, Path folder) {
      this.seed = seed;
      this.random = new SplittableRandom(seed);
      this.withDeletes = seed % 2 == 0; // what is gone from the log can't be decided anew
      this.folder = folder;
      this.data = folder.resolve("data");
      this.errors = folder.resolve("stderr.txt");
      WireClient.Habits habits = new WireClient.Habits(true, withDeletes);
      this.clients =
          List.of(new WireClient(1, seed, ledger, habits), new WireClient(2, seed, ledger, habits));
    }

    void untilKilled() throws Exception {
      int kind = random.nextInt(10);
      long moment = random.nextLong(kind < 2 ? startNanos * 5 / 4 : MOST_WORK_NANOS);
      kills++;
      try (ServiceProcess service = ServiceProcess.launch(data, errors, settings())) {
        if (kind < 2) {
          LockSupport.parkNanos(moment);
          service.kill();
        } else {
          killAtWork(service, kind < 5, moment);
        }
      }
      new FolderCheck(data, folder).isSound();
    }

    private void killAtWork(ServiceProcess service, boolean afterCommit, long moment)
        throws Exception {
      long launched = System.nanoTime();
      service.awaitReady();
      startNanos = System.nanoTime() - launched;
      clients.forEach(client -> client.settle(service.uri("/")));
      ledger.checkRecent(service);
      try (Crew crew = new Crew(clients, service.uri("/"))) {
        if (afterCommit) {
          awaitCommit();
          LockSupport.parkNanos(moment % TimeUnit.MILLISECONDS.toNanos(4));
        } else {
          LockSupport.parkNanos(moment);
        }
        service.kill();
        crew.stop();
      }
    }

    /** Another size of the log's files and time between commits at each start. */
    private Map<String, String> settings() {
      return Map.of(
          "WIREFOLD_DISK_MIN_FREE",
          "0B",
          "WIREFOLD_DISK_MAX_USED",
          "100%",
          "WIREFOLD_LOG_SEGMENT_BYTES",
          random.nextInt(16, 512) + "KiB",
          "WIREFOLD_STORE_COMMIT_EVERY",
          random.nextInt(20, 2000) + "ms");
    }

    /** Waits until the index has another commit, but not for ever. */
    private void awaitCommit() throws IOException {
      String before = commitFile();
      long until = System.nanoTime() + 2 * MOST_WORK_NANOS;
      while (commitFile().equals(before) && System.nanoTime() < until) {
        LockSupport.parkNanos(POLL_NANOS);
      }
    }

    private String commitFile() throws IOException {
      try (Stream<Path> files = Files.list(data.resolve(DataFolder.INDEX))) {
        return files
            .map(each -> each.getFileName().toString())
            .filter(name -> name.startsWith("segments_"))
            .max(String::compareTo)
            .orElse("");
      }
    }

    void checkEverything() throws Exception {
      try (ServiceProcess service = ServiceProcess.start(data, errors, settings())) {
        clients.forEach(client -> client.settle(service.uri("/")));
        ledger.checkAll(service);
        service.stop();
      }
      FolderCheck check = new FolderCheck(data, folder);
      check.isSound();
      check.hasOnce(ledger);
      if (!withDeletes) {
        check.isWhatItsLogSays();
      }
    }

    @Override
    public String toString() {
      return "seed %d: %d kills, %s".formatted(seed, kills, ledger);
    }
  }
}
