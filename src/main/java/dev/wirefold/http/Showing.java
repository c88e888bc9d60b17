package dev.wirefold.http;

import dev.wirefold.engine.Bar;
import dev.wirefold.engine.StoredArticle;
import dev.wirefold.service.ServiceClock;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Decides what may be shown of an article: of one that is withheld, canceled, withdrawn or under
 * embargo no more than its key and why. The one place that decides it.
 */
@Singleton
final class Showing {

  private final InstantSource clock;

  Showing(ServiceClock clock) {
    this.clock = clock.source();
  }

  /** Returns the time of now. */
  Instant now() {
    return clock.instant();
  }

  /** Returns why nothing of an article may be shown; null if all of it may. */
  @Nullable String barred(@Nullable String bar) {
    return Bar.hides(bar, now()) ? bar : null;
  }

  /** Returns why nothing of an article may be shown; null if all of it may. */
  @Nullable String barred(StoredArticle article) {
    return barred(article.bar());
  }

  /**
   * Returns what stands for an article in a line; null if that may not be shown, or there is no
   * article.
   */
  @Nullable String lead(@Nullable StoredArticle article) {
    return article == null || barred(article) != null ? null : Lead.of(article.article());
  }

  /** Returns an article by name. */
  ArticleNameJson name(StoredArticle article) {
    String barred = barred(article);
    return new ArticleNameJson(
        article.article().id().externalId(),
        article.article().id().source(),
        barred == null ? article.article().title() : null,
        barred == null ? article.article().published() : null,
        article.version(),
        barred);
  }

  /** Returns an article by name; null for none. */
  @Nullable ArticleNameJson nameOf(@Nullable StoredArticle article) {
    return article == null ? null : name(article);
  }
}
