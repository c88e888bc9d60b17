package dev.wirefold.service;

import dev.wirefold.engine.PreparedArticle;
import dev.wirefold.text.PreparedText;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The articles of a batch in the order of the input, prepared. */
public interface BatchArticles {

  /** Returns how many there are. */
  int size();

  /** Returns when an article says it was published; null if it doesn't. */
  @Nullable Instant published(int index);

  /** Returns an article. */
  PreparedArticle article(int index);

  /** Returns the features of an article's text. */
  PreparedText text(int index);

  /** Returns articles that are in memory. */
  static BatchArticles of(List<PreparedArticle> articles) {
    return new BatchArticles() {
      @Override
      public int size() {
        return articles.size();
      }

      @Override
      public @Nullable Instant published(int index) {
        return articles.get(index).published();
      }

      @Override
      public PreparedArticle article(int index) {
        return articles.get(index);
      }

      @Override
      public PreparedText text(int index) {
        return articles.get(index).text();
      }
    };
  }
}
