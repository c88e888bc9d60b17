package dev.wirefold.lucene;

import dev.wirefold.article.Article;
import dev.wirefold.article.ArticleId;
import dev.wirefold.chain.Version;
import dev.wirefold.engine.Codec;
import dev.wirefold.engine.StoredArticle;
import java.io.IOException;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Makes the document of an article. What a restart reads stands in columns; the article itself and
 * the reasons for its place are stored, compressed.
 */
final class ArticleDocument {

  static final int RECORD_VERSION = 1;
  static final int CONTENT_VERSION = 1;
  static final int VECTOR_VERSION = 1;
  static final int DETECTED_VERSION = 1;

  private final Codec<Article> codec;
  private final ArticleWords words;

  ArticleDocument(Codec<Article> codec, ArticleWords words) {
    this.codec = codec;
    this.words = words;
  }

  /** Returns the document, to be indexed before the next one is made: its words are a stream. */
  Document of(StoredArticle article) throws IOException {
    Document document = new Document();
    addTerms(document, article);
    addColumns(document, article);
    document.add(new StoredField(Fields.CONTENT, content(article)));
    String detected = article.detectedLanguage();
    if (detected != null) {
      document.add(new StoredField(Fields.ARTICLE_DETECTED, detected(detected)));
    }
    words.addTo(document, article);
    return document;
  }

  private static void addTerms(Document document, StoredArticle stored) {
    Article article = stored.article();
    document.add(new StringField(Fields.TYPE, Fields.ARTICLE, Store.NO));
    addTerm(document, Fields.ARTICLE, Keys.bytes(stored.number()));
    addTerm(document, Fields.ARTICLE_GROUP, Keys.bytes(stored.group()));
    addTerm(document, Fields.ARTICLE_KEY, Keys.bytes(article.id()));
    addTerm(document, Fields.ARTICLE_EXTERNAL_ID, Keys.bytes(article.id().externalId()));
    addTerm(document, Fields.ARTICLE_SOURCE, Keys.bytes(article.source()));
    String language = Languages.primary(stored.language());
    if (language != null) {
      addTerm(document, Fields.ARTICLE_LANGUAGE, Keys.bytes(language));
    }
    addLinks(document, article);
    if (stored.bar() != null) {
      addTerm(document, Fields.ARTICLE_BARRED, Keys.bytes(0));
    }
  }

  private static void addLinks(Document document, Article article) {
    String written = article.wire().slug();
    String slug = written == null ? null : Version.slugOf(written);
    if (slug != null) {
      addTerm(document, Fields.ARTICLE_SLUG, Keys.bytes(new ArticleId(article.source(), slug)));
    }
    String replaces = article.wire().replaces();
    if (replaces != null && !replaces.isEmpty()) {
      ArticleId replaced = new ArticleId(article.source(), replaces);
      addTerm(document, Fields.ARTICLE_REPLACES, Keys.bytes(replaced));
    }
  }

  private static void addTerm(Document document, String field, BytesRef term) {
    document.add(new StringField(field, term, Store.NO));
  }

  private static void addColumns(Document document, StoredArticle article) throws IOException {
    document.add(NumericDocValuesField.indexedField(Fields.ARTICLE_NUMBER, article.number()));
    document.add(
        NumericDocValuesField.indexedField(Fields.ARTICLE_LOGGED, Nanos.of(article.loggedAt())));
    document.add(new NumericDocValuesField(Fields.ARTICLE_IN, article.group()));
    document.add(
        new BinaryDocValuesField(Fields.ARTICLE_IDENTITY, ArticleIdentity.of(article).toBytes()));
    document.add(new BinaryDocValuesField(Fields.RECORD, notes(article)));
    byte[] vector = article.bytes().vector();
    if (vector.length > 0) {
      BytesRef sealed = Sealed.seal(VECTOR_VERSION, out -> out.writeBytes(vector, vector.length));
      document.add(new BinaryDocValuesField(Fields.ARTICLE_VECTOR, sealed));
      document.add(new BinaryDocValuesField(Fields.ARTICLE_SIGNS, new BytesRef(Signs.of(vector))));
    }
  }

  private static BytesRef notes(StoredArticle article) throws IOException {
    ArticleId id = article.article().id();
    return Sealed.seal(
        RECORD_VERSION,
        out -> {
          Sealed.writeText(out, id.source());
          Sealed.writeText(out, id.externalId());
          Sealed.writeText(out, article.bar());
          Sealed.writeBytes(out, article.bytes().features());
          Sealed.writeBytes(out, article.bytes().standing());
        });
  }

  private static BytesRef detected(String language) throws IOException {
    return Sealed.seal(DETECTED_VERSION, out -> Sealed.writeText(out, language));
  }

  private BytesRef content(StoredArticle article) throws IOException {
    return Sealed.seal(
        CONTENT_VERSION,
        out -> {
          out.writeVInt(article.number());
          Sealed.writeBytes(out, article.bytes().decision());
          Sealed.writeBytes(out, codec.encode(article.article()));
        });
  }

  /** What the column {@link Fields#RECORD} of an article holds. */
  @SuppressWarnings("ArrayRecordComponent") // compared nowhere
  record Notes(ArticleId id, @Nullable String bar, byte[] features, byte[] standing) {

    static Notes of(String name, BytesRef sealed) throws IOException {
      ByteArrayDataInput in = Sealed.open(name, sealed, RECORD_VERSION);
      ArticleId id = new ArticleId(Sealed.readRequiredText(in), Sealed.readRequiredText(in));
      return new Notes(id, Sealed.readText(in), Sealed.readBytes(in), Sealed.readBytes(in));
    }
  }
}
