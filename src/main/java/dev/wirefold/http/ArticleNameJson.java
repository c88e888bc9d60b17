package dev.wirefold.http;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An article by name. */
@Serdeable
@Schema(name = "ArticleName", description = "An article by name")
record ArticleNameJson(
    @Schema(description = "The article's id") String id,
    @Schema(description = "Who published it") String source,
    @Schema(description = "Its headline") @Nullable String title,
    @Schema(description = "The time that it claims") @Nullable Instant published,
    @Schema(description = "How many versions came before it under the same id") int version,
    @Schema(description = "Why no more of it may be shown") @Nullable String barred) {}
