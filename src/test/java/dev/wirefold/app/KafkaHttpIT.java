package dev.wirefold.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wirefold.article.Article;
import dev.wirefold.engine.Archive;
import dev.wirefold.engine.ArticleResult;
import dev.wirefold.engine.Engine;
import dev.wirefold.engine.NewsEvent;
import dev.wirefold.engine.Results;
import dev.wirefold.format.ArticleJsonCodec;
import dev.wirefold.format.FieldMap;
import dev.wirefold.format.StoryModelFile;
import dev.wirefold.kafka.KafkaSettings;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calls over HTTP to a service that a topic feeds, against a real broker. */
@SuppressWarnings("NullAway") // what is missing fails the test
class KafkaHttpIT {

  private static KafkaBroker broker;

  @TempDir Path dir;

  @BeforeAll
  static void startBroker() throws IOException {
    broker = KafkaBroker.shared();
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
  void whoWrote_readsWhatWasAnswered_andRepeatsItToTheSameAnswer() throws Exception {
    try (KafkaDesk desk = new KafkaDesk(broker, "fresh", 2);
        RunningService service =
            RunningService.start(dir.resolve("data"), InstantSource.system(), desk.settings())) {
      String[] key = {"Idempotency-Key", "k-1"};
      HttpResponse<String> first = service.putJson("/v1/articles/Elm/0", Reports.json(0), key);
      assertThat(first.body()).contains("\"canonicalSource\":\"Elm\"");
      assertThat(service.putJson("/v1/articles/Elm/0", Reports.json(0), key).body())
          .isEqualTo(first.body());
      for (int i = 1; i < 20; i++) {
        String path = "/v1/articles/Elm/" + i;
        HttpResponse<String> put = service.putJson(path, Reports.json(i));
        assertThat(put.statusCode()).as(put.body()).isEqualTo(201);
        assertThat(service.get(path).statusCode()).isEqualTo(200);
        String group = String.valueOf(RunningService.json(put.body()).get("group"));
        assertThat(service.get("/v1/groups/" + group).statusCode()).isEqualTo(200);
      }
    }
  }

  @Test
  void article_thatTheTopicCantTake_isRefusedAtOnce_andLeavesRoomForOthers() throws Exception {
    try (KafkaDesk desk = new KafkaDesk(broker, "too-long", 1);
        RunningService service =
            RunningService.start(dir.resolve("data"), InstantSource.system(), desk.settings())) {
      for (int i = 0; i < 40; i++) { // together they are more than may be under way
        HttpResponse<String> put =
            service.putJson("/v1/articles/Elm/long", "{\"text\":\"" + "é".repeat(600_000) + "\"}");
        assertThat(put.statusCode()).as(put.body()).isEqualTo(413);
        assertThat(put.body()).contains("wirefold.limits.line-bytes");
      }
      int header = 500;
      HttpResponse<String> close =
          service.putJson(
              "/v1/articles/Elm/long", "{\"text\":\"" + "e".repeat((1 << 20) - header) + "\"}");
      assertThat(close.statusCode()).as(close.body()).isLessThan(300);
      close =
          service.putJson(
              "/v1/articles/Elm/long", "{\"text\":\"" + "e".repeat((1 << 20) - 40) + "\"}");
      assertThat(close.statusCode()).as(close.body()).isEqualTo(413);
      assertThat(close.body()).contains("max.message.bytes");
      assertThat(service.putJson("/v1/articles/Elm/%20a", Reports.json(1)).statusCode())
          .isEqualTo(201);
    }
  }

  @Test
  void takenDown_isRefusedForGood_alsoAfterARestart() throws Exception {
    try (KafkaDesk desk = new KafkaDesk(broker, "for-good", 1);
        RunningService service =
            RunningService.start(dir.resolve("data"), InstantSource.system(), desk.settings())) {
      String path = "/v1/articles/Elm/1";
      assertThat(service.putJson(path, Reports.json(1)).statusCode()).isEqualTo(201);
      assertThat(service.delete(path + "?reason=court-order").statusCode()).isEqualTo(200);
      assertThat(service.putJson(path, Reports.json(1)).statusCode()).isEqualTo(410);
      service.restart();
      assertThat(service.putJson(path, Reports.json(1)).statusCode()).isEqualTo(410);
      assertThat(service.putJson("/v1/articles/Elm/2", Reports.json(2)).statusCode())
          .isEqualTo(201);
    }
  }

  @Test
  void sameArticles_overTheCommandHttpAndKafka_areDecidedAlike() throws Exception {
    List<Article> articles = SampleService.sample();
    AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    try (KafkaDesk desk = new KafkaDesk(broker, "alike", 1);
        RunningService service =
            RunningService.start(dir.resolve("kafka"), now::get, desk.settings())) {
      for (Article article : articles) {
        now.set(article.published());
        desk.send(key(article), json(article));
        awaitApplied(service.local(), desk.sent());
      }
    }
    now.set(Instant.EPOCH);
    try (RunningService service = RunningService.start(dir.resolve("http"), now::get)) {
      for (Article article : articles) {
        now.set(article.published());
        String path = "/v1/articles/" + encode(article.id().source()) + "/";
        HttpResponse<String> put =
            service.putJson(path + encode(article.id().externalId()), json(article));
        assertThat(put.statusCode()).as(put.body()).isLessThan(300);
      }
    }
    assertThat(events("kafka")).isEqualTo(events("http")).isNotEmpty();
    assertThat(results("kafka")).isEqualTo(results("http")).isEqualTo(batch(articles));
  }

  private static String key(Article article) {
    return article.id().source() + "/" + article.id().externalId();
  }

  private static String json(Article article) {
    return new String(new ArticleJsonCodec().encode(article), UTF_8);
  }

  private static String encode(String segment) {
    String named = segment.isEmpty() ? "-" : segment;
    return URLEncoder.encode(named, UTF_8).replace("+", "%20");
  }

  /** Returns what the command says of each article. */
  private Map<String, ArticleResult> batch(List<Article> articles) throws IOException {
    Path input =
        Files.write(dir.resolve("sample.jsonl"), articles.stream().map(KafkaHttpIT::json).toList());
    try (Batch batch =
        Batch.run(
            new Batch.Request(
                List.of(input.toString()),
                System.in,
                FieldMap.PLAIN,
                StoryModelFile.bundled(),
                1,
                true,
                DuplicatesModel.standard(),
                dir),
            article -> false,
            new Batch.Progress() {})) {
      return results(batch.engine(), batch.results());
    }
  }

  private Map<String, ArticleResult> results(String name) throws Exception {
    try (LocalService service =
        LocalService.open(
            DataFolder.open(dir.resolve(name)), RunningService.SETTINGS, InstantSource.system())) {
      service.awaitReady();
      return service.pipeline().ask(KafkaHttpIT::results).get();
    }
  }

  private static Map<String, ArticleResult> results(Engine engine, Results results) {
    Map<String, ArticleResult> byId = new TreeMap<>();
    for (int i = 0; i < engine.articles(); i++) {
      byId.put(engine.idOf(i).toString(), results.article(i));
    }
    return byId;
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
