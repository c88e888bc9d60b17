package dev.wirefold.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirefold.cli.ExitCode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The packaged service, fed by a topic, when it is put to sleep, or its broker fails. */
@DisabledOnOs(OS.WINDOWS)
class KafkaFaultIT {

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

  @Test
  void zombie_whenItWakes_isFencedAndEnds() throws Exception {
    Path folder = ServiceProcess.scratch("kafka-zombie");
    Path data = folder.resolve("data");
    Path copy = folder.resolve("copy");
    try (KafkaDesk desk = new KafkaDesk(broker, "zombie", 2);
        ServiceProcess zombie =
            ServiceProcess.start(data, folder.resolve("zombie.txt"), desk.environment())) {
      desk.send(200);
      awaitApplied(zombie, 200);
      desk.send(50);
      zombie.signal("STOP");
      Shell.copy(data, copy);
      try (ServiceProcess heir =
          ServiceProcess.start(copy, folder.resolve("heir.txt"), desk.environment())) {
        desk.send(100);
        awaitApplied(heir, desk.sent());
        long woken = System.nanoTime();
        zombie.signal("CONT");
        desk.send(100);
        assertThat(zombie.awaitEnd()).isEqualTo(ExitCode.SUPERSEDED);
        assertThat(System.nanoTime() - woken).isLessThan(TimeUnit.SECONDS.toNanos(5));
        assertThat(zombie.errors()).contains("another process has taken over this index");
        awaitApplied(heir, desk.sent());
        heir.stop();
      }
      desk.checkOnce(copy, 0);
    }
    Shell.delete(folder);
  }

  @Test
  void broker_killedAndBack_isCaughtUpWith() throws Exception {
    Path folder = ServiceProcess.scratch("kafka-broker");
    Path data = folder.resolve("data");
    try (KafkaDesk desk = new KafkaDesk(broker, "back", 2);
        ServiceProcess service =
            ServiceProcess.start(data, folder.resolve("stderr.txt"), desk.environment())) {
      desk.send(300);
      awaitApplied(service, 100);
      broker.kill();
      awaitReadiness(service, 503);
      assertThat(service.get("/ready").body()).contains("kafka");
      assertThat(service.putJson("/v1/articles/Elm/1", Reports.json(1)).statusCode())
          .isEqualTo(503);
      broker.restart();
      long healed = System.nanoTime();
      awaitReadiness(service, 200);
      assertThat(System.nanoTime() - healed).isLessThan(TimeUnit.SECONDS.toNanos(10));
      desk.send(100);
      awaitApplied(service, desk.sent());
      service.stop();
      desk.checkOnce(data, 0);
    }
    Shell.delete(folder);
  }

  private static void awaitApplied(ServiceProcess service, int entries) throws IOException {
    long until = System.nanoTime() + Duration.ofMinutes(1).toNanos();
    while (!Metrics.of(service).isCaughtUp(entries)) {
      assertThat(System.nanoTime()).as("%d applied in time", entries).isLessThan(until);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
    }
  }

  private static void awaitReadiness(ServiceProcess service, int status) throws IOException {
    long until = System.nanoTime() + Duration.ofMinutes(1).toNanos();
    while (service.get("/ready").statusCode() != status) {
      assertThat(System.nanoTime()).as("%d in time", status).isLessThan(until);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
    }
  }
}
