package dev.wirefold.http;

import dev.wirefold.engine.NewsEvent;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An editor's decision that took effect. */
@Serdeable
@Schema(name = "Curation", description = "An editor's decision that took effect")
record CurationJson(
    @Schema(description = "The decision's id, by which it can be taken back") String curation,
    @Schema(description = "What was decided") String action,
    @Schema(description = "Who decided") String author,
    @Schema(description = "Why") String reason,
    @Schema(description = "When the log took it in") Instant at,
    @Schema(description = "The groups that changed; what stays or is new comes first")
        List<String> groups,
    @Schema(description = "The stories that changed, likewise") List<String> stories,
    @Schema(description = "The decision that it takes back") @Nullable String undoes,
    @Schema(description = "The sequence number of its event") @Nullable Long seq) {

  static CurationJson of(NewsEvent.Curated event) {
    return new CurationJson(
        event.curation(),
        event.action(),
        event.author(),
        event.reason(),
        event.at(),
        event.groups(),
        event.stories(),
        event.undoes(),
        event.seq());
  }

  /** Some decisions, oldest first. */
  @Serdeable
  @Schema(name = "Curations", description = "Decisions of editors, oldest first")
  record ListJson(
      @Schema(description = "The decisions") List<CurationJson> curations,
      @Schema(description = "What to give as after for the next; missing if there are no more")
          @Nullable Long next) {}

  /** The form of a request, for the description of the call; it is read member by member. */
  @Schema(
      name = "CurationRequest",
      description =
          "merge-groups and merge-stories take into and from; split-group takes group and"
              + " articles; split-story takes story and groups; pin-canonical takes article;"
              + " unpin takes group or article; undo takes curation.")
  record RequestJson(
      @Schema(
              description =
                  "merge-groups, split-group, pin-canonical, unpin, merge-stories, split-story or"
                      + " undo")
          String action,
      @Schema(description = "Who decides") String author,
      @Schema(description = "Why") String reason,
      @Nullable String into,
      @Nullable String from,
      @Nullable String group,
      @Nullable String story,
      @Nullable List<String> groups,
      @Nullable ArticleRefJson article,
      @Nullable List<ArticleRefJson> articles,
      @Nullable String curation) {}

  /** The key of an article. */
  @Schema(name = "ArticleRef", description = "The key of an article")
  record ArticleRefJson(@Nullable String source, String id) {}
}
