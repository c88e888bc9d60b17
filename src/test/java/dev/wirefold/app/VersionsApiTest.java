package dev.wirefold.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Chains, corrections and kills over HTTP. */
class VersionsApiTest {

  private static final String FERRY =
      "The ferry company will take 14 boats out of service in the autumn, its owner told the port"
          + " council on Thursday. The islanders hear that with dismay, since no bridge is near."
          + " A petition lies in the shops.";

  @TempDir private static Path temp;
  private static RunningService service;

  @BeforeAll
  static void start() throws Exception {
    service = RunningService.start(temp.resolve("data"));
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static void put(String path, String title, String text, String more) throws Exception {
    HttpResponse<String> answer =
        service.putJson(
            "/v1/articles/" + path + "?wait=searchable",
            "{\"title\":\"%s\",\"text\":\"%s\"%s}".formatted(title, text, more));
    assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
  }

  private static Map<String, Object> json(String path) throws Exception {
    HttpResponse<String> answer = service.get(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return RunningService.json(answer.body());
  }

  private static List<?> corrections(String query) throws Exception {
    return (List<?>) json("/v1/corrections" + query).getOrDefault("corrections", List.of());
  }

  @Test
  void kill_reachesTheCopy_andShowsNothingOfWhatWasKilled() throws Exception {
    put("wire/k-1", "Ferry company lays up boats", FERRY, "");
    put("elm/k-2", "Ferry company lays up boats", FERRY, "");
    put("wire/k-1", "", "", ",\"status\":\"canceled\"");
    String chain = service.get("/v1/articles/wire/k-1/versions").body();
    assertThat(chain).contains("barred").doesNotContain("dismay").doesNotContain("lays up");
    assertThat(service.get("/v1/articles/wire/k-1/versions/diff").body()).doesNotContain("dismay");
    assertThat(corrections("?source=elm")).hasSize(1);
    assertThat(service.get("/v1/articles/elm/k-2").body()).contains("\"cause\":\"kill\"");
  }

  @Test
  void corrections_severalCopies_comeInPagesAndByOutlet() throws Exception {
    String text = FERRY.replace("ferry company", "tram company").replace("boats", "trams");
    put("wire/t-1", "Tram company lays up trams", text, "");
    put("oak/t-2", "Tram company lays up trams", text, "");
    put("ash/t-3", "Tram company lays up trams", text, "");
    put("wire/t-1", "CORRECTED-Tram company lays up trams", text.replace("14", "11"), "");
    assertThat(corrections("?source=oak")).hasSize(1);
    assertThat(corrections("?source=nobody")).isEmpty();
    assertThat(corrections("?since=2199-01-01")).isEmpty();
    Map<String, Object> page = json("/v1/corrections?limit=1");
    assertThat((List<?>) page.get("corrections")).hasSize(1);
    assertThat(corrections("?limit=1&cursor=" + page.get("next"))).hasSize(1);
    String group = String.valueOf(json("/v1/articles/oak/t-2").get("group"));
    assertThat(service.get("/v1/groups/" + group).body()).contains("\"stale\"");
    service.restart();
    assertThat(corrections("?source=oak")).hasSize(1);
  }

  @Test
  void correctionUnderEmbargo_isShownNowhere() throws Exception {
    String text = FERRY.replace("ferry company", "bus company").replace("boats", "buses");
    put("wire/b-1", "Bus company lays up buses", text, "");
    put("fir/b-2", "Bus company lays up buses", text, "");
    put(
        "wire/b-1",
        "CORRECTED-Bus company lays up buses",
        text.replace("14", "9911"),
        ",\"embargoed\":\"2199-01-01T00:00:00Z\"");
    assertThat(service.get("/v1/corrections").body()).doesNotContain("9911");
    assertThat(service.get("/v1/articles/wire/b-1/versions").body()).doesNotContain("9911");
    assertThat(service.get("/v1/articles/wire/b-1/versions/diff").body()).doesNotContain("9911");
    assertThat(service.get("/v1/articles/fir/b-2").body()).doesNotContain("9911");
  }

  @Test
  void diff_unknownStep_isNotFound() throws Exception {
    put("wire/d-1", "Harbour light repaired", "The light on the pier burns again.", "");
    assertThat(service.get("/v1/articles/wire/d-1/versions/diff?to=3").statusCode()).isEqualTo(404);
    assertThat(service.get("/v1/articles/wire/none/versions").statusCode()).isEqualTo(404);
  }
}
