package dev.wirefold.format.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wirefold.article.Article;
import dev.wirefold.article.ArticleKind;
import dev.wirefold.article.WireFields;
import dev.wirefold.article.WireStatus;
import dev.wirefold.service.Document;
import dev.wirefold.service.DocumentFormat;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class HtmlTest {

  @Test
  void jsonLd_everyFieldIsMapped_andTheTextIsThePages() throws IOException {
    Article article = Wire.article("page-jsonld.html");
    assertThat(article.title()).isEqualTo("Depot becomes a library");
    assertThat(article.text())
        .isEqualTo("The old depot opens.\n\n400 shelves\n90 seats\n\nIt cost two million.");
    assertThat(article.url()).isEqualTo("https://calder.example/depot");
    assertThat(article.source()).isEqualTo("Calder Post");
    assertThat(article.id().externalId()).startsWith("u-");
    assertThat(article.published()).isEqualTo(Instant.parse("2026-03-10T09:30:00Z"));
    assertThat(article.language()).isEqualTo("en");
    assertThat(article.wire())
        .isEqualTo(
            new WireFields(
                2,
                WireStatus.USABLE,
                ArticleKind.TEXT,
                null,
                "Meridian Press",
                "Ada Quist, Bo Lind",
                null,
                null,
                "https://mpa.example/1"));
  }

  @Test
  void withoutJsonLd_metaTagsAndParagraphs() throws IOException {
    Article article = Wire.article("page-plain.html");
    assertThat(article.title()).isEqualTo("Snow closes the pass");
    assertThat(article.text()).isEqualTo("Snow closed the pass.\n\nThe road may open at noon.");
    assertThat(article.source()).isEqualTo("Elm News");
    assertThat(article.url()).isEqualTo("https://elm.example/snow");
    assertThat(article.published()).isEqualTo(Instant.parse("2026-03-10T06:00:00Z"));
    assertThat(article.wire().byline()).isEqualTo("Bo Lind");
  }

  @Test
  void articleBody_isTakenForTheText() throws IOException {
    String page =
        """
        <html><script type="application/ld+json">
        [{"@type":"http://schema.org/NewsArticle","name":"A","articleBody":"<p>One &amp; two.</p><p>Three.</p>"}]
        </script><body><p>Something else</p></body></html>
        """;
    Article article = Wire.article(page.getBytes(ISO_8859_1));
    assertThat(article.title()).isEqualTo("A");
    assertThat(article.text()).isEqualTo("One & two.\n\nThree.");
  }

  @Test
  void damagedJsonLd_isSaid_andThePageIsRead() throws IOException {
    String page =
        "<html><title>T</title><script type='application/ld+json'>{\"@type\":</script><p>Text.</p>";
    assertThat(Wire.text(page).toString())
        .contains("is not JSON; what people see was read instead");
  }

  @Test
  void westernPage_hasItsQuotes() throws IOException {
    String page = "<html><meta charset='iso-8859-1'><title>“Té”</title><p>“No”</p></html>";
    Article article = Wire.article(page.getBytes(Charset.forName("windows-1252")));
    assertThat(article.title()).isEqualTo("“Té”");
    assertThat(article.text()).isEqualTo("“No”");
  }

  @Test
  void charsetOfAHeader_isBelieved() throws IOException {
    byte[] page = "<html><title>Žižkov</title>".getBytes(Charset.forName("ISO-8859-2"));
    Document document =
        new Document(Wire.in(page), Charset.forName("ISO-8859-2"), Wire.fields(), null);
    Article article = (Article) Wire.read(DocumentFormat.HTML, document).getFirst().detail();
    assertThat(article.title()).isEqualTo("Žižkov");
  }

  @Test
  void wrongBytes_becomeReplacements_andAreSaid() throws IOException {
    byte[] page = "<html><meta charset=utf-8><p>caf\u00e9 noir</p>".getBytes(ISO_8859_1);
    Wire.Read read = Wire.read(page).getFirst();
    assertThat(((Article) read.detail()).text()).isEqualTo("caf\uFFFD noir");
    assertThat(read.outcome()).contains("text has bytes that are not UTF-8");
  }

  @Test
  void pageTooLarge_isRefused() throws IOException {
    byte[] page = ("<html><p>" + "x".repeat(Wire.MOST_BYTES)).getBytes(ISO_8859_1);
    assertThat(Wire.read(page).toString()).contains("1 fault: has more than 1048576 bytes");
  }

  @Test
  void nothingToRead_isBad() throws IOException {
    assertThat(Wire.text("<html><body></body></html>").toString())
        .contains("item has neither title nor text");
  }
}
