package dev.wirefold.http;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** The versions of an article that are kept. */
@Serdeable
@Schema(name = "ArticleVersions", description = "The versions of an article that are kept")
record ArticleVersionsJson(
    @Schema(description = "The article's id") String id,
    @Schema(description = "Who published it; empty if unknown") String source,
    @Schema(description = "The versions, oldest first") List<StoredArticleJson> versions) {}
