package dev.wirefold.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirefold.service.ReadinessCheck;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every error is a problem (RFC 9457) and tells nothing of the program's inside. */
class ProblemsTest {

  private static TestServer server;

  @BeforeAll
  static void start() throws Exception {
    server = TestServer.start(new Broken());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  /** Fails as nothing should. */
  private static final class Broken implements ReadinessCheck {

    @Override
    public String name() {
      return "broken";
    }

    @Override
    public Optional<String> obstacle() {
      throw new IllegalStateException("secret of the inside");
    }
  }

  @Test
  void path_thatIsNotThere_notFound() throws Exception {
    check(server.get("/nowhere?secret=1"), ProblemType.NOT_FOUND, "/nowhere");
  }

  @Test
  void method_thatIsNotPossible_methodNotAllowed_withTheOthers() throws Exception {
    HttpResponse<String> response = server.send("DELETE", "/v1/compare");
    check(response, ProblemType.METHOD_NOT_ALLOWED, "/v1/compare");
    assertThat(response.headers().firstValue("Allow").orElseThrow()).contains("POST");
  }

  @Test
  void accept_ofAnotherForm_notAcceptable() throws Exception {
    HttpResponse<String> response =
        server.post(
            "/v1/compare", new byte[0], "Content-Type", "application/json", "Accept", "image/png");
    check(response, ProblemType.NOT_ACCEPTABLE, "/v1/compare");
  }

  @Test
  void accept_ofHtml_getsTheProblemAllTheSame() throws Exception {
    check(server.get("/nowhere", "Accept", "text/html"), ProblemType.NOT_FOUND, "/nowhere");
  }

  @Test
  void contentType_unknownOrMissing_unsupportedMediaType() throws Exception {
    check(
        server.post("/v1/compare", new byte[] {'{', '}'}, "Content-Type", "text/plain"),
        ProblemType.UNSUPPORTED_MEDIA_TYPE,
        "/v1/compare");
    check(
        server.post("/v1/dedupe", new byte[] {'[', ']'}),
        ProblemType.UNSUPPORTED_MEDIA_TYPE,
        "/v1/dedupe");
    check(
        server.post("/v1/compare", new byte[0], "Content-Type", "application/x-ndjson"),
        ProblemType.UNSUPPORTED_MEDIA_TYPE,
        "/v1/compare");
    check(
        server.post("/v1/compare", new byte[0], "Content-Type", "multipart/form-data;boundary=x"),
        ProblemType.UNSUPPORTED_MEDIA_TYPE,
        "/v1/compare");
  }

  @Test
  void contentEncoding_unknown_unsupportedEncoding() throws Exception {
    HttpResponse<String> response =
        server.post(
            "/v1/compare",
            new byte[] {1},
            "Content-Type",
            "application/json",
            "Content-Encoding",
            "br");
    check(response, ProblemType.UNSUPPORTED_ENCODING, "/v1/compare");
    assertThat(response.body()).contains("says br; taken are gzip and zstd");
  }

  @Test
  void uri_thatIsNone_badRequest() throws Exception {
    String answer = server.exchange("GET /v1/groups/%zz?a=1 HTTP/1.1\r\nHost: localhost\r\n\r\n");
    assertThat(answer)
        .startsWith("HTTP/1.1 400")
        .contains(
            "\"type\":\"/problems/bad-request\"",
            "The path /v1/groups/%zz has a % that begins no escape; write % itself as %25.",
            "\"instance\":\"/v1/groups/%zz\"");
  }

  @Test
  void unforeseenException_internal_withoutItsMessage() throws Exception {
    check(server.get("/ready"), ProblemType.INTERNAL, "/ready");
  }

  @Test
  void head_ofAProblem_hasNoBody() throws Exception {
    HttpResponse<String> response = server.send("HEAD", "/nowhere");
    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.body()).isEmpty();
  }

  @Test
  void everyAnswer_hasTheHeadersThatKeepBrowsersBack() throws Exception {
    for (String path : new String[] {"/health", "/nowhere", "/"}) {
      HttpResponse<String> response = server.get(path);
      assertThat(response.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
      assertThat(response.headers().firstValue("Content-Security-Policy").orElseThrow())
          .startsWith("default-src 'none'")
          .doesNotContain("unsafe");
      assertThat(response.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
    }
  }

  @Test
  void typeOfAProblem_leadsToAPageThatExplainsIt() throws Exception {
    for (ProblemType type : ProblemType.values()) {
      HttpResponse<String> page = server.get(type.uri());
      assertThat(page.statusCode()).as(type.uri()).isEqualTo(200);
      assertThat(page.body()).contains(type.title(), type.remedy());
      assertThat(server.get("/problems").body()).contains("href=\"" + type.uri() + "\"");
    }
    check(
        server.get("/problems/nothing-of-that"),
        ProblemType.NOT_FOUND,
        "/problems/nothing-of-that");
  }

  static void check(HttpResponse<String> response, ProblemType type, String instance) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(type.status());
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(Json.object(response.body()))
        .containsEntry("type", type.uri())
        .containsEntry("title", type.title())
        .containsEntry("status", type.status())
        .containsEntry("instance", instance)
        .containsKey("detail");
    assertThat(response.body()).doesNotContain("secret", "Exception", "micronaut", "java.");
  }
}
