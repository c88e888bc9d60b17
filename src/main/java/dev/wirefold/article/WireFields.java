package dev.wirefold.article;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an agency's feed says about an article beside its text. Every part may be absent.
 *
 * @param version the provider's version number, at least 1; 0 if not given
 * @param status what may be done with the article
 * @param kind the article's form
 * @param embargoedUntil the time before which it must not leave by any output
 * @param credit the agency credited, as written
 * @param byline the author line, as written
 * @param slug the agency's keyword line that names a chain of versions
 * @param replaces the external id of the article that this one replaces
 * @param derivedFrom the external id of the article that this one is made from
 */
public record WireFields(
    int version,
    WireStatus status,
    ArticleKind kind,
    @Nullable Instant embargoedUntil,
    @Nullable String credit,
    @Nullable String byline,
    @Nullable String slug,
    @Nullable String replaces,
    @Nullable String derivedFrom) {

  /** A plain article: usable, of no particular form, with nothing else said. */
  public static final WireFields PLAIN =
      new WireFields(0, WireStatus.USABLE, ArticleKind.TEXT, null, null, null, null, null, null);

  public WireFields {
    if (version < 0) {
      throw new IllegalArgumentException("version must be at least 0, was " + version);
    }
  }
}
