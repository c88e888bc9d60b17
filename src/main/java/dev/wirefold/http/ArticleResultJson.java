package dev.wirefold.http;

import dev.wirefold.engine.ArticleResult;
import dev.wirefold.engine.Evidence;
import dev.wirefold.service.Warning;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was decided about an article, in the fields that the batch command writes. */
@Serdeable
@Schema(name = "ArticleResult", description = "What was decided about an article")
record ArticleResultJson(
    @Schema(description = "The article's id as it came in, or as derived") String id,
    @Schema(description = "Its group: the versions and copies of one text") String group,
    @Schema(description = "The id of the group's version to show") String canonical,
    @Schema(description = "Who published that version; empty if unknown") String canonicalSource,
    @Schema(description = "How the article stands to that version") String relation,
    @Schema(description = "Its story, if stories are formed") @Nullable String story,
    @Schema(description = "Why it must not be shown or elected") @Nullable String barred,
    @Schema(description = "Why it is in its group") EvidenceJson evidence,
    @Schema(description = "What could not be understood, and was not needed")
        @Nullable List<WarningJson> warnings) {

  /** The rule that decided, and the figures of the pair. */
  @Serdeable
  @Schema(name = "Evidence", description = "The rule that decided, and the figures of the pair")
  record EvidenceJson(
      @Schema(description = "Share of the shorter text's word runs that the longer has, 0 to 1")
          @Nullable BigDecimal containment,
      @Schema(description = "Share of the word runs of either that both have, 0 to 1")
          @Nullable BigDecimal jaccard,
      @Schema(description = "Likeness of the vocabulary, 0 to 1") @Nullable BigDecimal cosine,
      @Schema(description = "The name of the rule") String rule,
      @Schema(description = "What a model overruled, if it did") @Nullable OverrulingJson overruled,
      @Schema(description = "Other groups that its group was seen to be related to")
          @Nullable List<RelatedJson> related) {

    static EvidenceJson of(Evidence evidence) {
      return new EvidenceJson(
          Figure.ofNullable(evidence.containment()),
          Figure.ofNullable(evidence.jaccard()),
          Figure.ofNullable(evidence.cosine()),
          evidence.rule(),
          OverrulingJson.of(evidence.opinion()),
          RelatedJson.of(evidence.related()));
    }
  }

  static ArticleResultJson of(ArticleResult result, List<Warning> warnings) {
    return new ArticleResultJson(
        result.id(),
        result.group(),
        result.canonical(),
        result.canonicalSource(),
        result.relation(),
        result.story(),
        result.barred(),
        EvidenceJson.of(result.evidence()),
        WarningJson.of(warnings));
  }
}
