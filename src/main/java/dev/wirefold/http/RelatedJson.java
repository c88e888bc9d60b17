package dev.wirefold.http;

import dev.wirefold.engine.RelatedGroup;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A group that another is related to, without being one with it. */
@Serdeable
@Schema(name = "RelatedGroup", description = "A group that another is related to")
record RelatedJson(
    @Schema(description = "Its id") String group,
    @Schema(
            description =
                "How the other stands to it: contains, contained-in, same-event or templated")
        String relation) {

  /** Returns the groups in their order; null for none. */
  static @Nullable List<RelatedJson> of(List<RelatedGroup> related) {
    return related.isEmpty()
        ? null
        : related.stream().map(each -> new RelatedJson(each.group(), each.relation())).toList();
  }
}
