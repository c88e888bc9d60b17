package dev.wirefold.http;

import dev.wirefold.article.Article;
import dev.wirefold.article.WireFields;
import dev.wirefold.engine.ArticleResult;
import dev.wirefold.engine.StoredArticle;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A version of an article as it is kept, and what was decided about it. */
@Serdeable
@Schema(name = "StoredArticle", description = "A version of an article, and what was decided on it")
record StoredArticleJson(
    @Schema(description = "The article's id") String id,
    @Schema(description = "Who published it; empty if unknown") String source,
    @Schema(description = "How many versions came before; 0 for the first") int version,
    @Schema(description = "Where the log has it") long position,
    @Schema(description = "When the log took it in") Instant receivedAt,
    @Schema(description = "Why it can't be shown; its text is left out then")
        @Nullable String barred,
    @Schema(
            description =
                "Its language as told from the text; left out if it was sent or is unknown")
        @Nullable String detectedLang,
    @Schema(description = "Its group") @Nullable String group,
    @Schema(description = "The id of the group's version to show") @Nullable String canonical,
    @Schema(description = "Who published that version; empty if unknown")
        @Nullable String canonicalSource,
    @Schema(description = "How it stands to that version") @Nullable String relation,
    @Schema(description = "Its story, if stories are formed") @Nullable String story,
    @Schema(description = "Why it is in its group")
        ArticleResultJson.@Nullable EvidenceJson evidence,
    @Schema(description = "Passages of it that were put right or withdrawn, if there are any")
        @Nullable List<StaleJson> stale,
    @Schema(description = "The article itself") @Nullable ContentJson article) {

  /** An article as it came in. */
  @Serdeable
  @Schema(name = "StoredContent", description = "An article as it came in")
  record ContentJson(
      @Nullable String title,
      @Nullable String text,
      @Nullable String url,
      @Nullable Instant published,
      @Nullable String lang,
      @Nullable Integer version,
      String status,
      String kind,
      @Nullable Instant embargoed,
      @Nullable String credit,
      @Nullable String byline,
      @Nullable String slug,
      @Nullable String replaces,
      @Nullable String derivedFrom) {

    static ContentJson of(Article article) {
      WireFields wire = article.wire();
      return new ContentJson(
          article.title(),
          article.text(),
          article.url(),
          article.published(),
          article.language(),
          wire.version() == 0 ? null : wire.version(),
          wire.status().wireName(),
          wire.kind().wireName(),
          wire.embargoedUntil(),
          wire.credit(),
          wire.byline(),
          wire.slug(),
          wire.replaces(),
          wire.derivedFrom());
    }
  }

  /**
   * Where an article stands by now.
   *
   * @param result what the engine says; null if it can't be asked
   * @param stale what of it was put right or withdrawn; null if nothing was
   */
  record Standing(
      @Nullable String group,
      @Nullable String canonical,
      @Nullable String canonicalSource,
      @Nullable String story,
      @Nullable ArticleResult result,
      @Nullable List<StaleJson> stale) {}

  static StoredArticleJson of(StoredArticle stored, Standing standing, boolean hidden) {
    ArticleResult result = standing.result();
    return new StoredArticleJson(
        stored.article().id().externalId(),
        stored.article().id().source(),
        stored.version(),
        stored.position(),
        stored.loggedAt(),
        hidden ? stored.bar() : null,
        hidden ? null : stored.detectedLanguage(),
        result == null ? standing.group() : result.group(),
        result == null ? standing.canonical() : result.canonical(),
        result == null ? standing.canonicalSource() : result.canonicalSource(),
        result == null ? null : result.relation(),
        result == null ? standing.story() : result.story(),
        result == null ? null : ArticleResultJson.EvidenceJson.of(result.evidence()),
        hidden ? null : standing.stale(),
        hidden ? null : ContentJson.of(stored.article()));
  }
}
