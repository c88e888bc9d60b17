package dev.wirefold.engine;

import dev.wirefold.article.Article;
import dev.wirefold.article.ArticleId;
import dev.wirefold.article.WireFields;
import java.time.Instant;
import java.util.function.Function;
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
    long hash = CONTENT_SEED;
    for (String field : fields(article, Instant::toString)) {
      hash = mix(hash, field);
    }
    return finish((hash ^ article.wire().version()) * MULTIPLIER);
  }

  /**
   * Returns another hash of all that came in with an article, for an engine that keeps nothing: it
   * takes a quarter of the time, and no store may have it.
   */
  static long ofPassingContent(Article article) {
    long hash = CONTENT_SEED;
    for (String field : fields(article, Fingerprint::plain)) {
      hash = mixFours(hash, field);
    }
    return finish((hash ^ article.wire().version()) * MULTIPLIER);
  }

  private static String plain(Instant time) {
    return time.getEpochSecond() + "." + time.getNano();
  }

  /** Returns all fields but the version's number; {@code text} writes a time. */
  private static @Nullable String[] fields(Article article, Function<Instant, String> text) {
    WireFields wire = article.wire();
    return new @Nullable String[] {
      article.id().source(),
      article.id().externalId(),
      article.title(),
      article.text(),
      article.url(),
      article.language(),
      article.published() == null ? null : text.apply(article.published()),
      wire.status().wireName(),
      wire.kind().wireName(),
      wire.credit(),
      wire.byline(),
      wire.slug(),
      wire.replaces(),
      wire.derivedFrom(),
      wire.embargoedUntil() == null ? null : text.apply(wire.embargoedUntil())
    };
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

  /** Four characters at a time, since each step waits for the one before. */
  private static long mixFours(long seed, @Nullable String text) {
    if (text == null) {
      return mix(seed, null);
    }
    long hash = seed;
    int i = 0;
    for (; i + 4 <= text.length(); i += 4) {
      long two = text.charAt(i) | (long) text.charAt(i + 1) << 16;
      long four = two | (text.charAt(i + 2) | (long) text.charAt(i + 3) << 16) << 32;
      hash = (hash ^ four) * MULTIPLIER;
      hash ^= hash >>> 29;
    }
    return mix(hash, text.substring(i));
  }

  private static long finish(long hash) {
    long mixed = (hash ^ (hash >>> 32)) * 0xD6E8FEB86659FD93L;
    return mixed ^ (mixed >>> 32);
  }
}
