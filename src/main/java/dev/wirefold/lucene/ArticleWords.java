package dev.wirefold.lucene;

import dev.wirefold.article.Article;
import dev.wirefold.engine.StoredArticle;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.jspecify.annotations.Nullable;

/**
 * Gives an article's document its words. One thread uses one: the words of a document are a stream
 * that the next document takes over.
 */
final class ArticleWords {

  static final FieldType TEXT = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, false);

  /** The headline once more, which only tells how well an article fits. */
  private static final FieldType TITLE = type(IndexOptions.DOCS_AND_FREQS, true);

  private final Map<String, WordAnalyzer> byLanguage = new HashMap<>();
  private final WordAnalyzer plain = new WordAnalyzer(null);

  /** Adds headline and body as one text, and the headline by itself. */
  void addTo(Document document, StoredArticle stored) {
    Article article = stored.article();
    WordAnalyzer analyzer = analyzer(Languages.primary(stored.language()));
    if (!article.title().isEmpty()) {
      add(document, Fields.TEXT, analyzer, "text.title", article.title(), TEXT);
      add(document, Fields.TITLE, analyzer, "title", article.title(), TITLE);
    }
    if (!article.text().isEmpty()) {
      add(document, Fields.TEXT, analyzer, "text.body", article.text(), TEXT);
    }
  }

  private WordAnalyzer analyzer(@Nullable String language) {
    if (language == null || !Languages.hasStems(language)) {
      return plain;
    }
    return byLanguage.computeIfAbsent(language, WordAnalyzer::new);
  }

  private static void add(
      Document document,
      String field,
      WordAnalyzer analyzer,
      String stream,
      String text,
      FieldType type) {
    document.add(new Field(field, analyzer.tokenStream(stream, text), type));
  }

  private static FieldType type(IndexOptions options, boolean omitNorms) {
    FieldType type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(options);
    type.setOmitNorms(omitNorms);
    type.freeze();
    return type;
  }
}
