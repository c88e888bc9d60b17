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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The packaged service, fed by a topic and ended again and again, loses no record and tells no
 * event twice. {@code -Dkafka.kills=N} says how often it is ended at each of the named moments, and
 * half as often again at any; {@code -Dcrash.seed=N} with which seed.
 */
@DisabledOnOs(OS.WINDOWS)
class KafkaCrashIT {

  private static final int KILLS = Integer.getInteger("kafka.kills", 2);
  private static final long SEED = Long.getLong("crash.seed", 20_260_311);
  private static final int KILLED = 137;
  private static final int MOST_RECORDS = 250;

  @TempDir static Path shared;
  private static KafkaBroker broker;

  @BeforeAll
  static void startBroker() throws IOException {
    broker = KafkaBroker.start(shared.resolve("broker"));
  }

  @AfterAll
  static void stopBroker() throws IOException {
    broker.close();
  }

  @ParameterizedTest
  @EnumSource(Moment.class)
  void kill_atAMoment_losesNothingAndTellsNothingTwice(Moment moment) throws Exception {
    Path folder = ServiceProcess.scratch("kafka-" + moment);
    SplittableRandom random = new SplittableRandom(SEED + moment.name().length());
    try (KafkaDesk desk = new KafkaDesk(broker, moment.name(), 2)) {
      for (int kill = 0; kill < KILLS; kill++) {
        Map<String, String> settings = new HashMap<>(desk.environment());
        String halt = moment + ":" + random.nextInt(1, 4);
        settings.put("JAVA_TOOL_OPTIONS", "-Dwirefold.kafka.halt=" + halt);
        try (ServiceProcess service = launch(folder, settings)) {
          while (service.isAlive()) {
            desk.send(random.nextInt(1, MOST_RECORDS));
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
          }
          assertThat(service.awaitEnd()).as(service.errors()).isEqualTo(KILLED);
        }
      }
      check(folder, desk);
    }
    Shell.delete(folder);
  }

  @Test
  void kill_atAnyInstant_losesNothingAndTellsNothingTwice() throws Exception {
    Path folder = ServiceProcess.scratch("kafka-any");
    SplittableRandom random = new SplittableRandom(SEED);
    try (KafkaDesk desk = new KafkaDesk(broker, "any", 3)) {
      for (int kill = 0; kill < Math.ceilDiv(KILLS * 6, 4); kill++) {
        try (ServiceProcess service = launch(folder, desk.environment())) {
          service.awaitReady();
          long until = System.nanoTime() + random.nextLong(TimeUnit.SECONDS.toNanos(2));
          while (System.nanoTime() < until) {
            desk.send(random.nextInt(1, MOST_RECORDS));
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(1, 100)));
          }
          service.kill();
        }
      }
      check(folder, desk);
    }
    Shell.delete(folder);
  }

  /** Lets a last process do what is left, and looks at everything. */
  private static void check(Path folder, KafkaDesk desk) throws Exception {
    try (ServiceProcess service = launch(folder, desk.environment())) {
      service.awaitReady();
      long until = System.nanoTime() + Duration.ofMinutes(2).toNanos();
      while (!Metrics.of(service).isCaughtUp(desk.sent())) {
        assertThat(System.nanoTime()).as("caught up in time").isLessThan(until);
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
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
