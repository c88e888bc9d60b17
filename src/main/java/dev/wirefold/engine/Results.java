package dev.wirefold.engine;

import dev.wirefold.article.WireStatus;
import dev.wirefold.duplicate.NearDuplicateGroup;
import dev.wirefold.duplicate.PairFeatures;
import dev.wirefold.duplicate.Placement;
import dev.wirefold.duplicate.Relation;
import dev.wirefold.duplicate.RelationRule;
import dev.wirefold.duplicate.Rule;
import dev.wirefold.duplicate.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    Placement placement = engine.placement(number);
    boolean canonical = group.canonical() == number;
    Verdict verdict = canonical ? placement.verdict() : againstCanonical(number, group);
    return new ArticleResult(
        engine.article(number).id().externalId(),
        groupId(group),
        engine.article(group.canonical()).id().externalId(),
        relation(number, group, verdict).wireName(),
        storyId(group),
        evidence(placement.rule(), verdict));
  }

  /** Returns an article's relation to the canonical version of its group. */
  public Relation relation(int number) {
    NearDuplicateGroup group = groupOf(number);
    return relation(number, group, againstCanonical(number, group));
  }

  /** Returns the number of groups. */
  public int groups() {
    return engine.detector().groups();
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
    return new GroupResult(
        groupId(group),
        group.canonical(),
        members,
        engine.article(group.canonical()).title(),
        span.first,
        span.last,
        span.newsrooms(),
        storyId(group),
        engine.elections().receipt(group));
  }

  /** Returns the headline of the text that opened a story. */
  public String storyTitle(int story) {
    NearDuplicateGroup opener = engine.detector().group(engine.openerOf(story));
    return engine.article(opener.canonical()).title();
  }

  /** Returns the stories in order of opening. */
  public List<StoryResult> stories() {
    Map<Integer, List<NearDuplicateGroup>> groupsOf = new LinkedHashMap<>();
    for (int i = 0; i < groups(); i++) {
      NearDuplicateGroup group = engine.detector().group(i);
      int story = engine.storyOf(group.number());
      if (story != Decision.NO_STORY) {
        groupsOf.computeIfAbsent(story, key -> new ArrayList<>()).add(group);
      }
    }
    List<StoryResult> stories = new ArrayList<>(groupsOf.size());
    for (List<NearDuplicateGroup> groups : groupsOf.values()) {
      stories.add(story(groups));
    }
    return stories;
  }

  private StoryResult story(List<NearDuplicateGroup> groups) {
    Span span = new Span();
    List<String> ids = new ArrayList<>(groups.size());
    NearDuplicateGroup lead = groups.getFirst();
    List<Integer> members = new ArrayList<>();
    for (NearDuplicateGroup group : groups) {
      ids.add(groupId(group));
      lead = group.size() > lead.size() ? group : lead;
      for (int member : group.members()) {
        members.add(member);
        span.add(engine.article(member));
      }
    }
    return new StoryResult(
        java.util.Objects.requireNonNull(storyId(groups.getFirst())),
        ids,
        lead.canonical(),
        engine.article(lead.canonical()).title(),
        members,
        span.first,
        span.last,
        span.newsrooms());
  }

  private Relation relation(int number, NearDuplicateGroup group, @Nullable Verdict verdict) {
    if (group.canonical() == number) {
      return Relation.CANONICAL;
    }
    PreparedArticle article = engine.article(number);
    if (article.wire().status() == WireStatus.CANCELED) {
      return Relation.WITHDRAWAL;
    }
    if (verdict == null) {
      return Relation.EDITED;
    }
    PairFeatures pair = verdict.features();
    return RelationRule.of(
        pair, article.text().marks(), engine.article(group.canonical()).text().marks());
  }

  /** The comparison of then serves if it was with the canonical version of now. */
  private Verdict againstCanonical(int number, NearDuplicateGroup group) {
    Placement placement = engine.placement(number);
    boolean stands = placement.comparedWith() == group.canonical();
    return stands && placement.verdict() != null
        ? placement.verdict()
        : engine.detector().compare(number, group.canonical());
  }

  private static Evidence evidence(Rule rule, @Nullable Verdict verdict) {
    if (verdict == null) {
      return new Evidence(null, null, null, rule.wireName());
    }
    PairFeatures pair = verdict.features();
    return new Evidence(pair.containment(), pair.jaccard(), pair.cosine(), rule.wireName());
  }

  private NearDuplicateGroup groupOf(int article) {
    return engine.detector().group(engine.detector().groupOf(article));
  }

  /** Returns the id of a group. */
  private String groupId(NearDuplicateGroup group) {
    return StableIds.group(engine.article(group.member(0)).id(), engine.versionOf(group.member(0)));
  }

  private @Nullable String storyId(NearDuplicateGroup group) {
    int story = engine.storyOf(group.number());
    if (story == Decision.NO_STORY) {
      return null;
    }
    int opener = engine.detector().group(engine.openerOf(story)).member(0);
    return StableIds.story(engine.article(opener).id(), engine.versionOf(opener));
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
