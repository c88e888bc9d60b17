package dev.wirefold.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wirefold.article.Article;
import dev.wirefold.engine.LogCommand;
import dev.wirefold.service.Outcome;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who follows events and doesn't read is cut off, holds nothing up, and misses nothing later. */
class SlowReaderTest {

  private static final int ARTICLES = 3_000;
  private static final int AT_ONCE = 100;

  /** Ids so long that what the network holds for a reader is full soon. */
  private static final String LONG_ID = "x".repeat(1_500);

  @TempDir private Path temp;

  @Test
  void events_notRead_areCutOff_andResumedWithoutAGap() throws Exception {
    try (RunningService service =
            RunningService.startHasty(temp.resolve("data"), Duration.ofSeconds(2));
        InputStream idle = follow(service, 0)) {
      bring(service);
      long last = service.local().pipeline().events().next() - 1;
      // the service is as quick as ever for others while one does not read
      assertThat(service.get("/ready").statusCode()).isEqualTo(200);
      awaitCutOff(service);
      List<Long> seen = ids(idle, last);
      assertThat(seen.size()).isPositive().isLessThan((int) last);
      try (InputStream again = follow(service, seen.getLast())) {
        seen.addAll(ids(again, last));
      }
      List<Long> expected = new ArrayList<>();
      for (long seq = 1; seq <= last; seq++) {
        expected.add(seq);
      }
      assertThat(seen.equals(expected)).as("%d of %d", seen.size(), last).isTrue();
    }
  }

  private static void bring(RunningService service) throws Exception {
    for (int from = 0; from < ARTICLES; from += AT_ONCE) {
      List<CompletableFuture<Outcome>> outcomes = new ArrayList<>();
      for (int i = from; i < from + AT_ONCE; i++) {
        Article article = SampleService.article(Reports.line("Post", i + LONG_ID, i));
        outcomes.add(service.local().pipeline().submit(new LogCommand.PutArticle(article)));
      }
      for (CompletableFuture<Outcome> outcome : outcomes) {
        assertThat(outcome.get()).isInstanceOf(Outcome.Taken.class);
      }
    }
  }

  /** Waits until the connection of the caller of this is the only one. */
  private static void awaitCutOff(RunningService service) throws Exception {
    while (!service.get("/metrics").body().contains("\nwirefold_http_connections 1.0\n")) {
      Thread.onSpinWait();
    }
  }

  /** Begins to follow; what comes is not read before somebody reads it. */
  private static InputStream follow(RunningService service, long after) throws Exception {
    return service
        .send(
            service.request("/v1/events", "Last-Event-ID", String.valueOf(after)).build(),
            BodyHandlers.ofInputStream())
        .body();
  }

  /** Reads events until the last, or until the connection ends. */
  private static List<Long> ids(InputStream body, long last) {
    List<Long> whole = new ArrayList<>();
    BufferedReader in = new BufferedReader(new InputStreamReader(body, UTF_8));
    long id = -1;
    try {
      String line = in.readLine();
      while (line != null && (whole.isEmpty() || whole.getLast() < last)) {
        if (line.startsWith("id: ")) {
          id = Long.parseLong(line.substring(4));
        } else if (line.isEmpty() && id > 0) {
          whole.add(id); // only with its empty line an event is whole
          id = -1;
        }
        line = in.readLine();
      }
    } catch (IOException e) {
      return whole; // cut off
    }
    return whole;
  }
}
