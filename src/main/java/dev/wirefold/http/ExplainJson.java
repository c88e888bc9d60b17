package dev.wirefold.http;

import dev.wirefold.service.ArticleExplanation;
import dev.wirefold.service.Comparison;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/** Why two articles are together or apart. */
@Serdeable
@Schema(name = "Explanation", description = "Why two articles are together or apart")
record ExplainJson(
    @Schema(
            description =
                "The two as they are compared now. canonical and relation are those of their"
                    + " group, if they are in one; else relation is a's to b, if they are one text")
        ComparisonJson comparison,
    @Schema(description = "Why a is where it is") ArticleExplanationJson a,
    @Schema(description = "Why b is where it is") ArticleExplanationJson b) {

  static ExplainJson of(
      Comparison comparison, ArticleExplanation a, ArticleExplanation b, Showing showing) {
    return new ExplainJson(
        ComparisonJson.of(comparison, a.article().article().id(), b.article().article().id()),
        ArticleExplanationJson.of(a, showing, null),
        ArticleExplanationJson.of(b, showing, null));
  }
}
