package dev.wirefold.format.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wirefold.article.Article;
import dev.wirefold.article.ArticleId;
import dev.wirefold.service.Document;
import dev.wirefold.service.DocumentFormat;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

  @Test
  void rows_byTheNamesOfTheColumns_numberedByLine() throws IOException {
    List<Wire.Read> all = Wire.read(Wire.resource("articles.csv"));
    assertThat(all)
        .map(Wire.Read::toString)
        .satisfiesExactly(
            one -> assertThat(one).isEqualTo("2 good"),
            two -> assertThat(two).startsWith("4 bad: published \"noon\" is not a time"),
            three -> assertThat(three).startsWith("5 fault: has 2 cells for 7 columns"),
            four -> assertThat(four).isEqualTo("6 good"));
    Article first = (Article) all.getFirst().detail();
    assertThat(first.id()).isEqualTo(new ArticleId("elm", "a-1"));
    assertThat(first.title()).isEqualTo("Ferry, again");
    assertThat(first.text()).isEqualTo("The ferry runs.\nTwo boats.");
    assertThat(first.published()).isEqualTo(Instant.parse("2026-03-10T09:00:00Z"));
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  void separator_isTold(String separator) throws IOException {
    String table = "title,text\nA,B\n".replace(",", separator);
    assertThat(Wire.article(table.getBytes(UTF_8)).text()).isEqualTo("B");
  }

  @Test
  void byteOrderMarks_areNoPartOfTheFirstName() throws IOException {
    assertThat(Wire.article("\uFEFFtitle,text\nŽ,B\n".getBytes(UTF_8)).title()).isEqualTo("Ž");
    assertThat(
            Wire.article(
                    "\uFEFFtitle;text\nŽ;B\n".getBytes(java.nio.charset.StandardCharsets.UTF_16LE))
                .title())
        .isEqualTo("Ž");
  }

  @Test
  void wrongBytes_nameTheColumn_andTheNextRowIsRead() throws IOException {
    assertThat(Wire.read("title,text\ncaf\u00e9,B\nC,D\n".getBytes(ISO_8859_1)))
        .map(Wire.Read::toString)
        .containsExactly(
            "2 fault: is not UTF-8 in the column \"title\"; save the file as UTF-8", "3 good");
  }

  @Test
  void charsetOfAHeader_isBelieved() throws IOException {
    Charset western = Charset.forName("windows-1252");
    Document document =
        new Document(
            Wire.in("title,text\n“A”,B\n".getBytes(western)), western, Wire.fields(), null);
    assertThat(((Article) Wire.read(DocumentFormat.CSV, document).getFirst().detail()).title())
        .isEqualTo("“A”");
  }

  @Test
  void columnTwice_isRefused() throws IOException {
    assertThat(Wire.text("title,text,title\nA,B,C\n").toString())
        .contains("1 broken: has two columns \"title\"");
  }

  @Test
  void openQuote_endsTheReading_withTheLimit() throws IOException {
    String table = "title,text\nA,\"" + "x\n".repeat(Wire.MOST_BYTES);
    assertThat(Wire.text(table).toString()).contains("or closes a quote that is open");
  }

  @Test
  void emptyTable_hasNoItems() throws IOException {
    Document empty = new Document(Wire.in(new byte[0]));
    assertThat(Wire.read(DocumentFormat.CSV, empty)).isEmpty();
  }
}
