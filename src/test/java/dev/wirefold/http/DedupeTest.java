package dev.wirefold.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DedupeTest {

  private static final String TEXT =
      "The harbour bridge was shut on Monday after a barge struck its northern pier, the port"
          + " authority said in a statement.";

  private static TestServer server;

  @BeforeAll
  static void start() throws Exception {
    server = TestServer.start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void copies_areOneGroup_inTheOrderInWhichTheyCame() throws Exception {
    Object answer =
        Json.of(
            server
                .postJson(
                    "/v1/dedupe", "[" + article("b", "Herald") + "," + article("a", "Daily") + "]")
                .body());
    assertThat(Json.at(answer, "articles", 0, "id")).isEqualTo("b");
    assertThat(Json.at(answer, "articles", 1, "group"))
        .isEqualTo(Json.at(answer, "articles", 0, "group"));
    assertThat(Json.at(answer, "articles", 1, "relation")).isEqualTo("identical");
    assertThat(Json.at(answer, "articles", 1, "story")).isNull();
    assertThat(Json.at(answer, "groups", 0, "size")).isEqualTo(2);
    assertThat(Json.at(answer, "groups", 0, "receipt", "winner")).isEqualTo("b");
  }

  @Test
  void canonical_hasItsSource() throws Exception {
    Object answer = Json.of(server.postJson("/v1/dedupe", Examples.DEDUPE_REQUEST).body());
    assertThat(Json.at(answer, "articles", 1, "canonicalSource"))
        .isEqualTo("Meridian Press Agency");
    assertThat(Json.at(answer, "groups", 0, "canonicalSource")).isEqualTo("Meridian Press Agency");
  }

  @Test
  void value_thatIsNotUnderstood_isTaken_withAWarning() throws Exception {
    String odd = "{\"id\":\"a\",\"title\":\"Frost ruins apricots\",\"version\":\"x\"}";
    for (HttpResponse<String> response :
        List.of(
            server.postJson("/v1/dedupe", "[" + article("b", "Herald") + "," + odd + "]"),
            lines(article("b", "Herald") + "\n" + odd))) {
      Object answer = Json.of(response.body());
      assertThat(Json.at(answer, "articles", 0, "warnings")).isNull();
      assertThat(Json.at(answer, "articles", 1, "warnings", 0, "field")).isEqualTo("version");
      assertThat(Json.at(answer, "articles", 1, "warnings", 0, "takenAs")).isEqualTo("0");
    }
  }

  @Test
  void lines_giveWhatAListGives() throws Exception {
    String a = article("a", "Daily");
    String b = article("b", "Herald");
    String asList = server.postJson("/v1/dedupe", "[" + a + "," + b + "]").body();
    HttpResponse<String> asLines = lines("\uFEFF" + a + "\r\n\n" + b);
    assertThat(asLines.body()).isEqualTo(asList);
  }

  @Test
  void nothing_givesNothing() throws Exception {
    assertThat(server.postJson("/v1/dedupe", "[]").body())
        .isEqualTo("{\"articles\":[],\"groups\":[]}");
    assertThat(lines("").body()).isEqualTo("{\"articles\":[],\"groups\":[]}");
  }

  @Test
  void badItems_areAllNamed_byPointerOrLine_andNothingIsTaken() throws Exception {
    HttpResponse<String> list =
        server.postJson(
            "/v1/dedupe", "[" + article("a", "Daily") + ",{\"title\":7},{\"headline\":\"x\"},3]");
    ProblemsTest.check(list, ProblemType.BAD_ARTICLE, "/v1/dedupe");
    Object errors = Json.of(list.body());
    assertThat(Json.at(errors, "errors", 0, "pointer")).isEqualTo("/1/title");
    assertThat(Json.at(errors, "errors", 0, "value")).isEqualTo("7");
    assertThat(Json.at(errors, "errors", 1, "pointer")).isEqualTo("/2");
    assertThat(Json.at(errors, "errors", 2, "pointer")).isEqualTo("/3");
    HttpResponse<String> lines = lines(article("a", "Daily") + "\n\nnot json\n");
    ProblemsTest.check(lines, ProblemType.BAD_ARTICLE, "/v1/dedupe");
    assertThat(Json.at(Json.of(lines.body()), "errors", 0, "line")).isEqualTo(3);
  }

  @Test
  void badItems_beyondFifty_areNotNamed() throws Exception {
    HttpResponse<String> response = lines("x\n".repeat(90));
    assertThat((List<?>) Json.at(Json.of(response.body()), "errors")).hasSize(50);
  }

  @Test
  void json_thatIsNoList_badJson() throws Exception {
    for (String body : new String[] {"{}", "", "3", "[1", "[1] 2", "nul"}) {
      ProblemsTest.check(server.postJson("/v1/dedupe", body), ProblemType.BAD_JSON, "/v1/dedupe");
    }
  }

  private static HttpResponse<String> lines(String body) throws Exception {
    return server.post("/v1/dedupe", body.getBytes(UTF_8), "Content-Type", "application/x-ndjson");
  }

  private static String article(String id, String source) {
    return "{\"id\":\"%s\",\"source\":\"%s\",\"title\":\"Harbour bridge shut\",\"text\":\"%s\"}"
        .formatted(id, source, TEXT);
  }
}
