package dev.wirefold.app;

import static dev.wirefold.app.SampleService.list;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wirefold.article.Article;
import dev.wirefold.canonical.ElectionPolicy;
import dev.wirefold.duplicate.DuplicatePolicy;
import dev.wirefold.engine.EngineSettings;
import dev.wirefold.engine.LogCommand;
import dev.wirefold.format.StoryModelFile;
import dev.wirefold.journal.JournalSettings;
import dev.wirefold.lucene.StoreSettings;
import dev.wirefold.service.Outcome;
import dev.wirefold.service.PipelineSettings;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is too old goes: articles, groups, stories, events and the log's files. */
@SuppressWarnings("NullAway") // what is missing fails the test
class RetentionApiTest {

  private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
  private static final Duration KEPT = Duration.ofDays(20);
  private static final int A_DAY = 5;
  private static final int DAYS = 40;
  private static final Duration NEVER = Duration.ofHours(9);

  private static final PipelineSettings OFTEN =
      new PipelineSettings(16 << 20, 2, 8, Duration.ofMillis(50), Duration.ofMillis(100), 10);
  private static final PipelineSettings AT_THE_END =
      new PipelineSettings(16 << 20, 2, 8, Duration.ofMillis(50), NEVER, 1 << 20);

  @TempDir private Path temp;

  @Test
  void oldArticles_areGone_withTheirFilesOfTheLog() throws Exception {
    try (SampleService service = SampleService.empty(temp.resolve("data"), settings(OFTEN))) {
      service.putAtOnce(day(0));
      Map<String, Object> first = service.json("/v1/articles/Post/r-0-0");
      for (int day = 1; day < DAYS; day++) {
        service.putAtOnce(day(day));
      }
      assertThat(service.local().journal().start()).isBetween(1L, (long) A_DAY * (DAYS - 20));
      for (String gone :
          List.of(
              "/v1/articles/Post/r-0-0",
              "/v1/groups/" + first.get("group"),
              "/v1/stories/" + first.get("story"))) {
        assertThat(service.get(gone).statusCode()).as(gone).isEqualTo(404);
      }
      assertThat(list(service.json("/v1/search?limit=100&q=common"), "hits"))
          .hasSize(100)
          .extracting(hit -> hit.get("id"))
          .doesNotContain("r-0-0");
      assertThat(service.json("/v1/search?limit=1&q=common"))
          .containsEntry("total", A_DAY * (20 + 1));
      String last = "/v1/articles/Post/r-%d-0".formatted(DAYS - 1);
      assertThat(service.get(last).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void replay_ofTheLogBeforeItWasPruned_dropsTheSame() throws Exception {
    Path pruned = temp.resolve("pruned");
    Path replayed = temp.resolve("replayed");
    try (SampleService service = SampleService.empty(pruned, settings(AT_THE_END))) {
      for (int day = 0; day < DAYS; day++) {
        service.putAtOnce(day(day));
      }
      assertThat(service.local().journal().start()).isZero();
      Files.createDirectories(replayed);
      service.local().journal().snapshot(replayed.resolve(DataFolder.JOURNAL));
      service.local().folder().writeCopysIdentity(replayed);
    }
    try (LocalService again =
        LocalService.open(DataFolder.open(replayed), settings(OFTEN), InstantSource.fixed(START))) {
      again.awaitReady();
    }
    assertThat(Exports.of(replayed)).isEqualTo(Exports.of(pruned));
    assertThat(Exports.of(replayed).getFirst()).contains("r-39-0").doesNotContain("\"r-0-0\"");
  }

  @Test
  void events_thatWereDropped_areGone() throws Exception {
    StoreSettings few = new StoreSettings(64, 1024, 10_000, Duration.ofMinutes(5), 300);
    LocalService.Settings settings =
        new LocalService.Settings(
            EngineSettings.DEFAULT,
            null,
            false,
            RunningService.SETTINGS.journal(),
            few,
            RunningService.SETTINGS.pipeline());
    try (RunningService service =
        RunningService.start(temp.resolve("data"), settings, InstantSource.system())) {
      for (int from = 0; from < 20_500; from += 500) {
        List<CompletableFuture<Outcome>> outcomes = new ArrayList<>();
        for (int i = from; i < from + 500; i++) {
          Article article =
              SampleService.article("{\"id\":\"%d\",\"title\":\"Item %d\"}".formatted(i, i));
          outcomes.add(service.local().pipeline().submit(new LogCommand.PutArticle(article)));
        }
        outcomes.forEach(CompletableFuture::join);
      }
      service.restart();
      HttpResponse<String> gone = service.get("/v1/events", "Last-Event-ID", "1");

      assertThat(gone.statusCode()).isEqualTo(410);
      assertThat(gone.body()).contains("/problems/events-gone");
    }
  }

  private static LocalService.Settings settings(PipelineSettings pipeline) {
    return new LocalService.Settings(
        new EngineSettings(DuplicatePolicy.DEFAULT, ElectionPolicy.ORIGINAL, KEPT),
        StoryModelFile.bundled(),
        true,
        new JournalSettings(1 << 14, 4 << 20, 16 << 20, 16 << 20, 0, 1.0),
        StoreSettings.DEFAULT,
        pipeline);
  }

  /** Returns the reports of a day, each of words of its own but one. */
  private static List<Article> day(int day) {
    List<Article> reports = new ArrayList<>();
    for (int i = 0; i < A_DAY; i++) {
      SplittableRandom random = new SplittableRandom(day * 1_000L + i);
      StringBuilder text = new StringBuilder("common");
      for (int word = 0; word < 60; word++) {
        text.append(' ');
        for (int letter = 0; letter < 6; letter++) {
          text.append((char) ('a' + random.nextInt(26)));
        }
      }
      reports.add(
          SampleService.article(
              "{\"source\":\"Post\",\"id\":\"r-%d-%d\",\"lang\":\"en\",\"published\":\"%s\",\"title\":\"%s\",\"text\":\"%s\"}"
                  .formatted(
                      day, i, START.plus(Duration.ofDays(day)), text.substring(0, 40), text)));
    }
    return reports;
  }
}
