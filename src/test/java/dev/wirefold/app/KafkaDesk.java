package dev.wirefold.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wirefold.engine.Archive;
import dev.wirefold.engine.LogEntry;
import dev.wirefold.engine.LogReader;
import dev.wirefold.engine.NewsEvent;
import dev.wirefold.engine.Origin;
import dev.wirefold.format.NewsEventJsonCodec;
import dev.wirefold.kafka.KafkaSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** Topics of one test, who writes to them, and the question what came of it. */
final class KafkaDesk implements AutoCloseable {

  private final KafkaBroker broker;
  private final KafkaSettings settings;
  private final KafkaProducer<byte[], byte[]> producer;
  private int sent;

  /** Creates topics whose names begin with a prefix. */
  KafkaDesk(KafkaBroker broker, String prefix, int partitions) throws Exception {
    this.broker = broker;
    this.settings = broker.settings(prefix);
    broker.createTopics(prefix, partitions);
    this.producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", broker.bootstrap(), "linger.ms", "0"),
            new ByteArraySerializer(),
            new ByteArraySerializer());
  }

  KafkaSettings settings() {
    return settings;
  }

  /** Returns how many records were sent. */
  int sent() {
    return sent;
  }

  /** Sends reports, every fourth a copy of another. */
  void send(int count) {
    for (int i = 0; i < count; i++) {
      sendNext();
    }
    producer.flush();
  }

  /** Sends a report, and doesn't wait until it is there. */
  void sendNext() {
    int report = sent % 4 == 3 ? sent - 3 : sent;
    send("elm/a-" + sent, Reports.line("elm", "a-" + sent, report));
  }

  /** Sends a record. */
  void send(String key, String value) {
    send(key.getBytes(UTF_8), value.getBytes(UTF_8));
  }

  void send(byte[] key, byte @Nullable [] value) {
    var _ = producer.send(new ProducerRecord<>(settings.topics().articles(), key, value));
    sent++;
  }

  /** Returns the settings of a process that these topics feed. */
  Map<String, String> environment() {
    return environment(broker.bootstrap());
  }

  /** Returns the settings of a process that reaches the broker in another way. */
  Map<String, String> environment(String bootstrap) {
    return Map.of(
        "WIREFOLD_DISK_MIN_FREE", "0B",
        "WIREFOLD_DISK_MAX_USED", "100%",
        "WIREFOLD_STORE_COMMIT_EVERY", "100ms",
        "WIREFOLD_KAFKA_BOOTSTRAP_SERVERS", bootstrap,
        "WIREFOLD_KAFKA_GROUP", settings.group(),
        "WIREFOLD_KAFKA_TOPICS_ARTICLES", settings.topics().articles(),
        "WIREFOLD_KAFKA_TOPICS_GROUPS", settings.topics().groups(),
        "WIREFOLD_KAFKA_TOPICS_STORIES", settings.topics().stories(),
        "WIREFOLD_KAFKA_TOPICS_STORY_STATES", settings.topics().storyStates(),
        "WIREFOLD_KAFKA_TOPICS_DEAD_LETTERS", settings.topics().deadLetters());
  }

  /** Returns the dead letters. */
  List<ConsumerRecord<byte[], byte[]>> deadLetters() {
    return TopicReader.read(broker.bootstrap(), settings.topics().deadLetters());
  }

  /** Returns how often each event was told, by its sequence number. */
  Map<Long, Integer> told() {
    return TopicReader.events(
        broker.bootstrap(), settings.topics().groups(), settings.topics().stories());
  }

  /**
   * Checks the folder of a service that has stopped: it has every record once, and has told each of
   * its events once.
   *
   * @param dead how many records could not be read
   */
  void checkOnce(Path data, int dead) throws Exception {
    DataFolder folder = DataFolder.open(data);
    try (LocalService service =
        LocalService.open(folder, RunningService.SETTINGS, InstantSource.system())) {
      service.awaitReady();
      checkOrigins(service, dead);
      try (Archive archive = service.store().read()) {
        checkEvents(archive.events(1, Integer.MAX_VALUE));
      }
    }
  }

  private void checkOrigins(LocalService service, int dead) throws IOException {
    Set<Origin> origins = new HashSet<>();
    try (LogReader reader = service.journal().read(service.journal().start())) {
      for (List<LogEntry> entries = reader.next(); !entries.isEmpty(); entries = reader.next()) {
        for (LogEntry entry : entries) {
          Origin origin = LocalService.commands().origin(entry.payload());
          assertThat(origins.add(origin)).as("%s came once", origin).isTrue();
        }
      }
    }
    assertThat(origins).as("records that were kept").hasSize(sent - dead);
  }

  private void checkEvents(List<NewsEvent> events) {
    Map<Long, NewsEvent> told = new TreeMap<>();
    NewsEventJsonCodec codec = new NewsEventJsonCodec();
    for (ConsumerRecord<byte[], byte[]> each :
        TopicReader.read(
            broker.bootstrap(), settings.topics().groups(), settings.topics().stories())) {
      NewsEvent event = codec.decode(each.value());
      assertThat(told.put(event.seq(), event)).as("event %d, told twice", event.seq()).isNull();
    }
    assertThat(new ArrayList<>(told.values()))
        .as("events that were told")
        .isEqualTo(events.stream().map(HttpService::shown).toList());
  }

  @Override
  public void close() {
    producer.close();
  }
}
