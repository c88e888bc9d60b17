package dev.wirefold.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirefold.kafka.Moment;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/**
 * The packaged service, fed by a topic and ended again and again, loses no record and tells no
 * event twice. In a round it is ended once at each of the named moments and once at any instant.
 * {@code -Dkafka.rounds=N} says how many rounds, {@code -Dkafka.burst=N} how many records are sent
 * at once at the most, {@code -Dkafka.records=N} how many in all at the least, {@code
 * -Dcrash.seed=N} with which seed.
 */
@DisabledOnOs(OS.WINDOWS)
class KafkaCrashIT {

  private static final int ROUNDS = Integer.getInteger("kafka.rounds", 2);
  private static final int BURST = Integer.getInteger("kafka.burst", 25);
  private static final int RECORDS = Integer.getInteger("kafka.records", 0);
  private static final int KILLS_A_ROUND = Moment.values().length + 1;
  private static final long SEED = Long.getLong("crash.seed", 20_260_311);

  /** A folder is checked and left after so many rounds: what it has must fit into the memory. */
  private static final int ROUNDS_A_FOLDER = 4;

  private static final int KILLED = 137;

  private final SplittableRandom random = new SplittableRandom(SEED);
  private int kills;
  private int records;

  @Test
  void kill_atAnyMoment_losesNothingAndTellsNothingTwice() throws Exception {
    for (int round = 0; round < ROUNDS; round += ROUNDS_A_FOLDER) {
      killInOneFolder("crash-" + round, Math.min(ROUNDS_A_FOLDER, ROUNDS - round));
    }
    assertThat(kills).isEqualTo(ROUNDS * KILLS_A_ROUND);
    assertThat(records).isGreaterThanOrEqualTo(RECORDS);
    System.out.printf(
        "KafkaCrashIT: %d kills, %d at each of %d moments and at any instant; %d records%n",
        kills, ROUNDS, Moment.values().length, records);
  }

  private void killInOneFolder(String name, int rounds) throws Exception {
    Path folder = ServiceProcess.scratch("kafka-" + name);
    try (KafkaDesk desk = new KafkaDesk(KafkaBroker.shared(), name, 3)) {
      for (int round = 0; round < rounds; round++) {
        for (Moment moment : Moment.values()) {
          killAt(moment, folder, desk);
        }
        killAtAnyInstant(folder, desk);
      }
      check(folder, desk);
      records += desk.sent();
    }
    Shell.delete(folder);
  }

  private void killAt(Moment moment, Path folder, KafkaDesk desk) throws Exception {
    desk.send(share());
    Map<String, String> settings = new HashMap<>(desk.environment());
    String halt = moment + ":" + random.nextInt(1, 4);
    settings.put("JAVA_TOOL_OPTIONS", "-Dwirefold.kafka.halt=" + halt);
    try (ServiceProcess service = launch(folder, settings)) {
      while (service.isAlive()) {
        sendSome(desk);
        pause(100);
      }
      assertThat(service.awaitEnd()).as(service.errors()).isEqualTo(KILLED);
    }
    kills++;
  }

  private void killAtAnyInstant(Path folder, KafkaDesk desk) throws Exception {
    desk.send(share());
    try (ServiceProcess service = launch(folder, desk.environment())) {
      service.awaitReady();
      long until = System.nanoTime() + random.nextLong(TimeUnit.SECONDS.toNanos(1));
      while (System.nanoTime() < until) {
        sendSome(desk);
        pause(random.nextInt(1, 100));
      }
      service.kill();
    }
    kills++;
  }

  /** What is sent before each kill, so that there are enough in all. */
  private static int share() {
    return Math.ceilDiv(RECORDS, ROUNDS * KILLS_A_ROUND);
  }

  private void sendSome(KafkaDesk desk) {
    desk.send(random.nextInt(1, BURST));
  }

  private static void pause(int millis) {
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
  }

  /** Lets a last process do what is left, and looks at everything. */
  private static void check(Path folder, KafkaDesk desk) throws Exception {
    try (ServiceProcess service = launch(folder, desk.environment())) {
      service.awaitReady();
      long until = System.nanoTime() + Duration.ofMinutes(5).toNanos();
      while (!Metrics.of(service).isCaughtUp(desk.sent())) {
        assertThat(System.nanoTime()).as("caught up in time").isLessThan(until);
        pause(50);
      }
      service.stop();
    }
    desk.checkOnce(folder.resolve("data"), 0);
  }

  private static ServiceProcess launch(Path folder, Map<String, String> settings)
      throws IOException {
    return ServiceProcess.launch(folder.resolve("data"), folder.resolve("stderr.txt"), settings);
  }
}
