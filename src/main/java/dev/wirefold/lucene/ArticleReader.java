package dev.wirefold.lucene;

import dev.wirefold.article.Article;
import dev.wirefold.engine.Archive.Identity;
import dev.wirefold.engine.Archive.LiveArticle;
import dev.wirefold.engine.Codec;
import dev.wirefold.engine.StoredArticle;
import java.io.IOException;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Reads articles from their documents. One thread uses one. */
final class ArticleReader {

  private static final Set<String> CONTENT = Set.of(Fields.CONTENT, Fields.ARTICLE_DETECTED);
  private static final byte[] NO_VECTOR = {};

  private final Codec<Article> codec;
  private final Columns identities;
  private final Columns records;
  private final Columns vectors;
  private final StoredFields stored;

  ArticleReader(IndexReader reader, Codec<Article> codec) throws IOException {
    this.codec = codec;
    this.identities = new Columns(reader.leaves(), Fields.ARTICLE_IDENTITY);
    this.records = new Columns(reader.leaves(), Fields.RECORD);
    this.vectors = new Columns(reader.leaves(), Fields.ARTICLE_VECTOR);
    this.stored = reader.storedFields();
  }

  /** Returns what is known of an article without reading it. */
  Identity identity(int number, int doc) throws IOException {
    return known(number, doc).identity();
  }

  /** Returns what is known of an article without its text. */
  LiveArticle live(int number, int doc) throws IOException {
    ArticleIdentity known = known(number, doc);
    ArticleDocument.Notes notes = notes(known, doc);
    return new LiveArticle(
        known.identity(),
        known.position(),
        known.loggedAt(),
        notes.id(),
        notes.bar(),
        notes.features(),
        notes.standing());
  }

  /** Returns all that is kept of an article. */
  StoredArticle article(int number, int doc) throws IOException {
    ArticleIdentity known = known(number, doc);
    Identity identity = known.identity();
    ArticleDocument.Notes notes = notes(known, doc);
    Document kept = stored.document(doc, CONTENT);
    ByteArrayDataInput content = content(identity.number(), kept);
    byte[] decision = Sealed.readBytes(content);
    Article article = decode(identity.number(), Sealed.readBytes(content));
    return new StoredArticle(
        identity.number(),
        known.position(),
        known.loggedAt(),
        identity.version(),
        identity.outdated(),
        identity.group(),
        article,
        detected(identity.number(), kept),
        identity.fingerprint(),
        notes.bar(),
        new StoredArticle.Bytes(notes.features(), notes.standing(), decision, vector(doc)));
  }

  /** Returns the vector of an article; empty if it has none. */
  byte[] vector(int doc) throws IOException {
    BytesRef sealed = vectors.bytes(doc);
    if (sealed == null) {
      return NO_VECTOR;
    }
    ByteArrayDataInput in = Sealed.open("a vector", sealed, ArticleDocument.VECTOR_VERSION);
    byte[] vector = new byte[in.length() - in.getPosition()];
    in.readBytes(vector, 0, vector.length);
    return vector;
  }

  /** A damaged column or term may lead to another article. */
  private ArticleIdentity known(int number, int doc) throws IOException {
    ArticleIdentity known = ArticleIdentity.of(identities.required(doc));
    if (known.identity().number() != number) {
      throw Sealed.damaged("article " + number, "it leads to " + known.identity().number());
    }
    return known;
  }

  private ArticleDocument.Notes notes(ArticleIdentity known, int doc) throws IOException {
    return ArticleDocument.Notes.of("article " + known.identity().number(), records.required(doc));
  }

  private static @Nullable String detected(int number, Document kept) throws IOException {
    BytesRef sealed = kept.getBinaryValue(Fields.ARTICLE_DETECTED);
    return sealed == null
        ? null
        : Sealed.readText(
            Sealed.open(
                "the language of article " + number, sealed, ArticleDocument.DETECTED_VERSION));
  }

  private static ByteArrayDataInput content(int number, Document kept) throws IOException {
    BytesRef sealed = kept.getBinaryValue(Fields.CONTENT);
    if (sealed == null) {
      throw Sealed.damaged("article " + number, "it has no text");
    }
    ByteArrayDataInput in =
        Sealed.open("article " + number, sealed, ArticleDocument.CONTENT_VERSION);
    int found = in.readVInt();
    if (found != number) {
      throw Sealed.damaged("article " + number, "its text is that of article " + found);
    }
    return in;
  }

  private Article decode(int number, byte[] bytes) throws IOException {
    try {
      return codec.decode(bytes);
    } catch (IllegalArgumentException e) {
      throw new IOException("the text of article " + number + " can't be read", e);
    }
  }
}
