package dev.wirefold.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wirefold.article.Article;
import dev.wirefold.engine.Archive;
import dev.wirefold.engine.NewsEvent;
import dev.wirefold.format.ArticleJsonCodec;
import dev.wirefold.kafka.KafkaSettings;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calls over HTTP to a service that a topic feeds, against a real broker. */
@SuppressWarnings("NullAway") // what is missing fails the test
class KafkaHttpIT {

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
  void writes_goThroughTheTopic_andAreAnsweredWhenDecided() throws Exception {
    broker.createTopics("http", 2);
    KafkaSettings settings = broker.settings("http");
    try (RunningService service =
        RunningService.start(dir.resolve("data"), InstantSource.system(), settings)) {
      HttpResponse<String> first = service.putJson("/v1/articles/Elm/1", Reports.json(1));
      assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
      assertThat(service.putJson("/v1/articles/Elm/1", Reports.json(1)).body())
          .contains("\"unchanged\"");
      assertThat(service.putJson("/v1/articles/Ash/a%2Fb", Reports.json(1)).statusCode())
          .isEqualTo(201);
      HttpResponse<String> pinned =
          service.postJson(
              "/v1/curation",
              "{\"action\":\"pin-canonical\",\"article\":{\"source\":\"Ash\",\"id\":\"a/b\"},"
                  + "\"author\":\"N. Okafor\",\"reason\":\"seen by eye\"}");
      assertThat(pinned.statusCode()).as(pinned.body()).isEqualTo(200);
      assertThat(
              service.putJson("/v1/articles/Ash/a%2Fb", "{\"status\":\"canceled\"}").statusCode())
          .isEqualTo(200);
      HttpResponse<String> gone = service.delete("/v1/articles/Elm/1?reason=court-order");
      assertThat(gone.statusCode()).as(gone.body()).isEqualTo(200);
      assertThat(service.get("/v1/articles/Elm/1").statusCode()).isEqualTo(410);
      HttpResponse<String> ready = service.get("/ready");
      assertThat(ready.statusCode()).isEqualTo(200);
      assertThat(ready.body())
          .contains("\"standing\":{\"kafka\":{")
          .contains("\"lag.0\":", "\"lag.1\":", "\"offset.0\":", "\"position\":", "\"seq\":");
      assertThat(
              service.get("/metrics").body().lines().map(line -> line.replaceFirst("[ {].*", "")))
          .filteredOn(name -> name.startsWith("wirefold_kafka_"))
          .containsExactlyInAnyOrderElementsOf(MonitoringTest.OF_KAFKA);
    }
    assertThat(TopicReader.read(broker.bootstrap(), settings.topics().articles()))
        .extracting(each -> new String(each.key(), UTF_8))
        .containsExactlyInAnyOrder("Elm/1", "Elm/1", "Ash/a/b", "curation", "Ash/a/b", "Elm/1");
  }

  @Test
  void sameArticles_overHttpAndKafka_areDecidedAlike() throws Exception {
    List<Article> articles = SampleService.sample();
    AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    try (KafkaDesk desk = new KafkaDesk(broker, "alike", 1);
        RunningService service =
            RunningService.start(dir.resolve("kafka"), now::get, desk.settings())) {
      for (Article article : articles) {
        Instant published = article.published();
        now.updateAndGet(then -> published.isBefore(then) ? then : published);
        desk.send(
            article.id().source() + "/" + article.id().externalId(),
            new String(new ArticleJsonCodec().encode(article), UTF_8));
        awaitApplied(service.local(), desk.sent());
      }
    }
    try (SampleService service = SampleService.withSample(dir.resolve("http"))) {
      assertThat(service.local().pipeline().status().logEnd()).isEqualTo(articles.size());
    }
    assertThat(events("kafka")).isEqualTo(events("http")).isNotEmpty();
  }

  private static void awaitApplied(LocalService service, int entries) {
    long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
    while (service.pipeline().status().applied() < entries - 1) {
      assertThat(System.nanoTime()).as("applied in time").isLessThan(until);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
    }
  }

  private List<NewsEvent> events(String name) throws Exception {
    DataFolder folder = DataFolder.open(dir.resolve(name));
    try (LocalService service =
        LocalService.open(folder, RunningService.SETTINGS, InstantSource.system())) {
      service.awaitReady();
      try (Archive archive = Objects.requireNonNull(service.store()).read()) {
        return archive.events(1, Integer.MAX_VALUE);
      }
    }
  }
}
