package dev.wirefold.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
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
