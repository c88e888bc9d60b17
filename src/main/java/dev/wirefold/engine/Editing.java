package dev.wirefold.engine;

import dev.wirefold.article.ArticleId;
import dev.wirefold.canonical.Candidate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Changes what was decided before: bars, withdraws and takes down articles. */
final class Editing {

  private static final int PAGE = 1000;

  private final Engine engine;
  private final Updates updates;

  Editing(Engine engine) {
    this.engine = engine;
    this.updates = new Updates(engine, this);
  }

  /** Bars an article from election from now on; of two reasons the one that hides more stands. */
  void bar(int number, String because) {
    Resident resident = engine.ledger().resident(number);
    GroupEntry group = groupOf(number);
    bar(group, resident, Bar.standing(resident.candidate().barredBecause(), because));
    if (resident.candidate().updateNumber() > 0) {
      updates.settle(group);
    }
  }

  /**
   * Bars a member from election, or lets it stand again.
   *
   * @param because null to let it stand
   */
  void bar(GroupEntry group, Resident member, @Nullable String because) {
    group.eligible += (because == null ? 1 : 0) - (member.candidate().isEligible() ? 1 : 0);
    replace(group, member.with(Elections.barred(member.candidate(), because)));
  }

  /** Bars what a later update outdates in a group, after an update came in. */
  void settleUpdates(GroupEntry group) {
    updates.settle(group);
  }

  /** Counts an article as the update of an earlier one of its source, which came in after it. */
  void restate(int number) {
    Resident resident = engine.ledger().resident(number);
    replace(groupOf(number), resident.with(Elections.restated(resident.candidate())));
  }

  Decision withdraw(LogRecord.ArticleWithdrawn withdrawn) {
    List<StoredArticle> versions = versions(withdrawn.id());
    if (versions.isEmpty()) {
      return new Decision.Refused(
          "there is no article " + withdrawn.id() + "; check source and id");
    }
    String because = Bar.WITHDRAWN + by(withdrawn.author()) + reason(withdrawn.reason());
    List<Integer> articles = new ArrayList<>();
    TreeSet<Integer> groups = new TreeSet<>();
    for (StoredArticle version : versions) {
      bar(version.number(), because);
      articles.add(version.number());
      groups.add(groupOf(version.number()).number);
    }
    for (int group : groups) {
      GroupEntry entry = engine.ledger().group(group);
      engine
          .recorder()
          .event(seq ->
              new NewsEvent.ArticleWithdrawn(
                  seq, engine.now(), withdrawn.id(), entry.id, engine.storyId(entry), because));
      reelect(entry, because);
    }
    engine.corrections().withdrawn(articles);
    return new Decision.Withdrawn(withdrawn.id(), articles);
  }

  Decision takeDown(LogRecord.ArticleDeleted deleted) {
    List<StoredArticle> versions = versions(deleted.id());
    if (versions.isEmpty()) {
      return new Decision.Refused("there is no article " + deleted.id() + "; check source and id");
    }
    List<Integer> articles = new ArrayList<>();
    List<Long> positions = new ArrayList<>();
    TreeSet<Integer> groups = new TreeSet<>();
    for (StoredArticle version : versions) {
      GroupEntry group = groupOf(version.number());
      groups.add(group.number);
      articles.add(version.number());
      positions.add(version.position());
    }
    List<String> groupIds = new ArrayList<>();
    groups.forEach(group -> groupIds.add(engine.ledger().group(group).id));
    String because = "taken down" + by(deleted.author()) + reason(deleted.reason());
    for (int article : articles) {
      engine.removeArticle(article);
    }
    engine.numbers().remove(Fingerprint.ofKey(deleted.id()));
    engine.refuse(deleted.id());
    engine.recorder().removed(articles);
    TakedownReceipt receipt =
        new TakedownReceipt(
            deleted.position(),
            deleted.id(),
            deleted.author(),
            deleted.reason(),
            deleted.appendedAt(),
            positions);
    engine.recorder().blob(receipt.name(), receipt.toBytes());
    engine
        .recorder()
        .event(seq ->
            new NewsEvent.ArticleDeleted(seq, engine.now(), deleted.id(), groupIds, because));
    for (int group : groups) {
      afterRemoval(engine.ledger().group(group), because);
    }
    return new Decision.TakenDown(deleted.id(), articles, positions);
  }

  /** Gives a number to an article of which the log has nothing any more. */
  Decision skip() {
    int number = engine.ledger().next();
    engine.skipArticle();
    return new Decision.Skipped(number);
  }

  /** Passes over an entry, and notes that. */
  Decision skip(LogRecord.EntrySkipped entry) {
    SkippedEntry note = new SkippedEntry(entry.position(), entry.what(), entry.appendedAt());
    engine.recorder().blob(note.name(), note.toBytes());
    return entry.numbered() ? skip() : new Decision.Refused(note.toString());
  }

  private void afterRemoval(GroupEntry group, String because) {
    Resident deposed = group.canonical();
    recount(group);
    if (group.size == 0) {
      group.canonical(null);
      engine.touch(group);
    } else {
      boolean gone = deposed == null || groupOf(deposed.number()).number != group.number;
      group.canonical(gone ? null : deposed);
      reelect(group, because);
    }
    if (group.story != Decision.NO_STORY) {
      recount(engine.ledger().story(group.story), List.of());
    }
  }

  /** Holds a full election in a group that has members. */
  void reelect(GroupEntry group, String because) {
    group.changedAt = engine.now().toEpochMilli();
    updates.settle(group);
    Resident before = group.canonical();
    List<Candidate> candidates = engine.candidates(group);
    int winner = engine.elections().elect(group, candidates);
    if (before == null || winner != before.number()) {
      engine.elect(group, winner);
      engine.canonicalChanged(group, before, because);
    } else {
      engine.touch(group);
    }
  }

  /** Counts a group's members anew. */
  void recount(GroupEntry group) {
    int[] members = engine.detector().group(group.number).members();
    group.size = members.length;
    group.eligible = 0;
    group.sources = Sources.NONE;
    group.first = null;
    group.last = null;
    for (int member : members) {
      Resident resident = engine.ledger().resident(member);
      group.sources = group.sources.with(Sources.hash(resident.id().source()));
      group.eligible += resident.candidate().isEligible() ? 1 : 0;
      group.newest = Math.max(group.newest, member);
      group.see(resident.published());
    }
    group.changedAt = engine.now().toEpochMilli();
    engine.touch(group);
  }

  /**
   * Counts a story's groups anew.
   *
   * @param joined groups that the store doesn't know to be its own yet
   */
  void recount(StoryEntry story, List<Integer> joined) {
    double recent = story.recent;
    story.clearGroups();
    for (int number : groups(story, joined)) {
      story.countGroup(engine.ledger().group(number));
    }
    story.recent = recent;
    story.touch(engine.now().toEpochMilli());
    engine.touch(story);
    if (story.groups == 0 && engine.assigner() != null) {
      engine.assigner().rebuild(story.number, List.of(), engine.now().toEpochMilli());
    }
  }

  /** Returns the numbers of a story's groups that have members, ascending. */
  NavigableSet<Integer> groups(StoryEntry story, List<Integer> joined) {
    TreeSet<Integer> known = new TreeSet<>(joined);
    engine
        .ledger()
        .past()
        .ask(archive -> {
          int after = -1;
          List<StoredGroup> page = archive.groups(story.number, after, PAGE);
          while (!page.isEmpty()) {
            for (StoredGroup group : page) {
              known.add(group.number());
              after = group.number();
            }
            page = archive.groups(story.number, after, PAGE);
          }
          return known.size();
        });
    TreeSet<Integer> standing = new TreeSet<>();
    for (int number : known) {
      GroupEntry group = engine.ledger().group(number);
      if (group.story == story.number && group.size > 0) {
        standing.add(number);
      }
    }
    return standing;
  }

  GroupEntry groupOf(int article) {
    return engine.ledger().group(engine.detector().groupOf(article));
  }

  /** Tells whether there is an article of that number. */
  boolean exists(int article) {
    return article >= engine.oldest()
        && article < engine.ledger().next()
        && engine.ledger().has(article);
  }

  /** Notes that an editor moved an article to another group. */
  void move(int article, int group) {
    engine.ledger().move(article, group, engine.position());
    engine.recorder().rewritten(article);
  }

  private void replace(GroupEntry group, Resident resident) {
    engine.ledger().replace(resident, engine.position());
    Resident canonical = group.canonical();
    if (canonical != null && canonical.number() == resident.number()) {
      group.canonical(resident);
    }
    engine.recorder().rewritten(resident.number());
    engine.touch(group);
  }

  private List<StoredArticle> versions(ArticleId id) {
    return engine.ledger().past().ask(archive -> archive.versions(id));
  }

  static String by(@Nullable String author) {
    return author == null || author.isEmpty() ? "" : " by " + author;
  }

  static String reason(@Nullable String reason) {
    return reason == null || reason.isEmpty() ? "" : ": " + reason;
  }
}
