package dev.wirefold.page;

import dev.wirefold.article.Article;
import dev.wirefold.engine.Bar;
import dev.wirefold.engine.StoredArticle;
import dev.wirefold.service.ServiceClock;
import dev.wirefold.text.Headline;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Decides what of an article a page may show: of one that is withheld, canceled, withdrawn or under
 * embargo nothing but its outlet and why.
 */
@Singleton
@Requires(beans = ServiceClock.class)
final class Shown {

  private final InstantSource clock;

  Shown(ServiceClock clock) {
    this.clock = clock.source();
  }

  /** Tells whether nothing of an article may be shown. */
  boolean hides(StoredArticle article) {
    return Bar.hides(article.bar(), clock.instant());
  }

  /** Returns why nothing of an article may be shown; null if all of it may. */
  @Nullable String because(StoredArticle article) {
    return hides(article) ? article.bar() : null;
  }

  /** Returns an article's headline, or how its text begins; null if it may not be shown. */
  @Nullable String headline(StoredArticle stored) {
    if (hides(stored)) {
      return null;
    }
    Article article = stored.article();
    return article.title().isBlank() ? Headline.beginning(article.text()) : article.title();
  }

  /** Returns the time of now. */
  Instant now() {
    return clock.instant();
  }
}
