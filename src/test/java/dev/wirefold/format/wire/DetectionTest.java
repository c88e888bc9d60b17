package dev.wirefold.format.wire;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wirefold.service.Document;
import dev.wirefold.service.DocumentFormat;
import java.io.InputStream;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DetectionTest {

  @ParameterizedTest
  @CsvSource({
    "ninjs-1.0.json,NINJS",
    "ninjs-1.4.json,NINJS",
    "ninjs-2.0.json,NINJS",
    "ninjs-3.1.json,NINJS",
    "ninjs-agency.json,NINJS",
    "ninjs-list.json,NINJS",
    "newsml-g2-item.xml,NEWSML_G2",
    "newsml-g2-message.xml,NEWSML_G2",
    "nitf.xml,NITF",
    "rss-2.0.xml,RSS",
    "rss-1.0.xml,RSS",
    "atom.xml,ATOM",
    "page-jsonld.html,HTML",
    "page-plain.html,HTML",
    "articles.csv,CSV"
  })
  void fixtures_areWhatTheyAre(String resource, DocumentFormat format) {
    assertThat(Wire.tell(Wire.resource(resource))).isEqualTo(format);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"id\":\"1\",\"title\":\"A\"} | JSONL",
        "{\"uri\":\"u\",\"text\":\"A\",\"slugline\":\"B\"} | JSONL",
        "{\"guid\":\"u\",\"headline\":\"A\",\"body\":\"B\"} | JSONL",
        "'' | JSONL",
        "hello, world | JSONL",
        "<<< | JSONL",
        "title;text | CSV",
        "\"id\",\"title\" | CSV",
        "WARC/1.0 | WARC",
        "PAR1 | PARQUET",
        "<!-- a --><!DOCTYPE HTML><p> | HTML",
        "<?xml version='1.0'?><!-- x --><n:nitf xmlns:n='y'> | NITF",
        "<P>A | HTML"
      })
  void beginnings_areTold(String begin, DocumentFormat format) {
    assertThat(Wire.tell(begin.getBytes(UTF_8))).isEqualTo(format);
  }

  @Test
  void utf16_isTold_withAndWithoutAMark() {
    assertThat(Wire.tell("\uFEFF<rss>".getBytes(UTF_16BE))).isEqualTo(DocumentFormat.RSS);
    assertThat(Wire.tell("<feed>".getBytes(UTF_16BE))).isEqualTo(DocumentFormat.ATOM);
  }

  @Test
  void name_breaksATie() {
    byte[] table = "headline,body\nA,B\n".getBytes(UTF_8);
    assertThat(Wire.tell(table)).isEqualTo(DocumentFormat.JSONL);
    assertThat(Wire.tell(table, "feed.csv.gz")).isEqualTo(DocumentFormat.CSV);
    assertThat(Wire.tell("{\"id\":1}".getBytes(UTF_8), "feed.csv")).isEqualTo(DocumentFormat.JSONL);
  }

  @Test
  void namesThatAreMapped_areLookedFor() {
    byte[] table = "headline,body\n".getBytes(UTF_8);
    byte[] item = "{\"uri\":\"u\",\"headlines\":[],\"body_text\":\"x\"}".getBytes(UTF_8);
    assertThat(tell(table, "headline")).isEqualTo(DocumentFormat.CSV);
    assertThat(tell(item, "title")).isEqualTo(DocumentFormat.NINJS);
    assertThat(tell(item, "body_text"))
        .as("a line with other names")
        .isEqualTo(DocumentFormat.JSONL);
  }

  private static DocumentFormat tell(byte[] head, String field) {
    Document document =
        new Document(InputStream.nullInputStream(), null, Set.of("id", field), null);
    return new WireReader().tell(head, document, null);
  }
}
