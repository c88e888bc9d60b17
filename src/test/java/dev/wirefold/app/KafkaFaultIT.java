package dev.wirefold.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirefold.cli.ExitCode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/**
 * The packaged service, fed by a topic, when it is put to sleep, or broker, network or disk fail.
 * {@code -Dkafka.outage=N} says for how many seconds the network is cut.
 */
@Tag("alone")
@DisabledOnOs(OS.WINDOWS)
class KafkaFaultIT {

  private static final Duration OUTAGE = Duration.ofSeconds(Integer.getInteger("kafka.outage", 7));

  private static KafkaBroker broker;

  @BeforeAll
  static void startBroker() throws IOException {
    broker = KafkaBroker.shared();
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
        report("a zombie ended", woken);
        assertThat(System.nanoTime() - woken).isLessThan(TimeUnit.SECONDS.toNanos(5));
        assertThat(zombie.errors()).contains("another process has taken over this index");
        awaitApplied(heir, desk.sent());
        heir.stop();
      }
      desk.checkOnce(copy, 0);
      try (ServiceProcess again =
          ServiceProcess.launch(data, folder.resolve("again.txt"), desk.environment())) {
        assertThat(again.awaitEnd()).isEqualTo(ExitCode.UNAVAILABLE);
        assertThat(again.errors()).containsAnyOf("an older copy", "with a copy of this folder");
      }
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
      report("ready again with the broker", healed);
      assertThat(System.nanoTime() - healed).isLessThan(TimeUnit.SECONDS.toNanos(10));
      desk.send(100);
      awaitApplied(service, desk.sent());
      service.stop();
      desk.checkOnce(data, 0);
    }
    Shell.delete(folder);
  }

  @Test
  void network_cutAndHealed_isCaughtUpWith_andTheHeapStaysFlat() throws Exception {
    Path folder = ServiceProcess.scratch("kafka-network");
    Path data = folder.resolve("data");
    try (KafkaDesk desk = new KafkaDesk(broker, "cut", 2);
        ServiceProcess service =
            ServiceProcess.start(
                data, folder.resolve("stderr.txt"), desk.environment(broker.relayed()))) {
      desk.send(300);
      awaitApplied(service, 300);
      long heap = service.heapBytes();
      broker.relay().cut();
      long cut = System.nanoTime();
      desk.send(2_000);
      awaitReadiness(service, 503);
      assertThat(service.get("/v1/articles/elm/a-7").statusCode()).isEqualTo(200);
      while (System.nanoTime() - cut < OUTAGE.toNanos()) {
        assertThat(service.putJson("/v1/articles/Elm/1", Reports.json(1)).statusCode())
            .isEqualTo(503);
      }
      assertThat(service.heapBytes() - heap).as("growth of the heap").isLessThan(8 << 20);
      double applied = Metrics.of(service).figure("wirefold_log_applied");
      broker.relay().heal();
      long healed = System.nanoTime();
      awaitApplied(service, (int) applied + 2);
      report("caught up with begun after a cut", healed);
      assertThat(System.nanoTime() - healed).isLessThan(TimeUnit.SECONDS.toNanos(10));
      awaitApplied(service, desk.sent());
      service.stop();
      desk.checkOnce(data, 0);
    } finally {
      broker.relay().heal();
    }
    Shell.delete(folder);
  }

  @Test
  void disk_fullAndFreeAgain_isNotReady_buriesNothing_andGoesOnByItself() throws Exception {
    Volume.assumeMountable();
    Path folder = ServiceProcess.scratch("kafka-disk");
    Path disk = folder.resolve("disk");
    Path data = disk.resolve("data");
    try (Volume _ = Volume.inMemory(disk, 32);
        KafkaDesk desk = new KafkaDesk(broker, "disk", 2);
        ServiceProcess service =
            ServiceProcess.start(data, folder.resolve("stderr.txt"), desk.environment())) {
      desk.send(200);
      awaitApplied(service, 200);
      Path filler = Volume.fill(disk, 0);
      desk.send(500);
      awaitReadiness(service, 503);
      assertThat(service.get("/v1/articles/elm/a-7").statusCode()).isEqualTo(200);
      HttpResponse<String> put = service.putJson("/v1/articles/Elm/1", Reports.json(1));
      assertThat(put.statusCode()).as(put.body()).isEqualTo(507);
      Files.delete(filler);
      awaitApplied(service, desk.sent());
      awaitReadiness(service, 200);
      service.stop();
      desk.checkOnce(data, 0);
      assertThat(desk.deadLetters()).isEmpty();
    }
    Shell.delete(folder);
  }

  private static void report(String what, long since) {
    System.out.printf(
        "KafkaFaultIT: %s after %d ms%n", what, (System.nanoTime() - since) / 1_000_000);
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
