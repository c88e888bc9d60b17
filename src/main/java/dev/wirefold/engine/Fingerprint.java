package dev.wirefold.engine;

import dev.wirefold.article.Article;
import dev.wirefold.article.ArticleId;
import dev.wirefold.article.WireFields;
import org.jspecify.annotations.Nullable;

/**
 * Hashes of 64 bits by which the engine knows an article's key, and a repetition of what it has
 * seen. They are kept in the store: the scheme never changes.
 */
public final class Fingerprint {

  private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;
  private static final long KEY_SEED = 0x6B6579L;
  private static final long CONTENT_SEED = 0x77697265L;

  private Fingerprint() {}

  /** Returns the hash of source and external id. */
  public static long ofKey(ArticleId id) {
    return finish(mix(mix(KEY_SEED, id.source()), id.externalId()));
  }

  /** Returns the hash of all that came in with an article. */
  public static long ofContent(Article article) {
    WireFields wire = article.wire();
    long hash = mix(mix(CONTENT_SEED, article.id().source()), article.id().externalId());
    hash = mix(mix(hash, article.title()), article.text());
    hash = mix(mix(hash, article.url()), article.language());
    hash = mix(hash, article.published() == null ? null : article.published().toString());
    hash = mix(mix(hash, wire.status().wireName()), wire.kind().wireName());
    hash = mix(mix(mix(hash, wire.credit()), wire.byline()), wire.slug());
    hash = mix(mix(hash, wire.replaces()), wire.derivedFrom());
    hash = mix(hash, wire.embargoedUntil() == null ? null : wire.embargoedUntil().toString());
    return finish((hash ^ wire.version()) * MULTIPLIER);
  }

  private static long mix(long seed, @Nullable String text) {
    if (text == null) {
      return (seed ^ 0x1FFFFL) * MULTIPLIER;
    }
    long hash = seed;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * MULTIPLIER;
      hash ^= hash >>> 29;
    }
    return (hash ^ 0xFFFFL) * MULTIPLIER;
  }

  private static long finish(long hash) {
    long mixed = (hash ^ (hash >>> 32)) * 0xD6E8FEB86659FD93L;
    return mixed ^ (mixed >>> 32);
  }
}
