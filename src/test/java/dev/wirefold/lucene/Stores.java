package dev.wirefold.lucene;

import dev.wirefold.article.Article;
import dev.wirefold.article.ArticleId;
import dev.wirefold.article.WireFields;
import dev.wirefold.engine.Codec;
import dev.wirefold.engine.NewsEvent;
import dev.wirefold.engine.NewsEvent.StoryOpened;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/** Opens stores for tests, with plain codecs and a clock that stands. */
final class Stores {

  static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-03-05T12:00:00Z"));
  static final StoreCodecs CODECS = new StoreCodecs(new PlainArticles(), new PlainEvents());
  static final String INDEX_ID = "0123456789abcdef";

  private Stores() {}

  static LuceneStore open(Path folder) throws IOException {
    return LuceneStore.open(folder, StoreSettings.DEFAULT, CODECS, CLOCK, INDEX_ID);
  }

  static LuceneStore open(Directory directory) throws IOException {
    return new LuceneStore(directory, StoreSettings.DEFAULT, CODECS, CLOCK, INDEX_ID);
  }

  /** Writes or reads the fields of something. */
  private interface Fields {
    void writeTo(DataOutputStream out) throws IOException;
  }

  private static byte[] bytes(Fields fields) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      fields.writeTo(new DataOutputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static DataInputStream in(byte[] bytes) {
    return new DataInputStream(new ByteArrayInputStream(bytes));
  }

  private static void writeText(DataOutputStream out, @Nullable String text) throws IOException {
    byte[] bytes = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(text == null ? -1 : bytes.length);
    out.write(bytes);
  }

  private static @Nullable String readTextOrNull(DataInputStream in) throws IOException {
    int length = in.readInt();
    return length < 0 ? null : new String(in.readNBytes(length), StandardCharsets.UTF_8);
  }

  private static String readText(DataInputStream in) throws IOException {
    return Objects.requireNonNull(readTextOrNull(in));
  }

  /** Articles without what the wire says. */
  private static final class PlainArticles implements Codec<Article> {

    @Override
    public byte[] encode(Article article) {
      return bytes(out -> {
        writeText(out, article.source());
        writeText(out, article.id().externalId());
        writeText(out, article.title());
        writeText(out, article.text());
        writeText(out, article.url());
        writeText(out, article.published() == null ? null : article.published().toString());
        writeText(out, article.language());
      });
    }

    @Override
    public Article decode(byte[] bytes) {
      try (DataInputStream in = in(bytes)) {
        ArticleId id = new ArticleId(readText(in), readText(in));
        String title = readText(in);
        String text = readText(in);
        String url = readTextOrNull(in);
        String published = readTextOrNull(in);
        return new Article(
            id,
            title,
            text,
            url,
            published == null ? null : Instant.parse(published),
            readTextOrNull(in),
            WireFields.PLAIN);
      } catch (IOException e) {
        throw new IllegalArgumentException("no article", e);
      }
    }
  }

  /** Events of the one kind that the tests use. */
  private static final class PlainEvents implements Codec<NewsEvent> {

    @Override
    public byte[] encode(NewsEvent event) {
      return bytes(out -> {
        out.writeLong(event.seq());
        writeText(out, event.at().toString());
        writeText(out, event.stories().getFirst());
        writeText(out, event.groups().getFirst());
      });
    }

    @Override
    public NewsEvent decode(byte[] bytes) {
      try (DataInputStream in = in(bytes)) {
        return new StoryOpened(
            in.readLong(), Instant.parse(readText(in)), readText(in), readText(in));
      } catch (IOException e) {
        throw new IllegalArgumentException("no event", e);
      }
    }
  }
}
