package dev.wirefold.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirefold.cli.ExitCode;
import dev.wirefold.cli.TopicsOptions;
import dev.wirefold.kafka.KafkaSettings;
import dev.wirefold.kafka.TopicNames;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Brokers that let in who has a password, a token or a certificate, and nobody else. */
class KafkaSecurityIT {

  private static KafkaBroker broker;

  @TempDir Path dir;

  @BeforeAll
  static void startBroker() throws IOException {
    broker = KafkaBroker.shared();
  }

  /** How a service shows who it is. */
  enum Proof {
    PASSWORD,
    TOKEN,
    CERTIFICATE
  }

  @ParameterizedTest
  @EnumSource
  void service_thatShowsWhoItIs_isFed(Proof proof) throws Exception {
    try (KafkaDesk desk = new KafkaDesk(broker, "safe-" + proof, 1);
        RunningService service =
            RunningService.start(
                dir.resolve("data"), InstantSource.system(), guarded(desk.settings(), proof))) {
      desk.send(3);
      awaitApplied(service.local(), desk.sent());
      assertThat(service.putJson("/v1/articles/Elm/1", Reports.json(1)).statusCode())
          .isEqualTo(201);
    }
  }

  @Test
  void secrets_fromAFile_letIn_andAreNeverShown() throws Exception {
    Path right = config("right", KafkaSecurity.SECRET);
    assertThat(KafkaCommandsIT.called((out, err) -> create(right, out, err)).out())
        .contains("created safe.groups");
    Path broken = config("broken", KafkaSecurity.SECRET + "\" never=ends");
    ServiceProcess.Ended unread = KafkaCommandsIT.called((out, err) -> create(broken, out, err));
    assertThat(unread.code()).as(unread.err()).isEqualTo(ExitCode.UNAVAILABLE);
    assertThat(unread.err()).doesNotContain(KafkaSecurity.SECRET);
    Path wrong = config("wrong", KafkaSecurity.SECRET + "-not");
    ServiceProcess.Ended refused = KafkaCommandsIT.called((out, err) -> create(wrong, out, err));
    assertThat(refused.code()).as(refused.err()).isEqualTo(ExitCode.UNAVAILABLE);
    assertThat(refused.err()).contains("SCRAM").doesNotContain(KafkaSecurity.SECRET);
    ServiceProcess.Ended served =
        ServiceProcess.run(
            dir, "serve", "--data", dir.resolve("data").toString(), "--config", wrong.toString());
    assertThat(served.code()).as(served.err()).isEqualTo(ExitCode.UNAVAILABLE);
    assertThat(served.err()).contains("SCRAM");
    assertThat(served.out() + served.err()).doesNotContain(KafkaSecurity.SECRET);
  }

  private static int create(Path config, PrintStream out, PrintStream err) {
    return new TopicsRun().run(new TopicsOptions(config, 1, 1, 7), out, err);
  }

  private Path config(String name, String password) throws IOException {
    Properties client = new Properties();
    client.putAll(broker.security().password(password));
    Path file = dir.resolve(name + "-client.properties");
    try (var out = Files.newBufferedWriter(file)) {
      client.store(out, null);
    }
    TopicNames topics = KafkaBroker.topics("safe");
    return Files.write(
        dir.resolve(name + ".properties"),
        Stream.of(
                "wirefold.kafka.bootstrap-servers=" + broker.security().passwordDoor(),
                "wirefold.kafka.client-file=" + file,
                "wirefold.kafka.topics.articles=" + topics.articles(),
                "wirefold.kafka.topics.groups=" + topics.groups(),
                "wirefold.kafka.topics.stories=" + topics.stories(),
                "wirefold.kafka.topics.story-states=" + topics.storyStates(),
                "wirefold.kafka.topics.dead-letters=" + topics.deadLetters())
            .toList());
  }

  private static KafkaSettings guarded(KafkaSettings open, Proof proof) {
    KafkaSecurity security = broker.security();
    Map<String, String> client =
        switch (proof) {
          case PASSWORD -> security.password(KafkaSecurity.SECRET);
          case TOKEN -> security.token();
          case CERTIFICATE -> security.certificate();
        };
    return new KafkaSettings(
        proof == Proof.CERTIFICATE ? security.certificateDoor() : security.passwordDoor(),
        open.group(),
        null,
        false,
        open.topics(),
        open.valueBytes(),
        client);
  }

  private static void awaitApplied(LocalService service, int entries) {
    long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
    while (service.pipeline().status().applied() < entries - 1) {
      assertThat(System.nanoTime()).as("applied in time").isLessThan(until);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
    }
  }
}
