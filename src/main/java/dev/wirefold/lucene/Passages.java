package dev.wirefold.lucene;

import dev.wirefold.article.Article;
import dev.wirefold.engine.StoredArticle;
import java.io.IOException;
import java.text.BreakIterator;
import java.util.Locale;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.DefaultPassageFormatter;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.jspecify.annotations.Nullable;

/** Finds the passage of an article that fits a query best, and marks what was found. */
final class Passages {

  /** A passage goes on to the end of the sentence in which it reaches so many characters. */
  private static final int USUAL_CHARS = 160;

  private static final int MOST_CHARS = 50_000;

  private final Query query;

  Passages(Query query) {
    this.query = query;
  }

  /** Returns the passage, in the body or else in the headline; null if there is none. */
  @Nullable String best(StoredArticle stored) throws IOException {
    UnifiedHighlighter highlighter = highlighter(Languages.primary(stored.language()));
    Article article = stored.article();
    String passage = best(highlighter, article.text());
    return passage == null ? best(highlighter, article.title()) : passage;
  }

  private @Nullable String best(UnifiedHighlighter highlighter, String text) throws IOException {
    return text.isEmpty()
        ? null
        : (String) highlighter.highlightWithoutSearcher(Fields.TEXT, query, text, 1);
  }

  private static UnifiedHighlighter highlighter(@Nullable String language) {
    WordAnalyzer analyzer = new WordAnalyzer(Languages.hasStems(language) ? language : null);
    return UnifiedHighlighter.builderWithoutSearcher(analyzer)
        .withBreakIterator(() ->
            LengthGoalBreakIterator.createMinLength(
                BreakIterator.getSentenceInstance(Locale.ROOT), USUAL_CHARS, 0.5f))
        .withFormatter(new DefaultPassageFormatter("<em>", "</em>", "… ", true))
        .withWeightMatches(false) // a word may stand in the headline alone
        .withMaxNoHighlightPassages(0)
        .withMaxLength(MOST_CHARS)
        .build();
  }
}
