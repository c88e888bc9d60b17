package dev.wirefold.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wirefold.engine.Archive;
import dev.wirefold.engine.NewsEvent;
import dev.wirefold.format.ArticleParser;
import dev.wirefold.format.FieldMap;
import dev.wirefold.format.JsonArticles;
import dev.wirefold.format.NewsEventJsonCodec;
import dev.wirefold.kafka.KafkaLink;
import dev.wirefold.kafka.KafkaSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service that a topic feeds, against a real broker. */
@SuppressWarnings("NullAway") // what is missing fails the test
class KafkaFeedIT {

  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-03-05T10:00:00Z"));

  @TempDir static Path shared;
  private static KafkaBroker broker;

  @TempDir Path dir;

  @BeforeAll
  static void startBroker() throws IOException {
    broker = KafkaBroker.start(shared.resolve("broker"));
  }

  @AfterAll
  static void stopBroker() throws IOException {
    broker.close();
  }

  @Test
  void articles_fromATopic_areDecidedAndTold() throws Exception {
    broker.createTopics("told", 3);
    KafkaSettings settings = broker.settings("told");
    try (LocalService service = service("data");
        AutoCloseable _ = feed(service, settings)) {
      produce(settings, 0, 40);
      await(() -> service.pipeline().status().applied() >= 39);
    }
    Map<Long, Integer> told = told(settings);
    assertThat(told.keySet()).containsExactlyElementsOf(seqs(told.size()));
    assertThat(told.values()).containsOnly(1);
    assertThat(told).hasSize(events("data").size());
  }

  @Test
  void events_areCloudEvents_inTheOrderOfTheStore() throws Exception {
    broker.createTopics("cloud", 1);
    KafkaSettings settings = broker.settings("cloud");
    String index;
    try (LocalService service = service("data");
        AutoCloseable _ = feed(service, settings)) {
      index = service.folder().id().toString();
      produce(settings, 0, 10);
      await(() -> service.pipeline().status().applied() >= 9);
    }
    List<NewsEvent> kept = events("data");
    NewsEventJsonCodec codec = new NewsEventJsonCodec();
    for (ConsumerRecord<byte[], byte[]> each :
        TopicReader.read(
            broker.bootstrap(), settings.topics().groups(), settings.topics().stories())) {
      NewsEvent event = codec.decode(each.value());
      assertThat(event).isEqualTo(kept.get((int) event.seq() - 1));
      assertThat(TopicReader.header(each, "ce_specversion")).isEqualTo("1.0");
      assertThat(TopicReader.header(each, "ce_id")).isEqualTo(index + "/" + event.seq());
      assertThat(TopicReader.header(each, "ce_type")).isEqualTo("dev.wirefold." + event.type());
      assertThat(TopicReader.header(each, "ce_time")).isEqualTo(event.at().toString());
      assertThat(TopicReader.header(each, "content-type")).isEqualTo("application/json");
    }
  }

  @Test
  void restart_goesOnWhereItStopped() throws Exception {
    broker.createTopics("again", 2);
    KafkaSettings settings = broker.settings("again");
    for (int start = 0; start < 3; start++) {
      int applied = start * 20 + 19;
      try (LocalService service = service("data");
          AutoCloseable _ = feed(service, settings)) {
        produce(settings, start * 20, 20);
        await(() -> service.pipeline().status().applied() >= applied);
      }
    }
    Map<Long, Integer> told = told(settings);
    assertThat(told.keySet()).containsExactlyElementsOf(seqs(events("data").size()));
    assertThat(told.values()).containsOnly(1);
  }

  private LocalService service(String name) throws IOException, InterruptedException {
    Path folder = dir.resolve(name);
    LocalService service =
        LocalService.open(
            DataFolder.exists(folder) ? DataFolder.open(folder) : DataFolder.create(folder, 42L),
            RunningService.SETTINGS,
            CLOCK);
    service.awaitReady();
    return service;
  }

  private static AutoCloseable feed(LocalService service, KafkaSettings settings)
      throws IOException {
    KafkaLink link =
        KafkaWiring.open(
            settings,
            service,
            new JsonArticles(new ArticleParser(FieldMap.PLAIN, ArticleParser.DEFAULT_MAX_CHARS)),
            CLOCK);
    return link::stopIntake;
  }

  private List<NewsEvent> events(String name) throws Exception {
    try (LocalService service = service(name);
        Archive archive = service.store().read()) {
      return archive.events(1, 1_000_000);
    }
  }

  private static Map<Long, Integer> told(KafkaSettings settings) {
    return TopicReader.events(
        broker.bootstrap(), settings.topics().groups(), settings.topics().stories());
  }

  private static List<Long> seqs(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(Long::valueOf).toList();
  }

  /** Produces reports, every fourth a copy of another. */
  private static void produce(KafkaSettings settings, int from, int count) {
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", broker.bootstrap()),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      for (int i = from; i < from + count; i++) {
        int report = i % 4 == 3 ? i - 3 : i;
        var _ =
            producer.send(
                new ProducerRecord<>(
                    settings.topics().articles(),
                    ("elm/a-" + i).getBytes(UTF_8),
                    Reports.line("elm", "a-" + i, report).getBytes(UTF_8)));
      }
    }
  }

  private static void await(BooleanSupplier condition) {
    long until = System.nanoTime() + Duration.ofMinutes(1).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("in time").isLessThan(until);
      LockSupport.parkNanos(5_000_000);
    }
  }
}
