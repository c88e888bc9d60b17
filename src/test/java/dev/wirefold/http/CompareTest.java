package dev.wirefold.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompareTest {

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
  void passages_areWhereTheySay() throws Exception {
    Map<String, Object> answer = compare(Examples.COMPARE_REQUEST);
    Map<String, Object> request = Json.object(Examples.COMPARE_REQUEST);
    String a = String.valueOf(Json.at(request, "a", "text"));
    String b = String.valueOf(Json.at(request, "b", "text"));
    String inA = a.substring(number(answer, "a", "start"), number(answer, "a", "end"));
    String inB = b.substring(number(answer, "b", "start"), number(answer, "b", "end"));
    assertThat(inA).isEqualTo(inB).startsWith("The harbour bridge").endsWith("may take a week");
  }

  @Test
  void clashes_areNamedWithBothPlaces() throws Exception {
    String form = "The bank of Norra raised its key rate to %s percent at noon on Friday.";
    String a = form.formatted("4.5");
    String b = form.formatted("4.75");
    Map<String, Object> answer =
        compare("{\"a\":{\"text\":\"%s\"},\"b\":{\"text\":\"%s\"}}".formatted(a, b));
    assertThat(Json.at(answer, "clashes", 0))
        .isEqualTo(
            Map.of(
                "kind",
                "number",
                "of",
                "a",
                "a",
                place(a.indexOf("4.5"), 3),
                "b",
                place(b.indexOf("4.75"), 4)));
  }

  private static Map<String, Object> place(int start, int length) {
    return Map.of("start", start, "end", start + length);
  }

  @Test
  void sides_exchanged_giveTheSameVerdict() throws Exception {
    Map<String, Object> one = compare(Examples.COMPARE_REQUEST);
    Map<String, Object> other =
        compare(
            Examples.COMPARE_REQUEST
                .replace("\"a\": {", "\"x\": {")
                .replace("\"b\": {", "\"a\": {")
                .replace("\"x\": {", "\"b\": {"));
    assertThat(one).containsEntry("canonical", "a").containsEntry("relation", "trimmed");
    assertThat(other).containsEntry("canonical", "b").containsEntry("relation", "trimmed");
    assertThat(other.get("rule")).isEqualTo(one.get("rule"));
  }

  @Test
  void texts_thatHaveNothingInCommon_areTwo() throws Exception {
    Map<String, Object> answer =
        compare(
            "{\"a\":{\"title\":\"Harbour bridge shut\"},\"b\":{\"title\":\"Frost ruins apricots\"}}");
    assertThat(answer)
        .containsEntry("duplicate", false)
        .doesNotContainKeys("canonical", "relation");
    assertThat(Json.at(answer, "figures", "jaccard")).isEqualTo(0.0);
    assertThat(((Map<?, ?>) Objects.requireNonNull(answer.get("figures"))).containsKey("hours"))
        .isFalse();
  }

  @Test
  void canonical_hasItsSource() throws Exception {
    assertThat(compare(Examples.COMPARE_REQUEST))
        .containsEntry("canonicalSource", "Meridian Press Agency");
  }

  @Test
  void value_thatIsNotUnderstood_isCompared_withAWarningOnItsSide() throws Exception {
    Map<String, Object> answer =
        compare("{\"a\":{\"title\":\"t\"},\"b\":{\"title\":\"t\",\"version\":\"x\"}}");
    assertThat(Json.at(answer, "warnings", "a")).isNull();
    assertThat(Json.at(answer, "warnings", "b", 0, "field")).isEqualTo("version");
    assertThat(Json.at(answer, "warnings", "b", 0, "value")).isEqualTo("x");
    assertThat(Json.at(answer, "warnings", "b", 0, "takenAs")).isEqualTo("0");
    assertThat(compare(Examples.COMPARE_REQUEST)).doesNotContainKey("warnings");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{};/a",
        "{\"a\":{\"title\":\"t\"}};/b",
        "{\"a\":{\"title\":\"t\"},\"a\":{\"title\":\"t\"},\"b\":{\"title\":\"t\"}};/a",
        "{\"a\":{\"title\":\"t\"},\"b\":{\"title\":\"t\"},\"c\":1};/c",
        "{\"a\":3,\"b\":{\"title\":\"t\"}};/a",
        "{\"a\":{\"title\":\"t\"},\"b\":{\"title\":[]}};/b/title",
        "{\"b\":{\"title\":\"t\"},\"a\":{\"title\":\"t\",\"published\":\"soon\"}};/a/published"
      })
  void articles_thatAreMissingOrWrong_areNamed(String body, String pointer) throws Exception {
    HttpResponse<String> response = server.postJson("/v1/compare", body);
    ProblemsTest.check(response, ProblemType.BAD_ARTICLE, "/v1/compare");
    assertThat(Json.at(Json.of(response.body()), "errors", 0, "pointer")).isEqualTo(pointer);
  }

  private static Map<String, Object> compare(String body) throws Exception {
    HttpResponse<String> response = server.postJson("/v1/compare", body);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return Json.object(response.body());
  }

  private static int number(Map<String, Object> answer, String side, String end) {
    return (Integer) Objects.requireNonNull(Json.at(answer, "passages", 0, side, end));
  }
}
