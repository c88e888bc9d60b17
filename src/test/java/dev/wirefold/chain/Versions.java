package dev.wirefold.chain;

import dev.wirefold.article.Article;
import dev.wirefold.article.ArticleId;
import dev.wirefold.article.ArticleKind;
import dev.wirefold.article.WireFields;
import dev.wirefold.article.WireStatus;
import dev.wirefold.text.Shingler;
import dev.wirefold.text.TextPreparer;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Makes versions for tests. */
final class Versions {

  static final Instant START = Instant.parse("2026-03-05T08:00:00Z");

  private final TextPreparer preparer = new TextPreparer(new Shingler(3));
  private final String source;

  Versions(String source) {
    this.source = source;
  }

  /** A text that says nothing of itself but its headline. */
  Version text(String id, int minute, String title, String text) {
    return slugged(id, null, minute, title, text);
  }

  Version slugged(String id, @Nullable String slug, int minute, String title, String text) {
    return of(id, 0, WireStatus.USABLE, slug, null, minute, title, text);
  }

  Version of(
      String id,
      int version,
      WireStatus status,
      @Nullable String slug,
      @Nullable String replaces,
      int minute,
      String title,
      String text) {
    Article article =
        new Article(
            new ArticleId(source, id),
            title,
            text,
            null,
            START.plus(Duration.ofMinutes(minute)),
            "en",
            new WireFields(
                version, status, ArticleKind.TEXT, null, null, null, slug, replaces, null));
    return new Version(article, preparer.prepare(title, text, source).marks());
  }
}
