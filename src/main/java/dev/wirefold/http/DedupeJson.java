package dev.wirefold.http;

import dev.wirefold.service.DecidedBatch;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** The copies and versions among the articles of one call. */
@Serdeable
@Schema(name = "Deduplication", description = "The copies and versions among some articles")
record DedupeJson(
    @Schema(description = "What was decided about each article, in the order in which they came")
        List<ArticleResultJson> articles,
    @Schema(description = "The groups in order of opening") List<GroupJson> groups) {

  static DedupeJson of(DecidedBatch batch) {
    return new DedupeJson(
        batch.articles().stream().map(ArticleResultJson::of).toList(),
        batch.groups().stream().map(GroupJson::of).toList());
  }
}
