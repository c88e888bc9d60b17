package dev.wirefold.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wirefold.cli.DlqOptions;
import dev.wirefold.cli.DlqOptions.Action;
import dev.wirefold.cli.ExitCode;
import dev.wirefold.cli.TopicsOptions;
import dev.wirefold.kafka.KafkaSettings;
import dev.wirefold.kafka.TopicNames;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program's commands for topics and dead letters. */
@SuppressWarnings("NullAway") // what is missing fails the test
class KafkaCommandsIT {

  @TempDir Path dir;

  @Test
  void topicsAreMade_andDeadLettersListedShownAndSentAgain() throws Exception {
    KafkaBroker broker = KafkaBroker.shared();
    KafkaSettings settings =
        new KafkaSettings(
            broker.bootstrap(), "letters", null, false, TopicNames.STANDARD, 1 << 20, Map.of());
    Path config =
        Files.writeString(
            dir.resolve("w.properties"),
            "wirefold.kafka.bootstrap-servers=" + broker.bootstrap() + "\n");
    assertThat(run("topics", "create", "--config", config.toString()).out())
        .contains(TopicNames.STANDARD.all().stream().map(each -> "created " + each).toList());
    assertThat(
            called((out, err) -> new TopicsRun().run(new TopicsOptions(config, 4, 0, 7), out, err))
                .out())
        .contains("there is " + TopicNames.STANDARD.articles())
        .doesNotContain("created");
    assertThat(setting(broker, TopicNames.STANDARD.storyStates(), "cleanup.policy"))
        .isEqualTo("compact");
    try (RunningService _ =
        RunningService.start(dir.resolve("data"), InstantSource.system(), settings)) {
      produce(broker, "elm/a-1", "no json", "trace=7");
      produce(broker, "elm/a-2", Reports.line("elm", "a-2", 2));
      produce(broker, "elm/a-2", null);
      produce(broker, "elm/a-2", Reports.line("elm", "a-2", 2));
      awaitLetters(broker, 2);
      ServiceProcess.Ended listed = run("dlq", "list", "--config", config.toString());
      assertThat(listed.out())
          .startsWith("0/0  ")
          .contains("  bad-value  elm/a-1  ", "  taken-down  elm/a-2  ");
      ServiceProcess.Ended shown = dlq(Action.SHOW, "0/0", config);
      assertThat(shown.out())
          .contains("topic: " + TopicNames.STANDARD.articles())
          .contains("offset: 0")
          .endsWith("no json\n");
      ServiceProcess.Ended sent = dlq(Action.REPLAY, null, config);
      assertThat(sent.out()).isEqualTo("sent 0/0\n");
      assertThat(sent.err()).contains("its value is not in the letter (taken-down)");
      assertThat(sent.code()).isEqualTo(ExitCode.BAD_DATA);
      ConsumerRecord<byte[], byte[]> again = awaitLetters(broker, 3).getLast();
      assertThat(again.value()).asString().isEqualTo("no json");
      assertThat(TopicReader.header(again, "trace")).isEqualTo("7");
      assertThat(TopicReader.header(again, "wirefold-replayed")).isEqualTo("0/0");
      ServiceProcess.Ended missing = dlq(Action.SHOW, "0/99", config);
      assertThat(missing.code()).isEqualTo(ExitCode.USAGE);
      assertThat(missing.err()).contains("there is no letter 0/99");
    }
  }

  @Test
  void withoutBrokers_itSaysWhatToSet() throws Exception {
    ServiceProcess.Ended ended = run("dlq", "list");
    assertThat(ended.code()).isEqualTo(ExitCode.BAD_CONFIGURATION);
    assertThat(ended.err()).contains("wirefold.kafka.bootstrap-servers is not set");
  }

  /** Dead letters go out after a commit; transactions leave marks between the offsets. */
  private static List<ConsumerRecord<byte[], byte[]>> awaitLetters(KafkaBroker broker, int count) {
    long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
    List<ConsumerRecord<byte[], byte[]>> letters = List.of();
    while (letters.size() < count) {
      assertThat(System.nanoTime()).as("letters in time").isLessThan(until);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
      letters = TopicReader.read(broker.bootstrap(), TopicNames.STANDARD.deadLetters());
    }
    return letters;
  }

  /** A command's work, in this process: a process of its own would take seconds. */
  interface Job {
    int run(PrintStream out, PrintStream err);
  }

  private static ServiceProcess.Ended dlq(Action action, @Nullable String letter, Path config) {
    return called(
        (out, err) -> new DlqRun().run(new DlqOptions(action, letter, null, config), out, err));
  }

  static ServiceProcess.Ended called(Job job) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code = job.run(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
    return new ServiceProcess.Ended(code, out.toString(UTF_8), err.toString(UTF_8));
  }

  private ServiceProcess.Ended run(String... arguments) throws Exception {
    return ServiceProcess.run(dir, arguments);
  }

  private static void produce(
      KafkaBroker broker, String key, @Nullable String value, String... headers) throws Exception {
    ProducerRecord<byte[], byte[]> made =
        new ProducerRecord<>(
            TopicNames.STANDARD.articles(),
            key.getBytes(UTF_8),
            value == null ? null : value.getBytes(UTF_8));
    for (String each : headers) {
      int equals = each.indexOf('=');
      made.headers().add(each.substring(0, equals), each.substring(equals + 1).getBytes(UTF_8));
    }
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", broker.bootstrap()),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      var _ = producer.send(made).get();
    }
  }

  private static String setting(KafkaBroker broker, String topic, String name) throws Exception {
    ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
    try (Admin admin = broker.admin()) {
      return admin.describeConfigs(List.of(resource)).all().get().get(resource).get(name).value();
    }
  }
}
