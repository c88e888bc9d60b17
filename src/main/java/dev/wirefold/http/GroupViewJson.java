package dev.wirefold.http;

import dev.wirefold.engine.Archive;
import dev.wirefold.engine.StoredArticle;
import dev.wirefold.engine.StoredGroup;
import dev.wirefold.http.GroupJson.ReceiptJson;
import dev.wirefold.service.GroupView;
import dev.wirefold.service.GroupView.Election;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A group as it is stored, by the names of the batch command's output. */
@Serdeable
@Schema(name = "GroupView", description = "The versions and copies of one text, as they stand")
record GroupViewJson(
    @Schema(description = "The group's id") String group,
    @Schema(description = "The id of the group that took its members over, if one did")
        @Nullable String mergedInto,
    @Schema(description = "The id of the version to show") @Nullable String canonical,
    @Schema(description = "Who published that version; empty if unknown")
        @Nullable String canonicalSource,
    @Schema(description = "Its headline, or first words, if it may be shown") @Nullable String lead,
    @Schema(description = "Its story, if stories are formed") @Nullable String story,
    @Schema(description = "Articles in the group") int size,
    @Schema(description = "size less one") int copies,
    @Schema(description = "Distinct sources") int newsrooms,
    @Schema(description = "The earliest time that a member claims") @Nullable Instant first,
    @Schema(description = "The latest time that a member claims") @Nullable Instant last,
    @Schema(description = "When the service took in the first member") Instant opened,
    @Schema(description = "When the service took in what changed it last") Instant changed,
    @Schema(description = "Members in order of arrival") List<MemberViewJson> members,
    @Schema(description = "Where the next page of members begins; left out if there is none")
        @Nullable String next,
    @Schema(
            description =
                "Earlier groups that it is related to, as was seen when its members came in; on"
                    + " the first page only")
        @Nullable List<RelatedJson> related,
    @Schema(description = "How the version to show was elected; on the first page only")
        @Nullable ReceiptJson receipt,
    @Schema(description = "The election by the policy that was asked for; on the first page only")
        @Nullable ReceiptJson underPolicy,
    @Schema(description = "How many candidates the receipt leaves out, if any")
        @Nullable Integer candidatesLeftOut,
    @Schema(description = "What happened to it first; on the first page only")
        @Nullable List<Map<String, @Nullable Object>> history,
    @Schema(description = "The cursor with which /v1/groups/{id}/history goes on")
        @Nullable String historyNext) {

  /** A member of a group. */
  @Serdeable
  @Schema(name = "MemberView", description = "A member of a group")
  record MemberViewJson(
      @Schema(description = "The article's id") String id,
      @Schema(description = "Who published it") String source,
      @Schema(description = "How it stands to the version to show") @Nullable String relation,
      @Schema(description = "Its headline") @Nullable String title,
      @Schema(description = "The time that it claims") @Nullable Instant published,
      @Schema(description = "How many versions came before it under the same id") int version,
      @Schema(description = "Why no more of it may be shown") @Nullable String barred,
      @Schema(description = "Passages of it that were put right or withdrawn, if there are any")
          @Nullable List<StaleJson> stale) {

    static MemberViewJson of(Archive archive, GroupView.Member member, Showing showing)
        throws IOException {
      StoredArticle article = member.article();
      ArticleNameJson name = showing.name(article);
      return new MemberViewJson(
          name.id(),
          name.source(),
          member.relation() == null ? null : member.relation().wireName(),
          name.title(),
          name.published(),
          name.version(),
          name.barred(),
          name.barred() == null ? StaleJson.of(archive, article, showing) : null);
    }
  }

  /**
   * @param under the election by another policy; null if none was asked for
   * @param next where the next page of members begins; null if there is none
   * @param history what happened first; null if this is not the first page
   */
  static GroupViewJson of(
      Archive archive,
      GroupView view,
      Showing showing,
      @Nullable Election under,
      @Nullable String next,
      @Nullable HistoryJson history)
      throws IOException {
    List<MemberViewJson> members = new ArrayList<>(view.members().size());
    for (GroupView.Member member : view.members()) {
      members.add(MemberViewJson.of(archive, member, showing));
    }
    StoredGroup group = view.group();
    StoredArticle canonical = view.canonical();
    Election election = view.election();
    return new GroupViewJson(
        group.id(),
        group.mergedInto(),
        canonical == null ? null : canonical.article().id().externalId(),
        canonical == null ? null : canonical.article().id().source(),
        showing.lead(canonical),
        view.story(),
        group.size(),
        Math.max(0, group.size() - 1),
        group.newsrooms(),
        group.first(),
        group.last(),
        group.openedAt(),
        group.changedAt(),
        members,
        next,
        RelatedJson.of(view.related()),
        election == null ? null : ReceiptJson.of(election.receipt(), election.pin()),
        under == null ? null : ReceiptJson.of(under.receipt(), null),
        election == null || election.leftOut() == 0 ? null : election.leftOut(),
        history == null ? null : history.events(),
        history == null ? null : history.next());
  }
}
