package dev.wirefold.engine;

import dev.wirefold.duplicate.GroupTie;
import dev.wirefold.duplicate.ModelOpinion;
import dev.wirefold.duplicate.NearDuplicateGroup;
import dev.wirefold.duplicate.PairFeatures;
import dev.wirefold.duplicate.Placement;
import dev.wirefold.duplicate.Relation;
import dev.wirefold.duplicate.RelationRule;
import dev.wirefold.duplicate.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What an engine's state says about each article, group and story, in the words of the output. */
public final class Results {

  private final Engine engine;

  /** Creates a view of an engine; it shows the state at the time of each call. */
  public Results(Engine engine) {
    this.engine = engine;
  }

  /** Returns what was decided about an article, against the canonical version of now. */
  public ArticleResult article(int number) {
    NearDuplicateGroup group = groupOf(number);
    GroupEntry entry = engine.ledger().group(group.number());
    Placement placement = engine.placement(number);
    boolean canonical = group.canonical() == number;
    Verdict verdict = canonical ? placement.verdict() : againstCanonical(number, group);
    return new ArticleResult(
        engine.idOf(number).externalId(),
        entry.id,
        entry.canonicalId().externalId(),
        entry.canonicalId().source(),
        relation(number, group, verdict).wireName(),
        engine.storyId(entry),
        engine.ledger().resident(number).candidate().barredBecause(),
        evidence(placement, verdict, related(placement.ties(), group.number())));
  }

  /**
   * Returns the groups that a group is related to, as ties of its members say; each once, in the
   * order of the ties.
   *
   * @param group the number of the group; ties within it count no more
   */
  List<RelatedGroup> related(List<GroupTie> ties, int group) {
    if (ties.isEmpty()) {
      return List.of();
    }
    Map<Integer, RelatedGroup> related = new LinkedHashMap<>();
    for (GroupTie tie : ties) {
      if (isKept(tie.article())) {
        int other = engine.detector().groupOf(tie.article());
        String id = engine.ledger().group(other).id;
        related.putIfAbsent(other, new RelatedGroup(id, tie.relation().wireName()));
      }
    }
    related.remove(group);
    return List.copyOf(related.values());
  }

  /** Returns an article's relation to the canonical version of its group. */
  public Relation relation(int number) {
    NearDuplicateGroup group = groupOf(number);
    boolean canonical = group.canonical() == number;
    return relation(number, group, canonical ? null : againstCanonical(number, group));
  }

  /** Returns an article's relation to the canonical version; both were read from the store. */
  public Relation relation(StoredMember member, StoredMember canonical) {
    Relation known = member.knownRelation(canonical);
    return known == null ? member.relation(engine.compare(member, canonical), canonical) : known;
  }

  /** A batch keeps everything. */
  private boolean isKept(int article) {
    Ledger ledger = engine.ledger();
    return ledger.has(article) && (!ledger.hasPast() || article >= engine.oldest());
  }

  /** Returns the number of an article's group. */
  public int groupNumber(int article) {
    return groupOf(article).number();
  }

  /** Returns the number of groups. */
  public int groups() {
    return engine.detector().groups();
  }

  /** Returns the number of the group in which an article is. */
  public int groupNumberOf(int article) {
    return engine.detector().groupOf(article);
  }

  /** Returns the number of a group's members. */
  public int size(int group) {
    return engine.detector().group(group).size();
  }

  /** Returns a group by number. */
  public GroupResult group(int number) {
    NearDuplicateGroup group = engine.detector().group(number);
    List<Integer> members = new ArrayList<>(group.size());
    Span span = new Span();
    for (int member : group.members()) {
      members.add(member);
      span.add(engine.article(member));
    }
    GroupEntry entry = engine.ledger().group(number);
    return new GroupResult(
        entry.id,
        group.canonical(),
        members,
        lead(group.canonical()),
        span.first,
        span.last,
        span.newsrooms(),
        engine.storyId(entry),
        engine.receipt(number));
  }

  /** Returns the headline of the text that leads a story. */
  public String storyTitle(int story) {
    int lead = engine.ledger().story(story).lead;
    return lead(engine.detector().group(lead).canonical());
  }

  /** A headline that must not be shown is left empty; so it is under an embargo that isn't over. */
  private String lead(int canonical) {
    String bar = engine.ledger().candidate(canonical).barredBecause();
    return Bar.hides(bar, Instant.MIN) ? "" : engine.article(canonical).title();
  }

  /** Returns the stories in order of opening. */
  public List<StoryResult> stories() {
    Map<Integer, List<NearDuplicateGroup>> groupsOf = new TreeMap<>();
    for (int i = 0; i < groups(); i++) {
      int story = engine.ledger().group(i).story;
      if (story != Decision.NO_STORY) {
        groupsOf.computeIfAbsent(story, key -> new ArrayList<>()).add(engine.detector().group(i));
      }
    }
    List<StoryResult> stories = new ArrayList<>(groupsOf.size());
    groupsOf.forEach((story, groups) -> stories.add(story(story, groups)));
    return stories;
  }

  private StoryResult story(int story, List<NearDuplicateGroup> groups) {
    Span span = new Span();
    List<String> ids = new ArrayList<>(groups.size());
    NearDuplicateGroup lead = groups.getFirst();
    List<Integer> members = new ArrayList<>();
    for (NearDuplicateGroup group : groups) {
      ids.add(engine.ledger().group(group.number()).id);
      lead = group.size() > lead.size() ? group : lead;
      for (int member : group.members()) {
        members.add(member);
        span.add(engine.article(member));
      }
    }
    return new StoryResult(
        engine.ledger().story(story).id,
        ids,
        lead.canonical(),
        lead(lead.canonical()),
        members,
        span.first,
        span.last,
        span.newsrooms());
  }

  private Relation relation(int number, NearDuplicateGroup group, @Nullable Verdict verdict) {
    if (group.canonical() == number) {
      return Relation.CANONICAL;
    }
    if (engine.ledger().resident(number).withdraws()) {
      return Relation.WITHDRAWAL;
    }
    if (verdict == null) {
      return Relation.EDITED;
    }
    PairFeatures pair = verdict.features();
    return RelationRule.of(
        pair, engine.text(number).marks(), engine.text(group.canonical()).marks());
  }

  /** The comparison of then serves if it was with the canonical version of now. */
  private Verdict againstCanonical(int number, NearDuplicateGroup group) {
    Placement placement = engine.placement(number);
    boolean stands = placement.comparedWith() == group.canonical();
    return stands && placement.verdict() != null
        ? placement.verdict()
        : engine.detector().compare(number, group.canonical());
  }

  private static Evidence evidence(
      Placement placement, @Nullable Verdict verdict, List<RelatedGroup> related) {
    String rule = placement.rule().wireName();
    if (verdict == null) {
      return new Evidence(null, null, null, rule, null, related);
    }
    PairFeatures pair = verdict.features();
    Verdict then = placement.verdict();
    ModelOpinion opinion = then == null ? null : then.opinion();
    return new Evidence(pair.containment(), pair.jaccard(), pair.cosine(), rule, opinion, related);
  }

  private NearDuplicateGroup groupOf(int article) {
    return engine.detector().group(engine.detector().groupOf(article));
  }

  /** The times and sources of a set of articles. */
  private static final class Span {

    private @Nullable Instant first;
    private @Nullable Instant last;
    private int unnamed;
    private final Set<String> sources = new LinkedHashSet<>();

    void add(PreparedArticle article) {
      Instant published = article.published();
      if (published != null) {
        first = first == null || published.isBefore(first) ? published : first;
        last = last == null || published.isAfter(last) ? published : last;
      }
      if (article.id().source().isEmpty()) {
        unnamed = 1;
      } else {
        sources.add(article.id().source());
      }
    }

    /** All articles without a source count as one newsroom. */
    int newsrooms() {
      return sources.size() + unnamed;
    }
  }
}
