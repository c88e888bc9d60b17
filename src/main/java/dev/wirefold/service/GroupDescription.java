package dev.wirefold.service;

import dev.wirefold.canonical.ElectionReceipt;
import dev.wirefold.canonical.ScoredCandidate;
import dev.wirefold.engine.Engine;
import dev.wirefold.engine.GroupResult;
import dev.wirefold.engine.PreparedArticle;
import dev.wirefold.engine.RelatedGroup;
import dev.wirefold.engine.Results;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A group in the words of the output, with the ids of its articles in place of their numbers.
 *
 * @param id the group's id
 * @param canonical the id of the canonical version
 * @param canonicalSource who published that; empty if unknown
 * @param lead its headline
 * @param story the story's id; null if stories are off
 * @param newsrooms distinct sources among the members
 * @param first the earliest time that a member claims; null if none has a date
 * @param last the latest such time
 * @param members the members in order of arrival
 * @param related other groups that it is related to, what tells most first
 * @param receipt how the canonical version was elected
 */
public record GroupDescription(
    String id,
    String canonical,
    String canonicalSource,
    String lead,
    @Nullable String story,
    int newsrooms,
    @Nullable Instant first,
    @Nullable Instant last,
    List<Member> members,
    List<RelatedGroup> related,
    Receipt receipt) {

  public GroupDescription {
    members = List.copyOf(members);
    related = List.copyOf(related);
  }

  /**
   * A member of a group.
   *
   * @param relation how it stands to the canonical version
   * @param published the time that it claims; null if it has no date
   */
  public record Member(String id, String source, String relation, @Nullable Instant published) {}

  /**
   * How a canonical version was elected.
   *
   * @param policy name and version of the weights
   * @param winner the id of the canonical version
   * @param runnerUp the id of the second best; null if there was no other
   * @param margin the winner's score less the runner-up's; 0 if there was no other
   * @param incumbent the id of who stood elected before; null in a first election
   * @param policyMargin how much better a challenger must be than the incumbent
   * @param candidates every member in order of arrival
   */
  public record Receipt(
      String policy,
      String winner,
      @Nullable String runnerUp,
      double margin,
      @Nullable String incumbent,
      double policyMargin,
      List<Candidate> candidates) {

    public Receipt {
      candidates = List.copyOf(candidates);
    }
  }

  /**
   * A member as it stood for election.
   *
   * @param source who published it
   * @param preference what goes before the score, higher is better; 0 if the policy has none
   * @param score the sum of its signals' points
   * @param barredBecause why it can't be elected; null if it can
   * @param signals what was seen and what it was worth, in the policy's order
   */
  public record Candidate(
      String id,
      String source,
      double preference,
      double score,
      @Nullable String barredBecause,
      List<ScoredCandidate.Signal> signals) {

    public Candidate {
      signals = List.copyOf(signals);
    }
  }

  /** Returns the number of members. */
  public int size() {
    return members.size();
  }

  /** Returns the members beside the canonical version. */
  public int copies() {
    return members.size() - 1;
  }

  /**
   * Describes a group of an engine.
   *
   * @param related the groups that it is related to
   */
  static GroupDescription of(
      GroupResult group, Results results, Engine engine, List<RelatedGroup> related) {
    List<Member> members = new ArrayList<>(group.members().size());
    for (int member : group.members()) {
      PreparedArticle article = engine.article(member);
      members.add(
          new Member(
              article.id().externalId(),
              article.id().source(),
              results.relation(member).wireName(),
              article.published()));
    }
    return new GroupDescription(
        group.id(),
        id(engine, group.canonical()),
        engine.article(group.canonical()).id().source(),
        group.title(),
        group.story(),
        group.newsrooms(),
        group.first(),
        group.last(),
        members,
        related,
        receipt(group.receipt(), engine));
  }

  private static Receipt receipt(ElectionReceipt receipt, Engine engine) {
    Integer runnerUp = receipt.runnerUp();
    Integer incumbent = receipt.incumbent();
    List<Candidate> candidates = new ArrayList<>(receipt.candidates().size());
    for (ScoredCandidate each : receipt.candidates()) {
      candidates.add(
          new Candidate(
              id(engine, each.candidate().article()),
              each.candidate().source(),
              each.preference(),
              each.score(),
              each.candidate().barredBecause(),
              each.signals()));
    }
    return new Receipt(
        receipt.policy(),
        id(engine, receipt.winner()),
        runnerUp == null ? null : id(engine, runnerUp),
        receipt.margin(),
        incumbent == null ? null : id(engine, incumbent),
        receipt.policyMargin(),
        candidates);
  }

  private static String id(Engine engine, int article) {
    return engine.article(article).id().externalId();
  }
}
