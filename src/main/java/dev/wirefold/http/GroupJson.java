package dev.wirefold.http;

import dev.wirefold.canonical.ScoredCandidate.Signal;
import dev.wirefold.engine.Pin;
import dev.wirefold.service.GroupDescription;
import dev.wirefold.service.GroupDescription.Candidate;
import dev.wirefold.service.GroupDescription.Member;
import dev.wirefold.service.GroupDescription.Receipt;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A group, in the fields that the batch command writes. */
@Serdeable
@Schema(name = "Group", description = "The versions and copies of one text")
record GroupJson(
    @Schema(description = "The group's id") String group,
    @Schema(description = "The id of the version to show") String canonical,
    @Schema(description = "Who published that version; empty if unknown") String canonicalSource,
    @Schema(description = "Its headline") String lead,
    @Schema(description = "Its story, if stories are formed") @Nullable String story,
    @Schema(description = "Articles in the group") int size,
    @Schema(description = "size less one") int copies,
    @Schema(description = "Distinct sources") int newsrooms,
    @Schema(description = "The earliest time that a member claims") @Nullable Instant first,
    @Schema(description = "The latest time that a member claims") @Nullable Instant last,
    @Schema(description = "The members in order of arrival") List<MemberJson> members,
    @Schema(description = "Other groups that it is related to") @Nullable List<RelatedJson> related,
    @Schema(description = "How the version to show was elected") ReceiptJson receipt) {

  /** A member of a group. */
  @Serdeable
  @Schema(name = "Member", description = "A member of a group")
  record MemberJson(
      @Schema(description = "The article's id") String id,
      @Schema(description = "Who published it") String source,
      @Schema(description = "How it stands to the version to show") String relation,
      @Schema(description = "The time that it claims") @Nullable Instant published) {

    static MemberJson of(Member member) {
      return new MemberJson(member.id(), member.source(), member.relation(), member.published());
    }
  }

  /** How a version to show was elected. */
  @Serdeable
  @Schema(name = "Receipt", description = "How the version to show was elected")
  record ReceiptJson(
      @Schema(description = "Name and version of the weights") String policy,
      @Schema(description = "The id of the version to show") String winner,
      @Schema(description = "The editor's decision that put the winner in, whatever the scores say")
          @Nullable PinJson pinned,
      @Schema(description = "The id of the second best; with pinned, of the best other")
          @Nullable String runnerUp,
      @Schema(description = "The winner's score less the second best's")
          @Nullable BigDecimal margin,
      @Schema(description = "The id of who stood elected before") @Nullable String incumbent,
      @Schema(description = "How much better a challenger must be") BigDecimal policyMargin,
      @Schema(description = "Every member in order of arrival") List<CandidateJson> candidates) {

    /**
     * @param pin the editor's decision for the winner; null if there is none
     */
    static ReceiptJson of(Receipt receipt, @Nullable Pin pin) {
      return new ReceiptJson(
          receipt.policy(),
          receipt.winner(),
          pin == null ? null : PinJson.of(pin),
          receipt.runnerUp(),
          receipt.runnerUp() == null ? null : Figure.of(receipt.margin()),
          receipt.incumbent(),
          Figure.of(receipt.policyMargin()),
          receipt.candidates().stream().map(CandidateJson::of).toList());
    }
  }

  /** An editor's decision for the version to show. */
  @Serdeable
  @Schema(name = "Pin", description = "An editor's decision for the version to show")
  record PinJson(
      @Schema(description = "The decision's id") String curation,
      @Schema(description = "Who decided") String author,
      @Schema(description = "Why") String reason,
      @Schema(description = "When the log took it in") Instant at) {

    static PinJson of(Pin pin) {
      return new PinJson("c-" + pin.position(), pin.author(), pin.reason(), pin.at());
    }
  }

  /** A member as it stood for election. */
  @Serdeable
  @Schema(name = "Candidate", description = "A member as it stood for election")
  record CandidateJson(
      @Schema(description = "The article's id") String id,
      @Schema(description = "Who published it; left out if it has no source")
          @Nullable String source,
      @Schema(
              description =
                  "What the policy puts before the score, the more the better; left out if it is 0")
          @Nullable Long preference,
      @Schema(description = "The sum of value times weight") BigDecimal score,
      @Schema(description = "Why it can't be elected") @Nullable String barredBecause,
      @Schema(description = "What was seen and what it was worth, by name")
          Map<String, SignalJson> signals) {

    static CandidateJson of(Candidate candidate) {
      Map<String, SignalJson> signals = new LinkedHashMap<>();
      for (Signal signal : candidate.signals()) {
        signals.put(
            signal.name(), new SignalJson(Figure.of(signal.value()), Figure.of(signal.weight())));
      }
      return new CandidateJson(
          candidate.id(),
          candidate.source().isEmpty() ? null : candidate.source(),
          candidate.preference() == 0 ? null : (long) candidate.preference(),
          Figure.of(candidate.score()),
          candidate.barredBecause(),
          signals);
    }
  }

  /** One signal of a candidate. */
  @Serdeable
  @Schema(name = "Signal", description = "One signal of a candidate")
  record SignalJson(
      @Schema(description = "What was seen") BigDecimal value,
      @Schema(description = "What one unit of it is worth") BigDecimal weight) {}

  static GroupJson of(GroupDescription group) {
    return new GroupJson(
        group.id(),
        group.canonical(),
        group.canonicalSource(),
        group.lead(),
        group.story(),
        group.size(),
        group.copies(),
        group.newsrooms(),
        group.first(),
        group.last(),
        group.members().stream().map(MemberJson::of).toList(),
        RelatedJson.of(group.related()),
        ReceiptJson.of(group.receipt(), null));
  }
}
