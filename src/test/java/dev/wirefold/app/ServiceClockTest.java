package dev.wirefold.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calls and page tell the time from the service's clock, whatever the machine's says. */
class ServiceClockTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"1999-12-31T12:00:00Z, true", "2000-01-01T12:00:00Z, false"})
  void embargoThatEndedLongAgo_holdsUntilTheServicesClockSaysSo(Instant now, boolean hidden)
      throws Exception {
    assertHidden(now, "2000-01-01T00:00:00Z", hidden);
  }

  @Test
  void embargoThatEndsInAHundredYears_isOver_ifTheServicesClockSaysSo() throws Exception {
    assertHidden(Instant.parse("2199-01-02T00:00:00Z"), "2199-01-01T00:00:00Z", false);
  }

  @Test
  void embargoThatEnds_letsTheArticleBeShownAndElected() throws Exception {
    AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-04-01T08:00:00Z"));
    try (RunningService service = RunningService.start(folder.resolve("data"), now::get)) {
      String text = "The bridge at Brack takes a toll from May on, the council said on Wednesday.";
      put(service, "agency/b-1", "Toll on Brack bridge", text, "2026-04-01T12:00:00Z");
      HttpResponse<String> copy = put(service, "post/7", "Toll on Brack bridge", text, null);
      String group = "/v1/groups/" + RunningService.json(copy.body()).get("group");
      assertThat(RunningService.json(service.get(group).body())).containsEntry("canonical", "7");

      now.set(Instant.parse("2026-04-01T12:00:00Z"));
      put(service, "gazette/1", "Library to open on Sundays", "Readers may come at ten.", null);
      Map<String, Object> after = RunningService.json(service.get(group).body());
      assertThat(after).containsEntry("canonical", "b-1");
      assertThat(service.get("/v1/articles/agency/b-1").body())
          .contains(text)
          .doesNotContain("embargo until");
    }
  }

  private static HttpResponse<String> put(
      RunningService service, String key, String title, String text, @Nullable String embargo)
      throws Exception {
    String embargoed = embargo == null ? "" : ",\"embargoed\":\"%s\"".formatted(embargo);
    return service.putJson(
        "/v1/articles/" + key + "?wait=searchable",
        "{\"title\":\"%s\",\"text\":\"%s\"%s}".formatted(title, text, embargoed));
  }

  private void assertHidden(Instant now, String embargo, boolean hidden) throws Exception {
    try (RunningService service =
        RunningService.start(folder.resolve("data"), InstantSource.fixed(now))) {
      HttpResponse<String> answer =
          service.putJson(
              "/v1/articles/north/c-1?wait=searchable",
              "{\"title\":\"Toll on the Brack bridge\",\"text\":\"The bridge takes a toll.\","
                  + "\"embargoed\":\"%s\"}".formatted(embargo));
      Map<String, Object> article =
          RunningService.json(service.get("/v1/articles/north/c-1").body());
      String group = "/groups/" + RunningService.json(answer.body()).get("group");

      assertThat(article.containsKey("barred")).isEqualTo(hidden);
      assertThat(service.get(group, "Accept", "text/html").body().contains("Brack"))
          .isNotEqualTo(hidden);
      assertThat(service.get("/v1" + group).body().contains("Brack")).isNotEqualTo(hidden);
    }
  }
}
