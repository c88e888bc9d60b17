package dev.wirefold.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wirefold.cli.ExitCode;
import dev.wirefold.cli.FolderOptions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventsApiTest {

  @TempDir Path temp;

  /** Follows events over HTTP. */
  private static final class Follower implements AutoCloseable {

    private final HttpResponse<InputStream> response;
    private final BufferedReader in;

    Follower(RunningService service, String query, String... headers) throws Exception {
      this.response =
          service
              .client()
              .send(
                  service.request("/v1/events" + query, headers).GET().build(),
                  BodyHandlers.ofInputStream());
      assertThat(response.statusCode()).isEqualTo(200);
      this.in = new BufferedReader(new InputStreamReader(response.body(), UTF_8));
    }

    /** Returns the ids of the next events. */
    List<Long> ids(int count) throws IOException {
      List<Long> ids = new ArrayList<>();
      while (ids.size() < count) {
        String line = in.readLine();
        assertThat(line).as("the stream ended after " + ids).isNotNull();
        if (line.startsWith("id: ")) {
          ids.add(Long.valueOf(line.substring(4)));
          assertThat(in.readLine()).startsWith("event: ");
          assertThat(in.readLine()).startsWith("data: {\"seq\":" + ids.getLast() + ",\"type\":");
        }
      }
      return ids;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }

  @Test
  void events_followed_comeAsTheyHappen_eachOnce() throws Exception {
    try (RunningService service = RunningService.start(temp.resolve("data"));
        Follower follower = new Follower(service, "")) {
      service.putJson("/v1/articles/Post/1", Reports.json(1));
      assertThat(follower.ids(2)).containsExactly(1L, 2L);
      service.putJson("/v1/articles/Post/2", Reports.json(2));
      assertThat(follower.ids(2)).containsExactly(3L, 4L);
    }
  }

  @Test
  void events_resumedAcrossARestart_haveNoGapAndNoneTwice() throws Exception {
    try (RunningService service = RunningService.start(temp.resolve("data"))) {
      for (int i = 0; i < 30; i++) {
        service.putJson("/v1/articles/Post/a-" + i, Reports.json(i));
      }
      List<Long> seen;
      try (Follower follower = new Follower(service, "?after=0")) {
        seen = new ArrayList<>(follower.ids(25));
      }
      service.restart();
      for (int i = 30; i < 40; i++) {
        service.putJson("/v1/articles/Post/a-" + i, Reports.json(i));
      }
      String last = String.valueOf(seen.getLast());
      try (Follower follower = new Follower(service, "", "Last-Event-ID", last)) {
        seen.addAll(follower.ids(50));
      }
      List<Long> expected = new ArrayList<>();
      for (long seq = 1; seq <= 75; seq++) {
        expected.add(seq);
      }
      assertThat(seen).isEqualTo(expected);
    }
  }

  @Test
  void events_wrongPlace_isAProblem() throws Exception {
    try (RunningService service = RunningService.start(temp.resolve("data"))) {
      assertThat(service.get("/v1/events?after=999").statusCode()).isEqualTo(400);
      assertThat(service.get("/v1/events", "Last-Event-ID", "x").body())
          .contains("/problems/bad-parameter");
    }
  }

  @Test
  void events_wrongPlace_isCalledByTheNameThatWasSent() throws Exception {
    try (RunningService service = RunningService.start(temp.resolve("data"))) {
      assertThat(service.get("/v1/events", "Last-Event-ID", "75").body())
          .contains("\"parameter\":\"Last-Event-ID\"", "the latest is 0");
    }
  }

  @Test
  void events_ofBeforeARestore_areGone_andThoseAfterItCanBeFollowed() throws Exception {
    Path restored = temp.resolve("restored");
    try (RunningService service = RunningService.start(temp.resolve("data"))) {
      service.putJson("/v1/articles/Post/1", Reports.json(1));
      service.local().snapshot(temp.resolve("copy"));
      service.putJson("/v1/articles/Post/2", Reports.json(2));
    }
    PrintStream nobody = new PrintStream(OutputStream.nullOutputStream(), false, UTF_8);
    FolderOptions options = FolderOptions.of(restored, temp.resolve("copy"));
    assertThat(new RestoreRun().run(options, nobody, nobody)).isEqualTo(ExitCode.OK);
    try (RunningService service = RunningService.start(restored)) {
      for (String before : List.of("1", "4")) {
        assertThat(service.get("/v1/events", "Last-Event-ID", before).statusCode()).isEqualTo(410);
      }
      service.putJson("/v1/articles/Post/3", Reports.json(3));
      assertThat(service.get("/v1/events?after=4").body())
          .contains("/problems/events-gone", "of before the data was restored");
      String last = id(service, "?after=0");
      assertThat(last).matches("1-[0-9a-f]{8}");
      assertThat(id(service, "", "Last-Event-ID", last)).isEqualTo(last.replace("1-", "2-"));
    }
  }

  /** Returns the id of the first event that comes. */
  private static String id(RunningService service, String query, String... headers)
      throws Exception {
    try (Follower follower = new Follower(service, query, headers)) {
      return follower
          .in
          .lines()
          .filter(line -> line.startsWith("id: "))
          .findFirst()
          .orElseThrow()
          .substring(4);
    }
  }

  @Test
  void stop_endsStreamsSoon() throws Exception {
    RunningService service = RunningService.start(temp.resolve("data"));
    Follower follower = new Follower(service, "");
    service.close();
    assertThat(follower.response.statusCode()).isEqualTo(200);
  }
}
