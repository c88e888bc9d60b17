package dev.wirefold.http;

import dev.wirefold.article.ArticleId;
import dev.wirefold.engine.ArticleResult;
import dev.wirefold.service.Outcome;
import dev.wirefold.service.Warning;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of an article that was sent, with the names of the batch command's output. */
@Serdeable
@Schema(name = "ArticleAnswer", description = "What became of an article that was sent")
record ArticleAnswerJson(
    @Schema(description = "The article's id as it came in, or as derived") String id,
    @Schema(description = "Who published it; empty if unknown") String source,
    @Schema(description = "How many versions of it came before; 0 for the first")
        @Nullable Integer version,
    @Schema(description = "created, updated, unchanged or withdrawn") String status,
    @Schema(description = "Its group: the versions and copies of one text") @Nullable String group,
    @Schema(description = "The id of the group's version to show") @Nullable String canonical,
    @Schema(description = "Who published that version; empty if unknown")
        @Nullable String canonicalSource,
    @Schema(description = "How the article stands to that version") @Nullable String relation,
    @Schema(description = "Its story, if stories are formed") @Nullable String story,
    @Schema(description = "Why it must not be shown or elected") @Nullable String barred,
    @Schema(description = "Why it is in its group")
        ArticleResultJson.@Nullable EvidenceJson evidence,
    @Schema(description = "Where the log has the article") long position,
    @Schema(description = "When the log took it in") @Nullable Instant receivedAt,
    @Schema(description = "What could not be understood, and was not needed")
        @Nullable List<WarningJson> warnings) {

  static final String CREATED = "created";
  private static final String UPDATED = "updated";
  private static final String UNCHANGED = "unchanged";
  private static final String WITHDRAWN = "withdrawn";

  static ArticleAnswerJson of(Outcome.Taken taken, List<Warning> warnings) {
    ArticleResult result = taken.result();
    return new ArticleAnswerJson(
        taken.id().externalId(),
        taken.id().source(),
        taken.version(),
        status(taken),
        result.group(),
        result.canonical(),
        result.canonicalSource(),
        result.relation(),
        result.story(),
        result.barred(),
        ArticleResultJson.EvidenceJson.of(result.evidence()),
        taken.position(),
        taken.loggedAt(),
        WarningJson.of(warnings));
  }

  static ArticleAnswerJson of(Outcome.Withdrawn withdrawn) {
    ArticleId id = withdrawn.id();
    return new ArticleAnswerJson(
        id.externalId(),
        id.source(),
        null,
        WITHDRAWN,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        withdrawn.position(),
        null,
        null);
  }

  /** Returns the HTTP status that says the same. */
  int code() {
    return status.equals(CREATED) ? 201 : 200;
  }

  private static String status(Outcome.Taken taken) {
    if (taken.repeated()) {
      return UNCHANGED;
    }
    return taken.version() == 0 ? CREATED : UPDATED;
  }
}
