package dev.wirefold.http;

import dev.wirefold.article.ArticleId;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/** The key of an article. */
@Serdeable
@Schema(name = "ArticleKey", description = "The key of an article")
record ArticleKeyJson(
    @Schema(description = "Who published it; empty if unknown") String source,
    @Schema(description = "The source's own id") String id) {

  static ArticleKeyJson of(ArticleId id) {
    return new ArticleKeyJson(id.source(), id.externalId());
  }
}
