package dev.wirefold.service;

import dev.wirefold.engine.LogRecord;
import dev.wirefold.engine.LogRecord.ArticleReceived;
import dev.wirefold.engine.PreparedArticle;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Puts the articles of a batch into the order in which a service would have received them: by the
 * time they claim, those of one time in input order. An article without a date stands with the
 * dated article before it in the input.
 */
final class LogOrder {

  private final List<Integer> order;
  private final Instant[] times;

  LogOrder(List<PreparedArticle> articles) {
    this.times = new Instant[articles.size()];
    Instant carried = firstDate(articles);
    List<Integer> indices = new ArrayList<>(articles.size());
    for (int i = 0; i < articles.size(); i++) {
      Instant published = articles.get(i).published();
      carried = published == null ? carried : published;
      times[i] = carried;
      indices.add(i);
    }
    indices.sort(Comparator.comparing((Integer i) -> times[i]));
    this.order = indices;
  }

  /** Returns the input's index of the n-th record. */
  int index(int n) {
    return order.get(n);
  }

  /** Returns the n-th record of the log. */
  LogRecord logRecord(int n, PreparedArticle article) {
    return new ArticleReceived(n, times[order.get(n)], article);
  }

  private static Instant firstDate(List<PreparedArticle> articles) {
    for (PreparedArticle article : articles) {
      Instant published = article.published();
      if (published != null) {
        return published;
      }
    }
    return Instant.EPOCH;
  }
}
