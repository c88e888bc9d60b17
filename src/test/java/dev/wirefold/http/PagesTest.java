package dev.wirefold.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The pages load nothing from elsewhere, and lead nowhere that isn't there. */
class PagesTest {

  private static final Pattern REFERENCE = Pattern.compile("(?:href|src)=\"([^\"]+)\"");

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
  void references_stayOnTheService_andAreThere() throws Exception {
    for (String path : new String[] {"/docs", "/problems", "/problems/bad-json"}) {
      HttpResponse<String> page = server.get(path);
      assertThat(page.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
      Matcher reference = REFERENCE.matcher(page.body());
      while (reference.find()) {
        assertThat(reference.group(1)).as(path).startsWith("/").doesNotStartWith("//");
        assertThat(server.get(reference.group(1)).statusCode())
            .as(reference.group(1))
            .isEqualTo(200);
      }
    }
  }

  @Test
  void pages_haveNothingInline_thatTheirPolicyForbids() throws Exception {
    for (String path : new String[] {"/docs", "/problems"}) {
      HttpResponse<String> page = server.get(path);
      assertThat(page.body()).doesNotContain("<style", " style=", " onclick=", "javascript:");
      assertThat(page.body()).doesNotContainPattern("<script(?! src=)");
      assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
          .contains("script-src 'self'", "connect-src 'self'");
    }
    assertThat(server.get("/docs/docs.js").body())
        .doesNotContain("innerHTML", "http://", "https://");
    assertThat(server.get("/docs/docs.css").body()).doesNotContain("@import", "url(");
  }
}
