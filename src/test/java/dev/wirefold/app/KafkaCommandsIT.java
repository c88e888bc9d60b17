package dev.wirefold.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wirefold.cli.ExitCode;
import dev.wirefold.kafka.TopicNames;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program's commands for topics and dead letters. */
@SuppressWarnings("NullAway") // what is missing fails the test
class KafkaCommandsIT {

  @TempDir Path dir;

  @Test
  void topicsAreMade_andDeadLettersListedShownAndSentAgain() throws Exception {
    try (KafkaBroker broker = KafkaBroker.start(dir.resolve("broker"))) {
      Path config =
          Files.writeString(
              dir.resolve("w.properties"),
              "wirefold.kafka.bootstrap-servers=" + broker.bootstrap() + "\n");
      assertThat(run("topics", "create", "--config", config.toString()).out())
          .contains(TopicNames.STANDARD.all().stream().map(each -> "created " + each).toList());
      assertThat(run("topics", "create", "--config", config.toString()).out())
          .contains("there is " + TopicNames.STANDARD.articles())
          .doesNotContain("created");
      assertThat(setting(broker, TopicNames.STANDARD.storyStates(), "cleanup.policy"))
          .isEqualTo("compact");
      try (ServiceProcess service =
          ServiceProcess.start(
              dir.resolve("data"),
              dir.resolve("err.txt"),
              Map.of(
                  "WIREFOLD_DISK_MIN_FREE", "0B",
                  "WIREFOLD_DISK_MAX_USED", "100%",
                  "WIREFOLD_STORE_COMMIT_EVERY", "100ms",
                  "WIREFOLD_KAFKA_BOOTSTRAP_SERVERS", broker.bootstrap()))) {
        produce(broker, "elm/a-1", "no json");
        awaitLetters(config, 1);
        ServiceProcess.Ended listed = run("dlq", "list", "--config", config.toString());
        assertThat(listed.out()).startsWith("0/0  ").contains("  bad-value  elm/a-1  ");
        ServiceProcess.Ended shown = run("dlq", "show", "0/0", "--config", config.toString());
        assertThat(shown.out())
            .contains("topic: " + TopicNames.STANDARD.articles())
            .contains("offset: 0")
            .endsWith("no json\n");
        assertThat(run("dlq", "replay", "0/0", "--config", config.toString()).out())
            .isEqualTo("sent 0/0\n");
        awaitLetters(config, 2);
        ServiceProcess.Ended missing = run("dlq", "show", "0/99", "--config", config.toString());
        assertThat(missing.code()).isEqualTo(ExitCode.USAGE);
        assertThat(missing.err()).contains("there is no letter 0/99");
        service.stop();
      }
    }
  }

  @Test
  void withoutBrokers_itSaysWhatToSet() throws Exception {
    ServiceProcess.Ended ended = run("dlq", "list");
    assertThat(ended.code()).isEqualTo(ExitCode.BAD_CONFIGURATION);
    assertThat(ended.err()).contains("wirefold.kafka.bootstrap-servers is not set");
  }

  private void awaitLetters(Path config, int count) throws Exception {
    long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
    while (run("dlq", "list", "--config", config.toString()).out().lines().count() < count) {
      assertThat(System.nanoTime()).as("letters in time").isLessThan(until);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
    }
  }

  private ServiceProcess.Ended run(String... arguments) throws Exception {
    return ServiceProcess.run(dir, arguments);
  }

  private static void produce(KafkaBroker broker, String key, String value) throws Exception {
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", broker.bootstrap()),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      var _ =
          producer
              .send(
                  new ProducerRecord<>(
                      TopicNames.STANDARD.articles(), key.getBytes(UTF_8), value.getBytes(UTF_8)))
              .get();
    }
  }

  private static String setting(KafkaBroker broker, String topic, String name) throws Exception {
    ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
    try (Admin admin = broker.admin()) {
      return admin.describeConfigs(List.of(resource)).all().get().get(resource).get(name).value();
    }
  }
}
