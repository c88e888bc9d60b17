package dev.wirefold.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who may call. */
class AccessTest {

  private static final String TOKEN = "0123456789abcdef-x";

  @Test
  void withTokens_onlyWhoBringsOneIsLetIn() throws Exception {
    try (TestServer server =
        TestServer.start(
            TestServer.settings(
                TestServer.LIMITS, TestServer.TIMES, "another-token-of-ours", TOKEN))) {
      HttpResponse<String> without = server.get("/metrics");
      ProblemsTest.check(without, ProblemType.UNAUTHORIZED, "/metrics");
      assertThat(without.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
      ProblemsTest.check(
          server.get("/metrics", "Authorization", "Bearer " + TOKEN + "y"),
          ProblemType.UNAUTHORIZED,
          "/metrics");
      ProblemsTest.check(
          server.get("/metrics", "Authorization", "Basic " + TOKEN),
          ProblemType.UNAUTHORIZED,
          "/metrics");
      assertThat(server.get("/metrics", "Authorization", "Bearer " + TOKEN).statusCode())
          .isEqualTo(200);
      assertThat(server.get("/metrics", "Authorization", "bearer " + TOKEN).statusCode())
          .isEqualTo(200);
    }
  }

  @Test
  void withTokens_healthAndDocumentationStayOpen_andNothingElseTellsWhatIsThere() throws Exception {
    try (TestServer server =
        TestServer.start(TestServer.settings(TestServer.LIMITS, TestServer.TIMES, TOKEN))) {
      for (String path :
          List.of("/health", "/ready", "/docs", "/openapi.json", "/problems/not-found")) {
        assertThat(server.get(path).statusCode()).as(path).isEqualTo(200);
      }
      ProblemsTest.check(server.get("/nowhere"), ProblemType.UNAUTHORIZED, "/nowhere");
    }
  }

  @Test
  void withTokens_browser_isShownTheLogin_andItsCookieCountsForPagesAlone() throws Exception {
    try (TestServer server =
        TestServer.start(TestServer.settings(TestServer.LIMITS, TestServer.TIMES, TOKEN))) {
      String login = server.get("/login?next=/status").body();
      assertThat(login).contains("name=\"token\"", "value=\"/status\"");
      assertThat(server.get("/login?next=//evil.example/").body()).doesNotContain("evil");
      String location =
          server
              .get("/status?a=b", "Accept", "text/html")
              .headers()
              .firstValue("Location")
              .orElse("");
      String cookie = "wirefold-token=" + TOKEN;

      assertThat(server.get("/nowhere", "Cookie", cookie).statusCode()).isEqualTo(404);
      assertThat(server.get("/nowhere", "Cookie", cookie + "x").statusCode()).isEqualTo(401);
      ProblemsTest.check(
          server.get("/v1/stories", "Cookie", cookie), ProblemType.UNAUTHORIZED, "/v1/stories");
      assertThat(location).isEqualTo("/login?next=%2Fstatus%3Fa%3Db");
    }
  }

  @Test
  void withoutTokens_anotherName_isMisdirected() throws Exception {
    try (TestServer server = TestServer.start()) {
      assertThat(
              server.exchange(
                  "GET /health HTTP/1.1\r\nHost: attacker.example\r\nConnection: close\r\n\r\n"))
          .startsWith("HTTP/1.1 421")
          .contains("misdirected-request");
      for (String own : List.of("localhost", "localhost:1", "127.0.0.1:80", "[::1]:8080")) {
        assertThat(
                server.exchange(
                    "GET /health HTTP/1.1\r\nHost: " + own + "\r\nConnection: close\r\n\r\n"))
            .as(own)
            .startsWith("HTTP/1.1 200");
      }
    }
  }

  @Test
  void withoutTokens_noOtherAddressIsListenedOn() {
    HttpSettings open =
        new HttpSettings("0.0.0.0", 0, List.of(), TestServer.LIMITS, TestServer.TIMES);
    assertThatThrownBy(() -> HttpServer.start(open, List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("wirefold.http.token-file");
  }

  @Test
  void settings_neverShowTokens() {
    assertThat(TestServer.settings(TestServer.LIMITS, TestServer.TIMES, TOKEN).toString())
        .doesNotContain(TOKEN)
        .contains("1 tokens");
  }
}
