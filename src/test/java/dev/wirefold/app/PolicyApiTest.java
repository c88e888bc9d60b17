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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Elections by another policy, asked for over HTTP. */
class PolicyApiTest {

  private static final String TRAM =
      "The tram depot at Kell burned down in the night, and 31 trams with it, the transport office"
          + " said on Monday. Buses run on lines 4 and 9 until the autumn. Nobody was hurt, since the"
          + " last shift had gone home before midnight. The depot was built in 1908 and had been"
          + " listed as a monument for six years.";
  private static final String MORE =
      " Readers who need to reach the clinic may ask the driver to stop at the upper gate. The mayor"
          + " will visit the ruin at noon. A benefit concert for the drivers is planned in the town"
          + " hall, where tickets can be had from Thursday.";

  @TempDir private static Path temp;
  private static RunningService service;
  private static String group = "";

  @BeforeAll
  static void start() throws Exception {
    service = RunningService.start(temp.resolve("data"));
    put("Reuters/1", TRAM, ",\"credit\":\"Reuters\"");
    put("elm/2", TRAM + MORE, ",\"credit\":\"Reuters\"");
    put("oak/3", TRAM, ",\"credit\":\"Reuters\"");
    group = String.valueOf(json("/v1/articles/elm/2").get("group"));
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static void put(String path, String text, String more) throws Exception {
    HttpResponse<String> answer =
        service.putJson(
            "/v1/articles/" + path + "?wait=searchable",
            "{\"title\":\"Tram depot burns down\",\"text\":\"%s\"%s}".formatted(text, more));
    assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
  }

  private static Map<String, Object> json(String path) throws Exception {
    HttpResponse<String> answer = service.get(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return RunningService.json(answer.body());
  }

  @Test
  void withoutPolicy_receiptIsOfTheServicesOwn() throws Exception {
    Map<String, Object> view = json("/v1/groups/" + group);
    assertThat(view).containsKey("receipt").doesNotContainKey("underPolicy");
    assertThat((Map<?, ?>) view.get("receipt")).extracting("policy").isEqualTo("original-2");
    assertThat(winner(view, "receipt")).isEqualTo("Reuters");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "policy=original; original-2; Reuters",
        "policy=most-complete; most-complete-1; elm",
        "policy=earliest; earliest-1; Reuters",
        "policy=preferred-sources&preferred=fir,OAK,elm; preferred-sources-1; oak",
        "policy=licensed; licensed-1; Reuters",
      })
  void policy_named_isHeldWithoutChangingTheGroup(String query, String version, String source)
      throws Exception {
    String before = service.get("/v1/groups/" + group).body();
    Map<String, Object> view = json("/v1/groups/%s?%s".formatted(group, query));
    assertThat((Map<?, ?>) view.get("underPolicy")).extracting("policy").isEqualTo(version);
    assertThat(winner(view, "underPolicy")).isEqualTo(source);
    assertThat(winner(view, "receipt")).isEqualTo("Reuters");
    assertThat(service.get("/v1/groups/" + group).body()).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "policy=newest; must be one of original, earliest, most-complete, preferred-sources",
        "policy=preferred-sources; needs a list of sources",
        "policy=earliest&preferred=oak; preferred-sources alone",
        "preferred=oak; is for policy=preferred-sources alone",
      })
  void policy_thatCantBeHeld_isRefusedByName(String query, String message) throws Exception {
    HttpResponse<String> answer = service.get("/v1/groups/%s?%s".formatted(group, query));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains(message);
  }

  private static Object winner(Map<String, Object> view, String election) throws Exception {
    Map<?, ?> receipt = (Map<?, ?>) view.get(election);
    Object winner = receipt == null ? null : receipt.get("winner");
    for (String source : List.of("Reuters/1", "elm/2", "oak/3")) {
      String id = source.substring(source.indexOf('/') + 1);
      if (id.equals(winner)) {
        return source.substring(0, source.indexOf('/'));
      }
    }
    throw new AssertionError("no winner in " + view);
  }
}
