package dev.wirefold.format.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wirefold.article.Article;
import dev.wirefold.article.ArticleId;
import dev.wirefold.article.ArticleKind;
import dev.wirefold.article.WireFields;
import dev.wirefold.article.WireStatus;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeedTest {

  @Test
  void rss_everyFieldIsMapped() throws IOException {
    List<Wire.Read> all = Wire.read(Wire.resource("rss-2.0.xml"));
    assertThat(all.getFirst().detail())
        .isEqualTo(
            new Article(
                new ArticleId("Calder Post", "cp-1"),
                "Library & tram depot",
                "The library opened.\n\nIt has 400 shelves.",
                "https://calder.example/1",
                Instant.parse("2026-03-10T09:30:00Z"),
                "en-gb",
                new WireFields(
                    0,
                    WireStatus.USABLE,
                    ArticleKind.BRIEF,
                    null,
                    "Meridian Press",
                    "Ada Quist",
                    null,
                    null,
                    null)));
  }

  @Test
  void rss_badTime_namesTheItem_andTheNextOneIsRead() throws IOException {
    List<Wire.Read> all = Wire.read(Wire.resource("rss-2.0.xml"));
    assertThat(all).hasSize(3);
    assertThat(all.get(1).toString()).startsWith("2 bad: published \"soon\" is not a time");
    Article third = (Article) all.get(2).detail();
    assertThat(third.text()).isEqualTo("Only a text.");
    assertThat(third.url()).isEqualTo("https://calder.example/3");
  }

  @Test
  void rdf_itemsBesideTheChannel() throws IOException {
    Article article = Wire.article("rss-1.0.xml");
    assertThat(article.id()).isEqualTo(new ArticleId("Old Desk", "https://old.example/9"));
    assertThat(article.published()).isEqualTo(Instant.parse("2026-03-10T10:00:00Z"));
    assertThat(article.text()).isEqualTo("Still news.");
  }

  @Test
  void atom_everyFieldIsMapped() throws IOException {
    List<Wire.Read> all = Wire.read(Wire.resource("atom.xml"));
    assertThat(all.getFirst().detail())
        .isEqualTo(
            new Article(
                new ArticleId("Talblatt", "urn:tal:1"),
                "Schnee & Eis",
                "Der Pass ist zu.\n\nSeit Montag.",
                "https://tal.example/1",
                Instant.parse("2026-03-10T11:00:00Z"),
                "de",
                new WireFields(
                    0,
                    WireStatus.USABLE,
                    ArticleKind.ALERT,
                    null,
                    null,
                    "Bo Lind, Ada Quist",
                    null,
                    null,
                    null)));
  }

  @Test
  void atomsSource_isTheFeedThatItCameFrom() throws IOException {
    Article second = (Article) Wire.read(Wire.resource("atom.xml")).get(1).detail();
    assertThat(second.source()).isEqualTo("Elm News");
    assertThat(second.text()).isEqualTo("1 < 2 is plain text");
    assertThat(second.language()).isEqualTo("en");
  }

  @Test
  void feedOfTenThousandItems_isReadWhole() throws IOException {
    StringBuilder feed = new StringBuilder("<rss version='2.0'><channel><title>T</title>");
    for (int i = 0; i < 10_000; i++) {
      feed.append("<item><guid>g").append(i).append("</guid><title>Item</title></item>");
    }
    feed.append("</channel></rss>");
    List<Wire.Read> all = Wire.read(feed.toString().getBytes(UTF_8));
    assertThat(all).hasSize(10_000).allMatch(each -> each.outcome().equals("good"));
    assertThat(all.getLast().number()).isEqualTo(10_000);
  }
}
