package dev.wirefold.service;

import dev.wirefold.engine.LogArticles;
import dev.wirefold.engine.LogRecord;
import dev.wirefold.engine.LogRecord.ArticleReceived;
import dev.wirefold.engine.PreparedArticle;
import dev.wirefold.engine.Times;
import dev.wirefold.text.PreparedText;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Puts the articles of a batch into the order in which a service would have received them: by the
 * time they claim, those of one time in input order. An article without a date stands with the
 * dated article before it in the input.
 */
final class LogOrder implements LogArticles {

  private final BatchArticles articles;
  private final Times times;
  private final int[] order;

  LogOrder(BatchArticles articles) {
    this.articles = articles;
    this.times = times(articles);
    this.order = order(times);
  }

  /** Returns how many records there are. */
  int size() {
    return order.length;
  }

  /** Returns the input's index of the n-th record. */
  int index(int n) {
    return order[n];
  }

  /** Returns the log time of the n-th record. */
  Instant time(int n) {
    return Objects.requireNonNull(times.get(order[n]));
  }

  /** Returns the n-th record of the log. */
  LogRecord logRecord(int n) {
    return new ArticleReceived(n, time(n), articles.article(order[n]));
  }

  @Override
  public PreparedArticle article(long position) {
    return articles.article(order[(int) position]);
  }

  @Override
  public PreparedText text(long position) {
    return articles.text(order[(int) position]);
  }

  private static Times times(BatchArticles articles) {
    Times times = new Times();
    Instant carried = firstDate(articles);
    for (int i = 0; i < articles.size(); i++) {
      Instant published = articles.published(i);
      carried = published == null ? carried : published;
      times.add(carried);
    }
    return times;
  }

  private static int[] order(Times times) {
    Integer[] indices = new Integer[times.size()];
    Arrays.setAll(indices, i -> i);
    Arrays.sort(indices, times::compare);
    int[] order = new int[indices.length];
    Arrays.setAll(order, i -> indices[i]);
    return order;
  }

  private static Instant firstDate(BatchArticles articles) {
    for (int i = 0; i < articles.size(); i++) {
      @Nullable Instant published = articles.published(i);
      if (published != null) {
        return published;
      }
    }
    return Instant.EPOCH;
  }
}
