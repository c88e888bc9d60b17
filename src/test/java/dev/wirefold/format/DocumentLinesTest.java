package dev.wirefold.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.wirefold.format.ParsedLine.Parsed;
import dev.wirefold.format.ParsedLine.Rejected;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentLinesTest {

  private static final String NITF = "<nitf><head><title>Depot opens</title></head></nitf>";
  private static final String MESSAGE =
      "<newsMessage><itemSet><packageItem/><packageItem/><newsItem guid='a'><contentMeta>"
          + "<headline>Tram</headline></contentMeta></newsItem><newsItem guid='b'/></itemSet>";

  @TempDir private Path temp;

  @Test
  void filesOfSeveralFormats_areReadInTheirOrder_packedOrNot() throws IOException {
    Path lines = write("a.txt", "{\"id\":\"1\",\"title\":\"Line\"}\n".getBytes(UTF_8));
    Path nitf = write("b.txt", NITF.getBytes(UTF_8));
    Path feed = write("c", gzip("<rss><item><title>Feed</title></item></rss>"));
    Path table = write("d.txt", gzip("title,text\nTable,x\n"));

    assertThat(read(InputForm.OWN, FieldMap.PLAIN, lines, nitf, feed, table))
        .containsExactly("a.txt:1 Line", "b.txt:1 Depot opens", "c:1 Feed", "d.txt:2 Table");
  }

  @Test
  void standardInput_isToldToo() throws IOException {
    try (LineReader reader =
        LineReader.open(List.of("-"), new java.io.ByteArrayInputStream(gzip(NITF)), 1 << 20)) {
      assertThat(shown(Objects.requireNonNull(reader.next()), FieldMap.PLAIN))
          .isEqualTo("-:1 Depot opens");
    }
  }

  @Test
  void brokenDocument_isOneBadItem_andTheNextFileIsRead() throws IOException {
    Path message = write("m.xml", MESSAGE.getBytes(UTF_8));
    Path nitf = write("n.xml", NITF.getBytes(UTF_8));
    assertThat(read(InputForm.OWN, FieldMap.PLAIN, message, nitf))
        .satisfiesExactly(
            one -> assertThat(one).isEqualTo("m.xml:3 Tram"),
            two -> assertThat(two).isEqualTo("m.xml:4 item has neither title nor text"),
            three ->
                assertThat(three)
                    .startsWith("m.xml:5 item is not XML at line 1")
                    .endsWith("; nothing after it was read"),
            four -> assertThat(four).isEqualTo("n.xml:1 Depot opens"));
  }

  @Test
  void itemsThatAreNoArticles_areCounted_withTheFirst() throws IOException {
    Path message = write("m.xml", MESSAGE.getBytes(UTF_8));
    try (LineReader reader = open(InputForm.OWN, message)) {
      while (reader.next() != null) {
        // only what is left out counts here
      }
      assertThat(reader.leftOut().keySet()).containsExactly("packageItem");
      LeftOut packages = Objects.requireNonNull(reader.leftOut().get("packageItem"));
      assertThat(packages.count()).isEqualTo(2);
      assertThat(packages.first())
          .isEqualTo(message + ":1: item is a packageItem, which is no article");
    }
  }

  @Test
  void columns_haveTheNamesThatAreMapped() throws IOException {
    Path table = write("t.txt", "headline,body\nA,B\n".getBytes(UTF_8));
    FieldMap fields = FieldMap.of(List.of("title=headline,text=body"));
    assertThat(read(InputForm.of("wirefold", "auto", fields), fields, table))
        .containsExactly("t.txt:2 A");
  }

  @Test
  void itemsOfOtherFormats_haveWirefoldsNames_whateverIsMapped() throws IOException {
    Path nitf = write("n.xml", NITF.getBytes(UTF_8));
    FieldMap fields = FieldMap.of(List.of("title=headline"));
    assertThat(read(InputForm.of("wirefold", "auto", fields), fields, nitf))
        .containsExactly("n.xml:1 Depot opens");
  }

  @Test
  void format_canBeForced() throws IOException {
    Path nitf = write("n.xml", NITF.getBytes(UTF_8));
    assertThat(read(InputForm.of("wirefold", "jsonl", FieldMap.PLAIN), FieldMap.PLAIN, nitf))
        .singleElement()
        .asString()
        .startsWith("n.xml:1 line is not JSON");
    assertThat(read(InputForm.of("wirefold", "rss", FieldMap.PLAIN), FieldMap.PLAIN, nitf))
        .singleElement()
        .asString()
        .startsWith("n.xml:1 item begins with <nitf>, which is not a feed");
  }

  @Test
  void formatThatIsNone_isRefused_withThoseThereAre() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> InputForm.of("wirefold", "word", FieldMap.PLAIN))
        .withMessageContaining(
            "--format must be one of jsonl, ninjs, newsml-g2, nitf, rss, atom, html, warc, csv,"
                + " parquet, was \"word\"");
  }

  private Path write(String name, byte[] content) throws IOException {
    return Files.write(temp.resolve(name), content);
  }

  private static byte[] gzip(String content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(content.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }

  private static LineReader open(InputForm form, Path... files) throws IOException {
    List<String> names = java.util.Arrays.stream(files).map(Path::toString).toList();
    return LineReader.open(names, InputStream.nullInputStream(), 1 << 20, form);
  }

  private List<String> read(InputForm form, FieldMap fields, Path... files) throws IOException {
    List<String> all = new ArrayList<>();
    try (LineReader reader = open(form, files)) {
      for (InputLine line = reader.next(); line != null; line = reader.next()) {
        all.add(shown(line, fields).replace(temp + "/", ""));
      }
    }
    return all;
  }

  private static String shown(InputLine line, FieldMap fields) {
    ParsedLine parsed = new ArticleParser(fields, 1_000).parse(line);
    String what =
        switch (parsed) {
          case Parsed good -> good.article().title();
          case Rejected bad -> bad.of(line.whole());
        };
    return line.file() + ":" + line.number() + " " + what;
  }
}
