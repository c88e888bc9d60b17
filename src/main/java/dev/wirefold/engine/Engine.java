package dev.wirefold.engine;

import dev.wirefold.article.ArticleId;
import dev.wirefold.article.WireStatus;
import dev.wirefold.canonical.CanonicalElection;
import dev.wirefold.duplicate.Arrival;
import dev.wirefold.duplicate.DuplicateDetector;
import dev.wirefold.duplicate.DuplicatePolicy;
import dev.wirefold.duplicate.NearDuplicateGroup;
import dev.wirefold.duplicate.Placement;
import dev.wirefold.duplicate.Rule;
import dev.wirefold.duplicate.Verdict;
import dev.wirefold.engine.LogRecord.ArticleReceived;
import dev.wirefold.engine.PreparedArticle.Embedded;
import dev.wirefold.story.StoryAssigner;
import dev.wirefold.story.StoryDecision;
import dev.wirefold.story.StoryText;
import dev.wirefold.story.TextVector;
import dev.wirefold.text.WireMarks.Tag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The state machine: takes the log's records in order and decides. It reads no clock, no random
 * source and no hash order, so the same log gives the same decisions, whoever drives it. Not
 * thread-safe: one thread owns it.
 */
public final class Engine {

  private final DuplicateDetector detector;
  private final Elections elections;
  private final ArticleNumbers numbers = new ArticleNumbers();
  private final List<PreparedArticle> articles = new ArrayList<>();
  private final List<Placement> placements = new ArrayList<>();
  private final List<Integer> versions = new ArrayList<>();
  private final @Nullable StoryAssigner assigner;
  private final List<Integer> storyOfGroup = new ArrayList<>();
  private final List<Integer> openerOfStory = new ArrayList<>();
  private final List<@Nullable StoryDecision> storyDecisions = new ArrayList<>();
  private long position = Long.MIN_VALUE;
  private Instant now = Instant.MIN;

  /**
   * Creates an engine without articles.
   *
   * @param assigner gathers groups to stories; null to leave stories out
   */
  public Engine(
      DuplicatePolicy duplicates, CanonicalElection election, @Nullable StoryAssigner assigner) {
    this.detector = new DuplicateDetector(duplicates);
    this.elections = new Elections(election);
    this.assigner = assigner;
  }

  /**
   * Applies the next record of the log.
   *
   * @throws IllegalArgumentException if the record is not later in the log than the one before
   */
  public Decision apply(LogRecord logRecord) {
    if (logRecord.position() <= position || logRecord.appendedAt().isBefore(now)) {
      throw new IllegalArgumentException(
          "record %d at %s does not follow record %d at %s"
              .formatted(logRecord.position(), logRecord.appendedAt(), position, now));
    }
    position = logRecord.position();
    now = logRecord.appendedAt();
    return switch (logRecord) {
      case ArticleReceived received -> receive(received.article());
    };
  }

  private Decision receive(PreparedArticle article) {
    int number = articles.size();
    Link link = link(article);
    Placement placement = detector.place(arrival(article, link));
    articles.add(article);
    placements.add(placement);
    boolean outdated = isOutdated(article, link);
    versions.add(numbers.versions(article.id()));
    numbers.put(article.id(), number, !outdated);
    NearDuplicateGroup group = detector.group(placement.group());
    boolean firstSource = sourceOf(group.member(0)).equals(article.id().source());
    elections.register(number, article, group.number(), firstSource, now);
    int before = group.canonical();
    if (placement.rule() == Rule.EXPLICIT_LINK || placement.rule() == Rule.SAME_ARTICLE) {
      elections.bar(outdated ? number : link.to(), group.number(), link.bars());
    }
    int canonical = placement.opened() ? number : elections.afterJoin(group, number);
    boolean changed = !placement.opened() && canonical != before;
    if (changed) {
      detector.elect(group.number(), canonical);
    }
    boolean storyOpened = placement.opened() && assign(article, group.number());
    return new Decision(
        number, placement, canonical, changed, storyOf(group.number()), storyOpened);
  }

  /**
   * Takes a new group to a story; copies inherit it. Tells whether the group opened the story.
   *
   * <p>The unit is the group: its first text speaks for it.
   */
  private boolean assign(PreparedArticle article, int group) {
    if (assigner == null) {
      return false;
    }
    Instant published = article.published();
    Embedded vector = article.vector();
    StoryDecision decision =
        assigner.assign(
            new StoryText(
                group,
                article.text().title(),
                article.text().body(),
                now.toEpochMilli(),
                published == null ? StoryText.NO_TIME : published.toEpochMilli(),
                article.id().source(),
                article.language(),
                vector == null ? TextVector.NONE : TextVector.of(vector.values())));
    storyDecisions.add(decision);
    storyOfGroup.add(decision.story());
    if (decision.opened()) {
      openerOfStory.add(group);
    }
    return decision.opened();
  }

  /**
   * A tie that the provider states.
   *
   * @param to the earlier article's number, or {@link DuplicateDetector#NONE}
   * @param sameArticle whether it is an earlier version under the same key
   * @param bars why the earlier article can't be elected any more
   */
  private record Link(int to, boolean sameArticle, String bars) {}

  private Link link(PreparedArticle article) {
    boolean withdraws =
        article.wire().status() != WireStatus.USABLE
            || article.text().marks().tag() == Tag.WITHDRAWN;
    String because =
        withdraws ? "withdrawn by " + article.id() : "replaced by a later version, " + article.id();
    int replaced = numbers.find(article.id().source(), article.wire().replaces());
    if (replaced != DuplicateDetector.NONE) {
      return new Link(replaced, false, because);
    }
    // a kill's own text is a note to editors and says nothing about what it withdraws
    return new Link(numbers.find(article.id()), !withdraws, because);
  }

  /** Tells whether a version comes after a later one, by the provider's numbers. */
  private boolean isOutdated(PreparedArticle article, Link link) {
    return link.sameArticle()
        && link.to() != DuplicateDetector.NONE
        && article.wire().version() > 0
        && article.wire().version() < articles.get(link.to()).wire().version();
  }

  private Arrival arrival(PreparedArticle article, Link link) {
    Instant published = article.published();
    String source = article.id().source();
    return new Arrival(
        article.text(),
        article.content(),
        source.isEmpty() ? 0 : source.hashCode() | 1,
        published == null ? Arrival.NO_TIME : published.toEpochMilli(),
        now.toEpochMilli(),
        link.to(),
        link.sameArticle());
  }

  private String sourceOf(int article) {
    return article < articles.size() ? articles.get(article).id().source() : "";
  }

  /** Returns the number of articles so far. */
  public int articles() {
    return articles.size();
  }

  /** Returns an article by number. */
  public PreparedArticle article(int number) {
    return articles.get(number);
  }

  /** Returns where an article was put, and why. */
  public Placement placement(int article) {
    return placements.get(article);
  }

  /** Returns the latest version of an article by its key; null if there is none. */
  public @Nullable PreparedArticle find(ArticleId id) {
    int number = numbers.find(id);
    return number == DuplicateDetector.NONE ? null : articles.get(number);
  }

  /** Returns how many versions of an article came before this one under the same key. */
  int versionOf(int article) {
    return versions.get(article);
  }

  /** Returns the number of a group's story; {@link Decision#NO_STORY} if stories are off. */
  int storyOf(int group) {
    return assigner == null ? Decision.NO_STORY : storyOfGroup.get(group);
  }

  /** Returns the number of the group that opened a story. */
  int openerOf(int story) {
    return openerOfStory.get(story);
  }

  /** Returns how a group came to its story; null if stories are off. */
  public @Nullable StoryDecision storyDecision(int group) {
    return assigner == null ? null : storyDecisions.get(group);
  }

  /** Compares two articles as near-duplicates, however long ago they arrived. */
  public Verdict compare(int left, int right) {
    return detector.compare(left, right);
  }

  DuplicateDetector detector() {
    return detector;
  }

  Elections elections() {
    return elections;
  }
}
