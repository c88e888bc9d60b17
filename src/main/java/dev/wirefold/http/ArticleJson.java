package dev.wirefold.http;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The form of an article in a request, for the description of the calls. None is ever made: what
 * comes in is read by the one reader of articles.
 */
@Schema(
    name = "Article",
    description =
        "An article as one outlet published it. At least one of title and text. Fields that are"
            + " not listed are passed over.")
record ArticleJson(
    @Schema(description = "The source's own id; made from url or content if it is missing")
        @Nullable String id,
    @Schema(description = "The headline") @Nullable String title,
    @Schema(description = "The body, plain text") @Nullable String text,
    @Schema(description = "Where it was published; never fetched") @Nullable String url,
    @Schema(description = "The outlet or agency") @Nullable String source,
    @Schema(description = "Date, or date and time, with or without a zone")
        @Nullable String published,
    @Schema(description = "Language tag, such as en") @Nullable String lang,
    @Schema(description = "The provider's version number") @Nullable Integer version,
    @Schema(description = "usable, withheld or canceled") @Nullable String status,
    @Schema(description = "text, alert, brief, roundup, factbox, advisory or test")
        @Nullable String kind,
    @Schema(description = "The time before which it must not be published")
        @Nullable String embargoed,
    @Schema(description = "The agency credited") @Nullable String credit,
    @Schema(description = "The author line") @Nullable String byline,
    @Schema(description = "The agency's keyword line") @Nullable String slug,
    @Schema(description = "The id of the article of the same source that it replaces")
        @Nullable String replaces,
    @Schema(description = "The id of the article that it is made from")
        @Nullable String derivedFrom) {

  /** The form of a request to compare. */
  @Schema(name = "ComparisonRequest", description = "Two articles")
  record Pair(ArticleJson a, ArticleJson b) {}
}
