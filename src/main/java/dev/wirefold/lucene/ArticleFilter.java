package dev.wirefold.lucene;

import dev.wirefold.engine.ArticleQuery;
import java.time.Instant;
import java.util.List;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/** Turns questions into queries on articles. What can't be shown is not found. */
final class ArticleFilter {

  private ArticleFilter() {}

  /**
   * Returns the query that a question is.
   *
   * @param languages the languages whose word forms are found if the question names none
   */
  static Query of(ArticleQuery query, List<String> languages) {
    BooleanQuery.Builder all = shown();
    addText(all, query.text(), query.language(), languages);
    if (query.language() != null) {
      addTerm(all, Fields.ARTICLE_LANGUAGE, query.language());
    }
    if (query.source() != null) {
      addTerm(all, Fields.ARTICLE_SOURCE, query.source());
    }
    addTimes(all, Fields.ARTICLE_LOGGED, query.since(), query.until());
    return all.build();
  }

  /** Returns the query for what must be in one article of a story. */
  static Query of(
      String text, @Nullable String language, @Nullable String source, List<String> languages) {
    BooleanQuery.Builder all = shown();
    addText(all, text, language, languages);
    if (source != null) {
      addTerm(all, Fields.ARTICLE_SOURCE, source);
    }
    return all.build();
  }

  /** Adds that a time lies in a range, its end excluded. */
  static void addTimes(
      BooleanQuery.Builder all, String column, @Nullable Instant since, @Nullable Instant until) {
    if (since != null || until != null) {
      long least = since == null ? Long.MIN_VALUE : Nanos.of(since);
      long most = until == null ? Long.MAX_VALUE : Nanos.of(until) - 1;
      all.add(NumericDocValuesField.newSlowRangeQuery(column, least, most), Occur.FILTER);
    }
  }

  private static BooleanQuery.Builder shown() {
    return new BooleanQuery.Builder()
        .add(new TermQuery(new Term(Fields.TYPE, Fields.ARTICLE)), Occur.FILTER)
        .add(new TermQuery(new Term(Fields.ARTICLE_BARRED, Keys.bytes(0))), Occur.MUST_NOT);
  }

  private static void addText(
      BooleanQuery.Builder all, String text, @Nullable String language, List<String> languages) {
    if (text.isBlank()) {
      return;
    }
    List<String> forms =
        language == null ? languages : Languages.hasStems(language) ? List.of(language) : List.of();
    new QueryText(forms).addTo(all, text);
  }

  private static void addTerm(BooleanQuery.Builder all, String field, String text) {
    all.add(new TermQuery(Keys.text(field, text)), Occur.FILTER);
  }
}
