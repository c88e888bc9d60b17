package dev.wirefold.format.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirefold.article.Article;
import dev.wirefold.article.ArticleId;
import dev.wirefold.article.ArticleKind;
import dev.wirefold.article.WireFields;
import dev.wirefold.article.WireStatus;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NitfTest {

  @Test
  void document_everyFieldIsMapped() throws IOException {
    assertThat(Wire.article("nitf.xml"))
        .isEqualTo(
            new Article(
                new ArticleId("Meridian Press", "mpa-0114"),
                "Library opens in the old tram depot",
                """
                The library opened on Monday.

                Costs

                It cost two million.

                Shelves 400
                Seats 90\
                """,
                "https://meridian.example/a/1",
                Instant.parse("2026-03-10T09:30:00Z"),
                "en",
                new WireFields(
                    2,
                    WireStatus.USABLE,
                    ArticleKind.ROUNDUP,
                    Instant.parse("2026-03-10T11:00:00Z"),
                    "Harbour Wire",
                    "By Ada Quist",
                    "LIBRARY-TRAM",
                    "mpa-0113",
                    "elm-3")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ISO-8859-1", "ISO-8859-15", "windows-1252", "UTF-8", "UTF-16"})
  void encodings_areThoseDeclared(String encoding) throws IOException {
    String nitf =
        """
        <?xml version="1.0" encoding="%s"?>
        <nitf><body><body.head><hedline><hl1>Café für</hl1></hedline></body.head></body></nitf>
        """
            .formatted(encoding);
    assertThat(Wire.article(nitf.strip().getBytes(Charset.forName(encoding))).title())
        .isEqualTo("Café für");
  }

  @Test
  void quotesOfWindows_areRead() throws IOException {
    String nitf =
        "<?xml version='1.0' encoding='windows-1252'?><nitf><head><title>“No”</title></head></nitf>";
    assertThat(Wire.article(nitf.getBytes(Charset.forName("windows-1252"))).title())
        .isEqualTo("“No”");
  }

  @Test
  void withoutTitleAndText_isBad() throws IOException {
    assertThat(Wire.text("<nitf><head/></nitf>").toString())
        .contains("1 bad: item has neither title nor text");
  }
}
