package dev.wirefold.lucene;

import static dev.wirefold.engine.StoredRecords.bytes;
import static dev.wirefold.engine.StoredRecords.group;
import static dev.wirefold.engine.StoredRecords.story;
import static dev.wirefold.engine.StoredRecords.withDetected;
import static dev.wirefold.engine.StoredRecords.withVector;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wirefold.article.Article;
import dev.wirefold.article.ArticleId;
import dev.wirefold.article.WireFields;
import dev.wirefold.engine.ChangeSet.Blob;
import dev.wirefold.engine.Codec;
import dev.wirefold.engine.StoredArticle;
import dev.wirefold.engine.StoredRecords;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.document.Document;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

/**
 * Holds the documents of schema 1 as they are: a change of one of these is a new schema. The
 * numbers at the end of the bytes are their CRC32C.
 */
class SchemaTest {

  private static final Codec<Article> TITLES =
      new Codec<>() {
        @Override
        public byte[] encode(Article article) {
          return article.title().getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public Article decode(byte[] bytes) {
          throw new IllegalArgumentException("only written here");
        }
      };

  @Test
  void article_schemaOne_isGolden() throws IOException {
    Document document = new ArticleDocument(TITLES, new ArticleWords()).of(article());

    assertThat(fields(document))
        .containsExactly(
            "type=61727469636c65",
            "article=80000007",
            "article.group=80000002",
            "article.key=77697265006964",
            "article.externalId=6964",
            "article.source=77697265",
            "article.language=7074",
            "article.number=7",
            "article.logged=1772705220123456789",
            "article.in=2",
            "article.identity="
                + "010000000700000000000000000000000200000000000000070000000069a955c4075b"
                + "cd15f303bc18ea2cca8eb888709c3b830623ac9c272d",
            "record="
                + "0101047769726501026964000a666561747572657320370a7374616e64696e672037b1"
                + "a0ca4f",
            "article.vector=0101fe03013c7293",
            "article.signs=05",
            "content=01070a6465636973696f6e2037055469746c65a6419bba",
            "text",
            "title",
            "text");
  }

  @Test
  void article_detectedLanguage_isGolden() throws IOException {
    Document document =
        new ArticleDocument(TITLES, new ArticleWords())
            .of(withDetected(StoredRecords.article(7, 2, "wire", null, "Title", "Text"), "de"));

    assertThat(fields(document))
        .contains("article.language=6465", "article.detected=010102646588226875");
  }

  @Test
  void group_schemaOne_isGolden() throws IOException {
    assertThat(fields(GroupDocument.of(group(2, 1, 7, 3, "g-0"))))
        .containsExactly(
            "type=67726f7570",
            "group=80000002",
            "group.id=672d32",
            "group.story=80000001",
            "group.number=2",
            "group.in=1",
            "group.newest=7",
            "record="
                + "01020103672d32020e03020e01b0d2ca9a0d959aef3a0188d7ca9a0d959aef3a000188"
                + "d7ca9a0d959aef3a0103672d30107374617465206f662067726f7570203286c6664e");
  }

  @Test
  void story_schemaOne_isGolden() throws IOException {
    assertThat(fields(StoryDocument.of(story(1, 4, 7))))
        .containsExactly(
            "type=73746f7279",
            "story=80000001",
            "story.id=732d31",
            "story.language=656e",
            "story.state=6c6973746564",
            "story.state=616374697665",
            "story.number=1",
            "story.changed=1772705220123456789",
            "story.articles=4",
            "story.groups=4",
            "story.newsrooms=4",
            "story.speed=4680376336535364415",
            "record="
                + "01010103732d3102040404010102656e01c0d0ca9a0d959aef3a0188d7ca9a0d959aef"
                + "3a01c0d0ca9a0d959aef3a0001000000000000001040107374617465206f662073746f"
                + "72792031957ebf1a");
  }

  @Test
  void event_schemaOne_isGolden() throws IOException {
    Document document = EventDocument.of(StoredRecords.event(9), Stores.CODECS.events());

    assertThat(fields(document))
        .containsExactly(
            "type=6576656e74",
            "event.seq=9",
            "event.about=672d39",
            "event.about=732d39",
            "content="
                + "0100000000000000090000001e323032362d30332d30355431303a30393a30302e3132"
                + "333435363738395a00000003732d3900000003672d39ebd2f348");
  }

  @Test
  void blob_schemaOne_isGolden() throws IOException {
    assertThat(fields(BlobDocument.of(new Blob("terms", bytes("state")))))
        .containsExactly(
            "type=626c6f62", "blob=7465726d73", "content=0101057465726d730573746174655882306d");
  }

  private static StoredArticle article() {
    Article article =
        new Article(
            new ArticleId("wire", "id"), "Title", "Text", null, null, "pt-br", WireFields.PLAIN);
    return withVector(StoredRecords.article(7, 2, article), new byte[] {1, -2, 3});
  }

  private static List<String> fields(Document document) {
    return document.getFields().stream()
        .map(field -> {
          BytesRef bytes = field.binaryValue();
          Object value =
              bytes != null
                  ? HexFormat.of().formatHex(bytes.bytes, bytes.offset, bytes.offset + bytes.length)
                  : field.numericValue();
          if (value == null && field.stringValue() != null) {
            value =
                HexFormat.of()
                    .formatHex(
                        Objects.requireNonNull(field.stringValue())
                            .getBytes(StandardCharsets.UTF_8));
          }
          return value == null ? field.name() : field.name() + "=" + value;
        })
        .toList();
  }
}
