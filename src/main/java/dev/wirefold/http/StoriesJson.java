package dev.wirefold.http;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of a list of stories. */
@Serdeable
@Schema(name = "Stories", description = "A page of a list of stories")
record StoriesJson(
    @Schema(description = "The stories") List<StoryJson> stories,
    @Schema(description = "How many the whole list has") long total,
    @Schema(description = "Where the next page begins; left out if there is none")
        @Nullable String next) {}
