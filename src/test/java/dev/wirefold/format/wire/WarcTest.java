package dev.wirefold.format.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wirefold.article.Article;
import dev.wirefold.service.Document;
import dev.wirefold.service.DocumentFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class WarcTest {

  private static final String PAGE =
      "<html><title>Depot opens</title><article><p>The depot opens.</p></article></html>";

  /** Makes a record as archives write it. */
  static byte[] record(String type, String target, byte[] block) {
    String head =
        """
        WARC/1.1\r
        WARC-Type: %s\r
        WARC-Target-URI: %s\r
        WARC-Date: 2026-03-10T10:00:00Z\r
        WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000001>\r
        Content-Type: %s\r
        Content-Length: %d\r
        \r
        """
            .formatted(
                type,
                target,
                type.equals("warcinfo")
                    ? "application/warc-fields"
                    : "application/http; msgtype=" + type,
                block.length);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(head.getBytes(UTF_8));
    out.writeBytes(block);
    out.writeBytes("\r\n\r\n".getBytes(UTF_8));
    return out.toByteArray();
  }

  static byte[] response(String target, int status, String contentType, byte[] body) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(
        "HTTP/1.1 %d OK\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
            .formatted(status, contentType, body.length)
            .getBytes(UTF_8));
    out.writeBytes(body);
    return record("response", target, out.toByteArray());
  }

  static byte[] archive() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(record("warcinfo", "x:y", "software: test\r\n".getBytes(UTF_8)));
    out.writeBytes(
        record("request", "https://calder.example/1", "GET /1 HTTP/1.1\r\n\r\n".getBytes(UTF_8)));
    out.writeBytes(response("https://calder.example/1", 200, "text/html", PAGE.getBytes(UTF_8)));
    out.writeBytes(response("https://calder.example/2", 404, "text/html", PAGE.getBytes(UTF_8)));
    out.writeBytes(response("https://calder.example/p", 200, "image/png", new byte[100]));
    out.writeBytes(
        response(
            "https://elm.example/3",
            200,
            "text/html; charset=windows-1252",
            "<html><title>“Té”</title><p>B</p></html>"
                .getBytes(java.nio.charset.Charset.forName("windows-1252"))));
    return out.toByteArray();
  }

  @Test
  void responsesThatArePages_areArticles_withTheirAddress() throws IOException {
    List<Wire.Read> all = Wire.read(archive());
    assertThat(all)
        .map(Wire.Read::toString)
        .containsExactly("3 good", "4 left out: status-404", "5 left out: image/png", "6 good");
    Article first = (Article) all.getFirst().detail();
    assertThat(first.url()).isEqualTo("https://calder.example/1");
    assertThat(first.source()).isEqualTo("calder.example");
    assertThat(first.text()).isEqualTo("The depot opens.");
    assertThat(((Article) all.getLast().detail()).title()).isEqualTo("“Té”");
  }

  @Test
  void packedBody_isUnpacked() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(PAGE.getBytes(UTF_8));
    }
    ByteArrayOutputStream block = new ByteArrayOutputStream();
    block.writeBytes(
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n"
            .getBytes(UTF_8));
    block.writeBytes(packed.toByteArray());
    assertThat(Wire.article(record("response", "https://x.example/", block.toByteArray())).title())
        .isEqualTo("Depot opens");
  }

  @Test
  void pageTooLarge_isAtFaultAlone() throws IOException {
    byte[] large = ("<html><p>" + "x".repeat(3 << 20)).getBytes(ISO_8859_1);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(response("https://a.example/", 200, "text/html", large));
    out.writeBytes(response("https://b.example/", 200, "text/html", PAGE.getBytes(UTF_8)));
    assertThat(Wire.read(out.toByteArray()))
        .map(Wire.Read::toString)
        .satisfiesExactly(
            one -> assertThat(one).startsWith("1 fault: has more than 1048576 bytes"),
            two -> assertThat(two).isEqualTo("2 good"));
  }

  @Test
  void largeVideo_isPassedOver_unread() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(response("https://a.example/", 200, "video/mp4", new byte[5 << 20]));
    out.writeBytes(response("https://b.example/", 200, "text/html", PAGE.getBytes(UTF_8)));
    assertThat(Wire.read(out.toByteArray()))
        .map(Wire.Read::toString)
        .containsExactly("1 left out: video/mp4", "2 good");
  }

  @Test
  void endlessHeader_isRefused() throws IOException {
    byte[] header = ("WARC/1.1\r\nX: " + "y".repeat(4 << 20)).getBytes(UTF_8);
    assertThat(Wire.read(DocumentFormat.WARC, new Document(Wire.in(header))).toString())
        .contains("1 broken: ");
  }

  @Test
  void garbageAfterARecord_saysWhere() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(response("https://b.example/", 200, "text/html", PAGE.getBytes(UTF_8)));
    out.writeBytes("nonsense here\r\n\r\n".getBytes(UTF_8));
    assertThat(Wire.read(out.toByteArray()))
        .map(Wire.Read::toString)
        .satisfiesExactly(
            one -> assertThat(one).isEqualTo("1 good"),
            two -> assertThat(two).startsWith("2 broken: is no record of WARC"));
  }
}
