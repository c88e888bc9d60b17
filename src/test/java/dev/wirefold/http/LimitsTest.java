package dev.wirefold.http;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.ZstdOutputStreamNoFinalizer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is too much is refused early, with a problem, and the service goes on. */
class LimitsTest {

  private static final String PAIR =
      """
      {"a":{"id":"1","title":"Harbour bridge shut"},"b":{"id":"2","title":"Frost ruins harvest"}}\
      """;
  private static final long GIB = 1L << 30;

  private static TestServer server;

  @BeforeAll
  static void start() throws Exception {
    server = TestServer.start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  /** Makes a compressing stream around another. */
  private interface Compression {
    OutputStream around(OutputStream out) throws IOException;
  }

  @Test
  void gzipBomb_stopsEarly() throws Exception {
    byte[] bomb = bomb(GZIPOutputStream::new, GIB);
    assertThat(bomb.length).isLessThan(2 << 20);
    checkBomb(bomb, "gzip");
  }

  @Test
  void zstdBomb_stopsEarly() throws Exception {
    byte[] bomb = bomb(ZstdOutputStreamNoFinalizer::new, GIB);
    assertThat(bomb.length).isLessThan(1 << 17);
    checkBomb(bomb, "zstd");
  }

  @Test
  void gzipBomb_ofTheRatioAlone_isRefused() throws Exception {
    HttpLimits large = new HttpLimits(64, 4096, 1024, 1 << 28, 1 << 29, 100, 1 << 14, 2, 100);
    try (TestServer roomy = TestServer.start(TestServer.settings(large, TestServer.TIMES))) {
      HttpResponse<String> response =
          roomy.post(
              "/v1/compare",
              bomb(GZIPOutputStream::new, 1 << 27),
              "Content-Type",
              "application/json",
              "Content-Encoding",
              "gzip");
      ProblemsTest.check(response, ProblemType.BODY_TOO_LARGE, "/v1/compare");
      assertThat(response.body()).contains("wirefold.limits.compression-ratio");
    }
  }

  @Test
  void compressedBody_isReadLikeAPlainOne() throws Exception {
    String plain = server.postJson("/v1/compare", PAIR).body();
    assertThat(plain).contains("\"duplicate\":false");
    assertThat(compressed(GZIPOutputStream::new, "gzip").body()).isEqualTo(plain);
    assertThat(compressed(GZIPOutputStream::new, "X-GZIP").body()).isEqualTo(plain);
    assertThat(compressed(ZstdOutputStreamNoFinalizer::new, "zstd").body()).isEqualTo(plain);
  }

  @Test
  void compressedBody_thatIsDamaged_badRequest() throws Exception {
    for (String encoding : new String[] {"gzip", "zstd"}) {
      HttpResponse<String> response =
          server.post(
              "/v1/compare",
              PAIR.getBytes(UTF_8),
              "Content-Type",
              "application/json",
              "Content-Encoding",
              encoding);
      ProblemsTest.check(response, ProblemType.BAD_REQUEST, "/v1/compare");
      assertThat(response.body()).contains("can't be decompressed");
    }
  }

  @Test
  void body_announcedTooLarge_isRefusedUnread() throws Exception {
    try (Socket socket = server.socket()) {
      socket
          .getOutputStream()
          .write(
              TestServer.head(
                      "POST /v1/compare HTTP/1.1",
                      "Content-Type: application/json",
                      "Content-Length: 99999999999",
                      "Connection: close")
                  .getBytes(UTF_8));
      assertThat(TestServer.rest(socket)).startsWith("HTTP/1.1 413").contains("body-too-large");
    }
  }

  @Test
  void body_thatGrowsTooLarge_isRefused() throws Exception {
    byte[] body = ("{\"a\":\"" + "x".repeat(2 << 20) + "\"}").getBytes(UTF_8);
    ProblemsTest.check(
        server.post("/v1/compare", body, "Content-Type", "application/json"),
        ProblemType.BODY_TOO_LARGE,
        "/v1/compare");
  }

  @Test
  void bodies_beyondWhatIsHeldAtATime_tooBusy() throws Exception {
    HttpLimits tight = new HttpLimits(64, 4096, 1024, 1 << 20, 1 << 15, 100, 1 << 14, 2, 100);
    try (TestServer small = TestServer.start(TestServer.settings(tight, TestServer.TIMES))) {
      HttpResponse<String> response =
          small.postJson("/v1/compare", "{\"a\":\"" + "x".repeat(1 << 17) + "\"}");
      ProblemsTest.check(response, ProblemType.TOO_BUSY, "/v1/compare");
      assertThat(response.headers().firstValue("Retry-After")).hasValue("1");
      assertThat(small.postJson("/v1/compare", PAIR).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void json_nestedDeeply_badJson() throws Exception {
    String deep = "{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
    ProblemsTest.check(server.postJson("/v1/compare", deep), ProblemType.BAD_JSON, "/v1/compare");
    String inside =
        "[{\"id\":\"1\",\"title\":\"t\",\"other\":" + "[".repeat(40) + "]".repeat(40) + "}]";
    ProblemsTest.check(server.postJson("/v1/dedupe", inside), ProblemType.BAD_JSON, "/v1/dedupe");
    HttpResponse<String> line =
        server.post(
            "/v1/dedupe",
            inside.substring(1, inside.length() - 1).getBytes(UTF_8),
            "Content-Type",
            "application/x-ndjson");
    ProblemsTest.check(line, ProblemType.BAD_ARTICLE, "/v1/dedupe");
  }

  @Test
  void loneSurrogates_areNoFault_andComeBackReplaced() throws Exception {
    HttpResponse<String> taken =
        server.postJson("/v1/dedupe", "[{\"id\":\"\\ud800x\",\"title\":\"Bridge \\udc00 shut\"}]");
    assertThat(taken.statusCode()).as(taken.body()).isEqualTo(200);
    assertThat(taken.body()).contains("\"id\":\"\uFFFDx\"");
    HttpResponse<String> refused =
        server.postJson("/v1/dedupe", "[{\"id\":\"1\",\"title\":\"t\",\"published\":\"\\ud800\"}]");
    ProblemsTest.check(refused, ProblemType.BAD_ARTICLE, "/v1/dedupe");
  }

  @Test
  void bytes_thatAreNoUtf8_badJsonOrBadArticle() throws Exception {
    byte[] body = PAIR.getBytes(UTF_8);
    body[20] = (byte) 0xFF;
    assertThat(server.post("/v1/compare", body, "Content-Type", "application/json").statusCode())
        .isIn(400, 422);
    ProblemsTest.check(
        server.post("/v1/compare", PAIR.getBytes(UTF_16LE), "Content-Type", "application/json"),
        ProblemType.BAD_JSON,
        "/v1/compare");
  }

  @Test
  void line_thatIsTooLong_isNamed() throws Exception {
    String lines =
        "{\"id\":\"1\",\"title\":\"t\"}\n{\"id\":\"2\",\"text\":\"" + "x ".repeat(20_000) + "\"}\n";
    HttpResponse<String> response =
        server.post("/v1/dedupe", lines.getBytes(UTF_8), "Content-Type", "application/x-ndjson");
    ProblemsTest.check(response, ProblemType.BAD_ARTICLE, "/v1/dedupe");
    assertThat(Json.at(Json.of(response.body()), "errors", 0, "line")).isEqualTo(2);
    assertThat(response.body()).contains("wirefold.limits.line-bytes");
  }

  @Test
  void articles_beyondTheLimit_areRefused_asListAndAsLines() throws Exception {
    String item = "{\"title\":\"Bridge shut\"}";
    List<String> items = Collections.nCopies(101, item);
    HttpResponse<String> list = server.postJson("/v1/dedupe", "[" + String.join(",", items) + "]");
    HttpResponse<String> lines =
        server.post(
            "/v1/dedupe",
            String.join("\n", items).getBytes(UTF_8),
            "Content-Type",
            "application/x-ndjson");
    for (HttpResponse<String> response : List.of(list, lines)) {
      ProblemsTest.check(response, ProblemType.BODY_TOO_LARGE, "/v1/dedupe");
      assertThat(response.body()).contains("wirefold.limits.dedupe-articles");
    }
  }

  @Test
  void head_endless_headersTooLarge() throws Exception {
    String answer =
        server.exchange("GET /health HTTP/1.1\r\nHost: localhost\r\nX: " + "x".repeat(5000));
    assertThat(answer).startsWith("HTTP/1.1 431").contains("headers-too-large");
  }

  @Test
  void firstLine_endless_uriTooLong() throws Exception {
    assertThat(server.exchange("GET /" + "x".repeat(2000)))
        .startsWith("HTTP/1.1 414")
        .contains("uri-too-long");
  }

  @Test
  void bytes_thatAreNoHttp_badRequest() throws Exception {
    assertThat(server.exchange("\u0016\u0003\u0001 hello\r\n\r\n"))
        .startsWith("HTTP/1.1 400")
        .contains("bad-request");
  }

  @Test
  void chunks_thatAreNone_neverCountAsACompleteBody() throws Exception {
    String head =
        TestServer.head(
            "POST /v1/dedupe HTTP/1.1",
            "Content-Type: application/x-ndjson",
            "Transfer-Encoding: chunked");
    String chunk = "{\"id\":\"1\",\"title\":\"t\"}\n";
    String answer =
        server.exchange(
            head + Integer.toHexString(chunk.length()) + "\r\n" + chunk + "\r\nZZZ\r\nmore");
    assertThat(answer).startsWith("HTTP/1.1 400").contains("bad-request");
  }

  @Test
  void length_andChunks_together_areNotReadTwice() throws Exception {
    String answer =
        server.exchange(
            TestServer.head(
                    "POST /v1/compare HTTP/1.1",
                    "Content-Type: application/json",
                    "Content-Length: 5",
                    "Transfer-Encoding: chunked",
                    "Connection: close")
                + "0\r\n\r\n"
                + TestServer.head("GET /health HTTP/1.1"));
    assertThat(answer).startsWith("HTTP/1.1 4").doesNotContain("\"up\"");
  }

  @Test
  void connections_beyondTheLimit_areRefused_andRoomComesBack() throws Exception {
    HttpLimits few = new HttpLimits(2, 4096, 1024, 1 << 20, 1 << 22, 100, 1 << 14, 2, 100);
    try (TestServer small = TestServer.start(TestServer.settings(few, TestServer.TIMES))) {
      List<Socket> open = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        Socket socket = small.socket();
        open.add(socket);
        socket.getOutputStream().write(TestServer.head("GET /health HTTP/1.1").getBytes(UTF_8));
        assertThat(socket.getInputStream().read()).isEqualTo('H');
      }
      try (Socket third = small.socket()) {
        assertThat(TestServer.rest(third)).startsWith("HTTP/1.1 503").contains("not-ready");
      }
      open.getFirst().shutdownOutput();
      TestServer.rest(open.getFirst());
      open.getFirst().close();
      assertThat(statusOnceThereIsRoom(small)).isEqualTo(200);
      open.getLast().close();
    }
  }

  /** The server counts a connection off shortly after its peer sees it end. */
  private static int statusOnceThereIsRoom(TestServer server) throws Exception {
    int status = server.get("/health").statusCode();
    for (int again = 0; status == 503 && again < 1_000; again++) {
      status = server.get("/health").statusCode();
    }
    return status;
  }

  @Test
  void answer_isCompressedOnlyWhenAsked() throws Exception {
    assertThat(server.get("/metrics").headers().firstValue("Content-Encoding")).isEmpty();
    assertThat(
            server
                .get("/metrics", "Accept-Encoding", "gzip")
                .headers()
                .firstValue("Content-Encoding"))
        .hasValue("gzip");
  }

  private static void checkBomb(byte[] bomb, String encoding) throws Exception {
    HttpResponse<String> response =
        server.post(
            "/v1/compare", bomb, "Content-Type", "application/json", "Content-Encoding", encoding);
    ProblemsTest.check(response, ProblemType.BODY_TOO_LARGE, "/v1/compare");
    assertThat(server.get("/metrics").body()).contains("wirefold_http_bodies_bytes 0.0");
  }

  private static HttpResponse<String> compressed(Compression compression, String encoding)
      throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = compression.around(bytes)) {
      out.write(PAIR.getBytes(UTF_8));
    }
    return server.post(
        "/v1/compare",
        bytes.toByteArray(),
        "Content-Type",
        "application/json",
        "Content-Encoding",
        encoding);
  }

  private static byte[] bomb(Compression compression, long length) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] blanks = " ".repeat(1 << 20).getBytes(UTF_8);
    try (OutputStream out = compression.around(bytes)) {
      for (long written = 0; written < length; written += blanks.length) {
        out.write(blanks);
      }
    }
    return bytes.toByteArray();
  }
}
