package dev.wirefold.app;

import static dev.wirefold.app.SampleService.at;
import static dev.wirefold.app.SampleService.list;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wirefold.article.Article;
import dev.wirefold.duplicate.DuplicatePolicy;
import dev.wirefold.engine.EngineSettings;
import dev.wirefold.service.WhatIf;
import dev.wirefold.service.WhatIfReport;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What calls that read do with what is large, busy or has left memory. */
@SuppressWarnings("NullAway") // what is missing fails the test
class ReadLimitsTest {

  private static final String POLICY = "{\"policy\": {\"span\": \"2h\"}}";

  @TempDir Path folder;
  private SampleService service;

  @BeforeEach
  void start() throws Exception {
    service = SampleService.empty(folder.resolve("data"));
  }

  @AfterEach
  void stop() throws Exception {
    service.close();
  }

  @Test
  void receipt_ofManyCandidates_listsTheBest_andCountsTheOthers() throws Exception {
    List<Article> copies = new ArrayList<>();
    for (int i = 0; i < 1_001; i++) {
      copies.add(report("Outlet " + i, "r", 1, "2026-03-05T10:00:00Z"));
    }
    service.putAtOnce(copies.subList(0, 1_000));
    Map<String, Object> all = service.json(groupPath("Outlet%200/r"));
    service.putAtOnce(copies.subList(1_000, 1_001));
    Map<String, Object> shortened = service.json(groupPath("Outlet%200/r"));

    assertThat(all).doesNotContainKey("candidatesLeftOut");
    assertThat(list(at(all, "receipt"), "candidates")).hasSize(1_000);
    assertThat(shortened).containsEntry("size", 1_001).containsEntry("candidatesLeftOut", 901);
    assertThat(list(at(shortened, "receipt"), "candidates"))
        .hasSize(100)
        .extracting(candidate -> (Double) candidate.get("score"))
        .isSortedAccordingTo(java.util.Comparator.reverseOrder());
    assertThat(list(shortened, "members")).hasSize(20);
  }

  @Test
  void group_whoseMembersLeftMemory_readsAsBefore() throws Exception {
    service.put(
        List.of(
            report("Post", "a", 1, "2026-03-05T10:00:00Z"),
            report("Mail", "b", 1, "2026-03-05T11:00:00Z"),
            report("Echo", "c", 1, "2026-03-05T12:00:00Z")));
    String path = groupPath("Post/a");
    Map<String, Object> before = service.json(path);
    service.put(
        List.of(
            report("Post", "later", 2, "2026-03-25T10:00:00Z"),
            report("Post", "last", 3, "2026-03-25T10:00:01Z")));
    Map<String, Object> after = service.json(path);

    assertThat(service.local().pipeline().ask((engine, results) -> engine.isInMemory(0)).get())
        .isFalse();
    assertThat(after).isEqualTo(before);
    assertThat(list(after, "members")).hasSize(3);
    assertThat(service.json("/v1/explain?a=Post/a&b=Mail/b"))
        .extracting("comparison")
        .extracting("duplicate")
        .isEqualTo(true);
    assertThat(service.json("/v1/articles/Post/a/explain")).containsKey("decision");
  }

  @Test
  void whatif_whileAnotherRuns_isAskedToWait() throws Exception {
    service.put(List.of(report("Post", "a", 1, "2026-03-05T10:00:00Z")));
    CountDownLatch held = new CountDownLatch(1);
    CompletableFuture<Boolean> busy =
        service
            .local()
            .pipeline()
            .ask((engine, results) -> {
              try {
                held.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              return true;
            });
    CompletableFuture<HttpResponse<String>> one = whatIf();
    CompletableFuture<HttpResponse<String>> other = whatIf();
    HttpResponse<?> first = (HttpResponse<?>) CompletableFuture.anyOf(one, other).get();
    held.countDown();

    assertThat(first.statusCode()).isEqualTo(429);
    assertThat(first.headers().firstValue("Retry-After")).contains("10");
    assertThat(busy.get()).isTrue();
    assertThat(List.of(one.get().statusCode(), other.get().statusCode()))
        .containsExactlyInAnyOrder(200, 429);
  }

  @Test
  void whatif_outOfTime_comparesWhatItHas() throws Exception {
    List<Article> reports = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      reports.add(report("Post", "a" + i, i, "2026-03-05T10:00:00Z"));
    }
    service.putAtOnce(reports);
    AtomicLong nanos = new AtomicLong();
    WhatIf whatIf = new WhatIf(EngineSettings.DEFAULT, Duration.ofNanos(5), nanos::getAndIncrement);
    WhatIfReport report;
    try (var archive = service.local().store().read()) {
      report = whatIf.run(archive, DuplicatePolicy.DEFAULT, 1_000);
    }

    assertThat(report.complete()).isFalse();
    assertThat(report.articles()).isEqualTo(5);
    assertThat(report.groupsBefore()).isEqualTo(report.groupsAfter());
  }

  private CompletableFuture<HttpResponse<String>> whatIf() {
    RunningService running = service.running();
    return running
        .client()
        .sendAsync(
            running
                .request("/v1/whatif", "Content-Type", "application/json")
                .POST(BodyPublishers.ofString(POLICY, UTF_8))
                .build(),
            BodyHandlers.ofString());
  }

  private String groupPath(String article) throws Exception {
    return "/v1/groups/" + service.json("/v1/articles/" + article + "/explain").get("group");
  }

  private static Article report(String source, String id, int number, String published) {
    return SampleService.article(
        Reports.json(
            "\"source\":\"%s\",\"id\":\"%s\",\"lang\":\"en\",\"published\":\"%s\","
                .formatted(source, id, published),
            Reports.title(number),
            Reports.text(number)));
  }
}
