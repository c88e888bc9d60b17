package dev.wirefold.http;

import dev.wirefold.digest.StoryDigest;
import dev.wirefold.engine.StoredArticle;
import dev.wirefold.engine.StoredGroup;
import dev.wirefold.engine.StoredStory;
import dev.wirefold.service.StoryView;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A story as it is stored, by the names of the batch command's output. */
@Serdeable
@Schema(name = "Story", description = "The groups that report one event")
record StoryJson(
    @Schema(description = "The story's id") String story,
    @Schema(description = "The id of the story that took its groups over, if one did")
        @Nullable String mergedInto,
    @Schema(
            description =
                "The headline of the version to show of its largest group, or the first words of"
                    + " its text if it has none")
        @Nullable String lead,
    @Schema(description = "The id of that version") @Nullable String canonical,
    @Schema(description = "Who published that version") @Nullable String source,
    @Schema(description = "All articles in its groups") int articles,
    @Schema(description = "articles less the number of groups") int copies,
    @Schema(description = "Distinct sources among the articles") int newsrooms,
    @Schema(description = "Languages of its groups, sent or detected") List<String> languages,
    @Schema(description = "The earliest time that an article claims") @Nullable Instant first,
    @Schema(description = "The latest time that an article claims") @Nullable Instant last,
    @Schema(description = "When the service took in its first article") Instant opened,
    @Schema(description = "When the service took in what changed it last") Instant changed,
    @Schema(description = "Whether a text may still join it") boolean active,
    @Schema(description = "How many groups it has: independent texts") int groupCount,
    @Schema(description = "The story at a glance; on the first page only")
        @Nullable StoryDigestJson digest,
    @Schema(description = "Its groups in order of opening; left out in a list of stories")
        @Nullable List<StoryGroupJson> groups,
    @Schema(description = "Where the next page of groups begins; left out if there is none")
        @Nullable String next) {

  /** A group of a story. */
  @Serdeable
  @Schema(name = "StoryGroup", description = "A group of a story")
  record StoryGroupJson(
      @Schema(description = "The group's id") String group,
      @Schema(description = "The id of the version to show") String canonical,
      @Schema(description = "Who published it") String source,
      @Schema(description = "Its headline, or first words") @Nullable String lead,
      @Schema(description = "Its language, sent or detected") @Nullable String language,
      @Schema(description = "Articles in the group") int size,
      @Schema(description = "size less one") int copies,
      @Schema(description = "Distinct sources") int newsrooms,
      @Schema(description = "The earliest time that a member claims") @Nullable Instant first,
      @Schema(description = "The latest time that a member claims") @Nullable Instant last,
      @Schema(
              description =
                  "Whether it isn't clear yet that it belongs here: its text is looked at again"
                      + " after some more texts, and may go to another story then")
          boolean provisional,
      @Schema(description = "Why no more of the version to show may be shown")
          @Nullable String barred) {

    static StoryGroupJson of(StoryView.Part part, Showing showing) {
      StoredGroup group = part.group();
      ArticleNameJson canonical = showing.name(part.canonical());
      return new StoryGroupJson(
          group.id(),
          canonical.id(),
          canonical.source(),
          showing.lead(part.canonical()),
          part.canonical().language(),
          group.size(),
          group.size() - 1,
          group.newsrooms(),
          group.first(),
          group.last(),
          part.provisional(),
          canonical.barred());
    }
  }

  /** Describes a story for a list, without its groups. */
  static StoryJson line(StoryView view, Showing showing) {
    return of(view, showing, null, null, null);
  }

  /**
   * Describes a story with its groups.
   *
   * @param digest the story at a glance; null if that was told already
   * @param next where the next page of groups begins; null if there is none
   */
  static StoryJson whole(
      StoryView view, Showing showing, @Nullable StoryDigest digest, @Nullable String next) {
    return of(
        view,
        showing,
        digest == null ? null : StoryDigestJson.of(digest),
        view.groups().stream().map(part -> StoryGroupJson.of(part, showing)).toList(),
        next);
  }

  private static StoryJson of(
      StoryView view,
      Showing showing,
      @Nullable StoryDigestJson digest,
      @Nullable List<StoryGroupJson> groups,
      @Nullable String next) {
    StoredStory story = view.story();
    StoredArticle lead = view.lead();
    return new StoryJson(
        story.id(),
        story.mergedInto(),
        showing.lead(lead),
        lead == null ? null : lead.article().id().externalId(),
        lead == null ? null : lead.article().id().source(),
        story.articles(),
        story.articles() - story.groups(),
        story.newsrooms(),
        story.languages(),
        story.first(),
        story.last(),
        story.openedAt(),
        story.changedAt(),
        story.active(),
        story.groups(),
        digest,
        groups,
        next);
  }
}
