package dev.wirefold.service;

import dev.wirefold.canonical.Candidate;
import dev.wirefold.canonical.CanonicalElection;
import dev.wirefold.canonical.ElectionPolicy;
import dev.wirefold.canonical.ElectionReceipt;
import dev.wirefold.canonical.Publishers;
import dev.wirefold.duplicate.Relation;
import dev.wirefold.engine.Archive;
import dev.wirefold.engine.Pin;
import dev.wirefold.engine.StoredArticle;
import dev.wirefold.engine.StoredGroup;
import dev.wirefold.engine.StoredMember;
import dev.wirefold.engine.StoredStory;
import dev.wirefold.service.GroupView.Election;
import dev.wirefold.service.GroupView.Member;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads groups from the store, and has the engine say what the store does not: relations to the
 * canonical version of now, and receipts.
 */
public final class GroupReader {

  /** The engine goes on with its work between so many comparisons. */
  private static final int COMPARED_AT_ONCE = 16;

  /** Of an older group with more members the election isn't held again. */
  private static final int MOST_READ = 5_000;

  private static final int READ_AT_ONCE = 200;

  private final Questions questions;

  /** Makes a reader that asks the engine these questions. */
  public GroupReader(Questions questions) {
    this.questions = questions;
  }

  /**
   * Reads a group with some of its members.
   *
   * @param after only members with a greater number; -1 to begin, which tells of the election, too
   */
  public GroupView read(Archive archive, StoredGroup group, int after, int most)
      throws IOException {
    StoredArticle canonical = group.canonical() < 0 ? null : archive.article(group.canonical());
    List<StoredArticle> found = archive.members(group.number(), after, most + 1);
    boolean hasMore = found.size() > most;
    List<StoredArticle> shown = hasMore ? found.subList(0, most) : found;
    return new GroupView(
        group,
        story(archive, group),
        canonical,
        canonical == null ? List.of() : members(shown, canonical),
        hasMore,
        after >= 0 ? List.of() : new RelatedReader(archive).ofGroup(group),
        canonical == null || after >= 0 ? null : election(archive, group));
  }

  private @Nullable Election election(Archive archive, StoredGroup group) throws IOException {
    Pin pin = Pin.of(archive, group.canonical());
    Election election = election(archive, group, pin != null);
    return election == null ? null : new Election(election.receipt(), election.leftOut(), pin);
  }

  /** Returns the id of a group's story; null if stories are off. */
  static @Nullable String story(Archive archive, StoredGroup group) throws IOException {
    StoredStory story = group.story() < 0 ? null : archive.story(group.story());
    return story == null ? null : story.id();
  }

  /**
   * Returns the relations of some articles to a canonical version, null for what went meanwhile.
   */
  List<Member> members(List<StoredArticle> articles, StoredArticle canonical) {
    StoredMember elected = StoredMember.of(canonical);
    Map<Integer, Relation> relations = new HashMap<>();
    List<StoredMember> open = new ArrayList<>();
    for (StoredArticle article : articles) {
      StoredMember member = StoredMember.of(article);
      Relation known = member.knownRelation(elected);
      if (known == null) {
        open.add(member);
      } else {
        relations.put(article.number(), known);
      }
    }
    for (int from = 0; from < open.size(); from += COMPARED_AT_ONCE) {
      compare(open.subList(from, Math.min(open.size(), from + COMPARED_AT_ONCE)), elected)
          .forEach(relations::put);
    }
    return articles.stream()
        .map(article -> new Member(article, relations.get(article.number())))
        .toList();
  }

  private Map<Integer, Relation> compare(List<StoredMember> members, StoredMember canonical) {
    return questions.ask((engine, results) -> {
      Map<Integer, Relation> relations = new HashMap<>();
      for (StoredMember member : members) {
        relations.put(member.number(), results.relation(member, canonical));
      }
      return relations;
    });
  }

  private @Nullable Election election(Archive archive, StoredGroup group, boolean pinned)
      throws IOException {
    int number = group.number();
    Election live =
        questions.askIfThere((engine, results) ->
            engine.isInMemory(number)
                ? Receipts.of(engine.receipt(number), article -> engine.idOf(article).externalId())
                : Receipts.NONE);
    if (live == null || !live.equals(Receipts.NONE)) {
      return live;
    }
    return group.size() > MOST_READ ? null : storedElection(archive, group, pinned);
  }

  /**
   * Holds the election of a group by another policy than the engine's. Nothing is changed by it,
   * and what editors pinned doesn't count.
   *
   * @return null if the group has no members any more, or too many to count again
   */
  public @Nullable Election under(
      Archive archive, StoredGroup group, Function<Publishers, ElectionPolicy> policy)
      throws IOException {
    if (group.canonical() < 0 || group.size() > MOST_READ) {
      return null;
    }
    Publishers publishers =
        questions.ask((engine, results) -> engine.settings().election().publishers());
    CanonicalElection election = new CanonicalElection(policy.apply(publishers));
    Map<Integer, String> ids = new HashMap<>();
    List<Candidate> candidates = candidates(archive, group, ids);
    return candidates.isEmpty()
        ? null
        : Receipts.of(
            election.elect(candidates, null), article -> Objects.requireNonNull(ids.get(article)));
  }

  /** Candidates of a group that has left memory are read here, off the engine's thread. */
  private Election storedElection(Archive archive, StoredGroup group, boolean pinned)
      throws IOException {
    Map<Integer, String> ids = new HashMap<>();
    List<Candidate> candidates = candidates(archive, group, ids);
    ElectionReceipt receipt =
        questions.ask((engine, results) -> engine.receipt(candidates, group.canonical(), pinned));
    return Receipts.of(receipt, article -> Objects.requireNonNull(ids.get(article)));
  }

  /**
   * Reads the members of a group as they stand for election.
   *
   * @param ids is given their ids by number
   */
  private static List<Candidate> candidates(
      Archive archive, StoredGroup group, Map<Integer, String> ids) throws IOException {
    List<Candidate> candidates = new ArrayList<>();
    int after = -1;
    List<StoredArticle> page = archive.members(group.number(), after, READ_AT_ONCE);
    while (!page.isEmpty()) {
      for (StoredArticle member : page) {
        candidates.add(StoredMember.candidate(member));
        ids.put(member.number(), member.article().id().externalId());
        after = member.number();
      }
      page = archive.members(group.number(), after, READ_AT_ONCE);
    }
    return candidates;
  }
}
