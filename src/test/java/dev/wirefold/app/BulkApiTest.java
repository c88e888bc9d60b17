package dev.wirefold.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Locale.ROOT;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BulkApiTest {

  private static final String PATH = "/v1/articles/bulk";
  private static final String[] LINES = {"Content-Type", "application/x-ndjson"};

  @TempDir static Path temp;
  private static RunningService service;

  @BeforeAll
  static void start() throws IOException {
    service = RunningService.start(temp.resolve("data"));
  }

  @AfterAll
  static void stop() throws IOException {
    service.close();
  }

  @Test
  void bulk_valuesThatAreNotUnderstood_areWarnedOf_andCounted() throws Exception {
    String body =
        Reports.json("\"id\":\"w-1\",\"kind\":\"opinion\",", Reports.title(81), Reports.text(81))
            + "\n"
            + Reports.json("\"status\":\"held\",", Reports.title(82), Reports.text(82))
            + "\n"
            + Reports.line("B", "w-3", 83);
    List<Map<String, Object>> lines =
        lines(service.post(PATH + "?results=failed", body.getBytes(UTF_8), LINES).body());

    assertThat(lines).hasSize(3);
    assertThat(lines.get(0).toString())
        .contains("line=1", "field=kind", "value=opinion", "takenAs=text");
    assertThat(lines.get(1).toString()).contains("line=2", "/problems/bad-article", "/status");
    assertThat(lines.get(2)).containsEntry("warned", 1).containsEntry("failed", 1);
  }

  @Test
  void bulk_message_eachItemIsAnswered_withItsNumber() throws Exception {
    String message =
        """
        <newsMessage><itemSet>
        <newsItem guid="n-1" version="2"><itemMeta><provider literal="Elm"/>
        <versionCreated>2026-03-10T09:00:00Z</versionCreated></itemMeta>
        <contentMeta><headline>%s</headline></contentMeta>
        <contentSet><inlineData contenttype="text/plain">%s</inlineData></contentSet></newsItem>
        <packageItem guid="p-1"/>
        <newsItem guid="n-2"><itemMeta><provider literal="Elm"/>
        <versionCreated>soon</versionCreated></itemMeta>
        <contentMeta><headline>No time</headline></contentMeta></newsItem>
        <newsItem guid="n-3"><itemMeta><provider literal="Elm"/></itemMeta>
        </itemSet>
        """
            .formatted(Reports.title(91), Reports.text(91));
    List<Map<String, Object>> lines =
        lines(
            service
                .post(
                    PATH,
                    message.getBytes(UTF_8),
                    "Content-Type",
                    "application/vnd.iptc.g2.newsmessage+xml")
                .body());

    assertThat(lines).hasSize(4);
    assertThat(lines.get(0))
        .containsEntry("line", 1)
        .containsEntry("status", 201)
        .containsEntry("id", "n-1")
        .containsEntry("source", "Elm");
    assertThat(lines.get(1))
        .containsEntry("line", 2)
        .containsEntry("outcome", "left-out")
        .containsEntry("why", "is a packageItem, which is no article");
    assertThat(lines.get(2).toString())
        .contains("line=3", "status=422", "/published", "value=soon", "is not a time");
    assertThat(lines.getLast())
        .containsEntry("items", 3)
        .containsEntry("failed", 1)
        .containsEntry("leftOut", 1)
        .containsEntry("complete", false);
    assertThat(lines.getLast().toString())
        .contains("/problems/bad-document", "from item 4 on: it is not XML at line");
    assertThat(service.get("/v1/articles/Elm/n-1").body()).contains(Reports.title(91));
  }

  @Test
  void bulk_table_isReadInTheCharsetOfTheHeader() throws Exception {
    byte[] table =
        "id;source;title;text\nc-1;Elm;“Café”;Open again.\n"
            .getBytes(java.nio.charset.Charset.forName("windows-1252"));
    HttpResponse<String> response =
        service.post(
            PATH + "?buffer=true", table, "Content-Type", "text/csv; charset=windows-1252");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(lines(response.body()).getFirst()).containsEntry("line", 2);
    assertThat(service.get("/v1/articles/Elm/c-1").body()).contains("“Café”");
  }

  @Test
  void bulk_formatThatIsNone_isRefused() throws Exception {
    HttpResponse<String> response =
        service.post(PATH, "x".getBytes(UTF_8), "Content-Type", "application/msword");
    assertThat(response.statusCode()).isEqualTo(415);
  }

  @Test
  void single_document_isTaken_underTheNameOfThePath() throws Exception {
    String nitf =
        "<nitf><head><title>%s</title><docdata><doc-id regsrc='MPA' id-string='77'/></docdata></head></nitf>"
            .formatted(Reports.title(92));
    assertThat(
            service
                .post("/v1/articles", nitf.getBytes(UTF_8), "Content-Type", "application/xml")
                .body())
        .contains("\"source\":\"MPA\"", "\"id\":\"77\"");
    HttpResponse<String> two =
        service.post(
            "/v1/articles",
            "<rss><item><title>A</title></item><item><title>B</title></item></rss>".getBytes(UTF_8),
            "Content-Type",
            "application/rss+xml");
    assertThat(two.statusCode()).isEqualTo(400);
    assertThat(two.body()).contains("/problems/bad-document", "has more than one article");
  }

  @Test
  void bulk_options_areReadOrRefused() throws Exception {
    byte[] body = Reports.line("B", "waited", 84).getBytes(UTF_8);
    List<Map<String, Object>> lines =
        lines(service.post(PATH + "?wait=searchable", body, LINES).body());

    assertThat(lines.getLast()).containsEntry("searchable", true);
    assertThat(service.get("/v1/articles/B/waited").statusCode()).isEqualTo(200);
    assertThat(service.post(PATH + "?buffer=maybe", body, LINES).body())
        .contains("/problems/bad-parameter", "\"parameter\":\"buffer\"");
    assertThat(service.post(PATH + "?wait=long", body, LINES).body())
        .contains("/problems/bad-parameter", "\"parameter\":\"wait\"");
  }

  @Test
  void bulk_threeBadLinesAmongAThousand_failAlone() throws Exception {
    StringBuilder body = new StringBuilder();
    for (int i = 1; i <= 1000; i++) {
      body.append(
          switch (i) {
            case 10 -> "{\"id\":\"broken";
            case 500 -> "{\"id\":\"no-text\",\"source\":\"B\"}";
            case 990 -> Reports.json("\"published\":\"soon\",", "t", "x");
            default -> Reports.line("B", "b-" + i, 1000 + i);
          });
      body.append('\n');
    }
    HttpResponse<String> response = service.post(PATH, body.toString().getBytes(UTF_8), LINES);

    assertThat(response.statusCode()).isEqualTo(207);
    List<Map<String, Object>> lines = lines(response.body());
    assertThat(lines).hasSize(1001);
    for (int i = 1; i <= 1000; i++) {
      boolean bad = i == 10 || i == 500 || i == 990;
      assertThat(lines.get(i - 1))
          .containsEntry("line", i)
          .containsEntry("status", i == 10 ? 400 : bad ? 422 : 201)
          .containsKey(bad ? "problem" : "receivedAt");
    }
    assertThat(lines.getLast())
        .containsEntry("summary", true)
        .containsEntry("items", 1000)
        .containsEntry("failed", 3)
        .containsEntry("lost", 0)
        .containsEntry("complete", true);
  }

  @Test
  void bulk_buffered_saysByItsStatusWhetherAllWentWell() throws Exception {
    byte[] good =
        (Reports.line("C", "c-1", 1) + "\n" + Reports.line("C", "c-2", 2)).getBytes(UTF_8);
    HttpResponse<String> well = service.post(PATH + "?buffer=true", packed(good), gzip());
    HttpResponse<String> again = service.post(PATH + "?buffer=true&results=failed", good, LINES);
    HttpResponse<String> bad = service.post(PATH + "?buffer=true", "{}\n".getBytes(UTF_8), LINES);

    assertThat(well.statusCode()).as(well.body()).isEqualTo(200);
    assertThat(lines(well.body())).hasSize(3);
    assertThat(well.headers().firstValue("Wirefold-Items")).contains("2");
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(lines(again.body())).hasSize(1);
    assertThat(bad.statusCode()).isEqualTo(207);
    assertThat(bad.headers().firstValue("Wirefold-Failed")).contains("1");
  }

  @Test
  void bulk_packed_isReadAsItStreams() throws Exception {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 300; i++) {
      lines.append(Reports.line("Z", "z-" + i, 20_000 + i)).append('\n');
    }
    byte[] plain = lines.toString().getBytes(UTF_8);
    HttpResponse<String> zstd =
        service.post(PATH, Zstd.compress(plain), LINES[0], LINES[1], "Content-Encoding", "zstd");
    HttpResponse<String> gzip = service.post(PATH, packed(plain), gzip());

    List<Map<String, Object>> first = lines(zstd.body());
    List<Map<String, Object>> second = lines(gzip.body());
    assertThat(zstd.statusCode()).isEqualTo(207);
    assertThat(first).hasSize(301);
    assertThat(first.getLast()).containsEntry("failed", 0).containsEntry("complete", true);
    assertThat(second).hasSize(301);
    for (int i = 0; i < 300; i++) {
      assertThat(first.get(i)).containsEntry("outcome", "created");
      assertThat(second.get(i))
          .containsEntry("outcome", "unchanged")
          .containsEntry("group", first.get(i).get("group"));
    }
  }

  @Test
  void bulk_packedInAnotherWay_isNotTaken() throws Exception {
    HttpResponse<String> response =
        service.post(PATH, new byte[1], LINES[0], LINES[1], "Content-Encoding", "br");

    assertThat(response.statusCode()).isEqualTo(415);
    assertThat(response.body()).contains("gzip and zstd");
  }

  @Test
  void bulk_packedAndNotSaidSo_isOneProblemWithTheRemedy() throws Exception {
    byte[] plain = Reports.line("P", "p-1", 1).getBytes(UTF_8);
    for (Map.Entry<String, byte[]> packed :
        Map.of("gzip", packed(plain), "zstd", Zstd.compress(plain)).entrySet()) {
      List<Map<String, Object>> lines = lines(service.post(PATH, packed.getValue(), LINES).body());

      assertThat(lines).singleElement().asString().contains("unsupported-encoding");
      assertThat(lines.getFirst()).containsEntry("items", 0).containsEntry("complete", false);
      assertThat(lines.getFirst().toString())
          .contains(
              "looks like %1$s; send the header Content-Encoding: %1$s".formatted(packed.getKey()));
    }
  }

  @Test
  void bulk_resultOfALine_comesBeforeTheNextIsSent() throws Exception {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), service.port())) {
      socket.setSoTimeout(30_000);
      OutputStream out = socket.getOutputStream();
      BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
      out.write(
          String.join(
                  "\r\n",
                  "POST " + PATH + " HTTP/1.1",
                  "Host: localhost",
                  "Content-Type: application/x-ndjson",
                  "Transfer-Encoding: chunked",
                  "",
                  "")
              .getBytes(UTF_8));
      for (int i = 0; i < 3; i++) {
        chunk(out, Reports.line("S", "s-" + i, 5000 + i) + "\n");
        assertThat(await(in, "{")).contains("\"line\":" + (i + 1), "\"id\":\"s-" + i + "\"");
      }
      out.write("0\r\n\r\n".getBytes(UTF_8));
      assertThat(await(in, "{")).contains("\"summary\":true", "\"items\":3");
    }
  }

  @Test
  void bulk_streamed_isFollowedByTrailers() throws Exception {
    byte[] lines = (Reports.line("T", "t-1", 8000) + "\n{}\n").getBytes(UTF_8);
    String head =
        String.join(
            "\r\n",
            "POST " + PATH + " HTTP/1.1",
            "Host: localhost",
            "Content-Type: application/x-ndjson",
            "Connection: close",
            "Content-Length: " + lines.length,
            "",
            "");
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), service.port())) {
      socket.setSoTimeout(30_000);
      socket.getOutputStream().write(head.getBytes(UTF_8));
      socket.getOutputStream().write(lines);
      String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
      assertThat(answer.lines().filter(line -> line.toLowerCase(ROOT).startsWith("trailer: ")))
          .singleElement()
          .asString()
          .endsWith(": Wirefold-Items, Wirefold-Failed, Wirefold-Complete");
      assertThat(answer).doesNotContain("Mark").contains("\r\n0\r\n");
      assertThat(answer.substring(answer.lastIndexOf("\r\n0\r\n") + 5).strip().lines())
          .containsExactlyInAnyOrder(
              "Wirefold-Items: 2", "Wirefold-Failed: 1", "Wirefold-Complete: true");
    }
  }

  @Test
  void bulk_brokenOff_keepsWhatWasAnswered() throws Exception {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), service.port())) {
      socket.setSoTimeout(30_000);
      OutputStream out = socket.getOutputStream();
      BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
      out.write(
          String.join(
                  "\r\n",
                  "POST " + PATH + " HTTP/1.1",
                  "Host: localhost",
                  "Content-Type: application/x-ndjson",
                  "Transfer-Encoding: chunked",
                  "",
                  "")
              .getBytes(UTF_8));
      chunk(out, Reports.line("S", "k-1", 6000) + "\n");
      assertThat(await(in, "{")).contains("\"id\":\"k-1\"");
    }
    assertThat(service.get("/v1/articles/S/k-1").statusCode()).isEqualTo(200);
    assertThat(service.get("/ready").statusCode()).isEqualTo(200);
  }

  @Test
  void bulk_otherForm_isNotTaken() throws Exception {
    assertThat(service.postJson(PATH, "[]").statusCode()).isEqualTo(415);
    assertThat(service.post(PATH + "?results=all", new byte[0], LINES).statusCode()).isEqualTo(400);
    HttpResponse<String> damaged =
        service.post(PATH + "?buffer=true", "no gzip".getBytes(UTF_8), gzip());
    assertThat(damaged.statusCode()).isEqualTo(400);
  }

  @Test
  void bulk_bodyBreaksInTheMiddle_isSaidInTheSummary() throws Exception {
    byte[] whole = packed((Reports.line("D", "d-1", 7000) + "\n").repeat(2000).getBytes(UTF_8));
    byte[] cut = java.util.Arrays.copyOf(whole, whole.length / 2);
    HttpResponse<String> response = service.post(PATH + "?buffer=true", cut, gzip());

    assertThat(response.statusCode()).isEqualTo(207);
    assertThat(lines(response.body()).getLast())
        .containsEntry("complete", false)
        .containsKey("problem");
  }

  private static List<Map<String, Object>> lines(String body) {
    return body.lines().map(RunningService::json).toList();
  }

  private static void chunk(OutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(UTF_8);
    out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(UTF_8));
    out.write(bytes);
    out.write("\r\n".getBytes(UTF_8));
    out.flush();
  }

  private static String await(BufferedReader in, String begin) throws IOException {
    String line = in.readLine();
    while (line != null && !line.startsWith(begin)) {
      line = in.readLine();
    }
    return String.valueOf(line);
  }

  private static String[] gzip() {
    return new String[] {LINES[0], LINES[1], "Content-Encoding", "gzip"};
  }

  private static byte[] packed(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    }
    return packed.toByteArray();
  }
}
