package dev.wirefold.page;

import dev.wirefold.article.ArticleId;
import dev.wirefold.canonical.Publishers;
import dev.wirefold.digest.Printing;
import dev.wirefold.digest.StoryDigest;
import dev.wirefold.digest.TextGroup;
import dev.wirefold.duplicate.Relation;
import dev.wirefold.engine.Archive;
import dev.wirefold.engine.NewsEvent;
import dev.wirefold.engine.StoredArticle;
import dev.wirefold.engine.StoredMember;
import dev.wirefold.engine.StoredStory;
import dev.wirefold.service.DigestReader;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what the page of a story shows. */
@Singleton
final class StoryReader {

  private static final int MOST_EVENTS = 500;
  private static final int MEMBERS = 12;

  /**
   * What is known of a story besides its digest.
   *
   * @param at the time as of which it is shown; null for now
   * @param waiting numbers of groups whose text will be looked at again
   * @param stale articles that still say what was put right or withdrawn
   * @param marks where articles stand in time; filled while texts are read
   */
  private record State(
      @Nullable Instant at,
      List<Integer> waiting,
      Set<ArticleVersion> stale,
      List<SourceChart.Mark> marks) {}

  /** A version of an article, counted from 0. */
  private record ArticleVersion(ArticleId article, int version) {}

  private final Shown shown;
  private final KnownDigests digests;
  private final DigestReader reader;

  StoryReader(Shown shown, KnownDigests digests, Publishers publishers) {
    this.reader = new DigestReader(publishers);
    this.shown = shown;
    this.digests = digests;
  }

  /**
   * Reads a story.
   *
   * @param at the time as of which to show it; null for now
   */
  StoryPage read(Archive archive, StoredStory story, @Nullable Instant at) throws IOException {
    Instant now = shown.now();
    Told told = at == null ? digests.of(archive, story) : past(archive, story, at);
    StoryDigest digest = told.digest();
    List<TimelineText> texts = new ArrayList<>();
    List<SourceChart.Mark> marks = new ArrayList<>();
    List<NewsEvent> events = archive.eventsAbout(story.id(), 0, MOST_EVENTS);
    List<Integer> waiting = at == null ? story.waiting() : List.of();
    State state = new State(at, waiting, stale(events, at), marks);
    for (StoryDigest.Entry entry : digest.timeline()) {
      texts.add(text(archive, entry, state));
    }
    marks.sort(Comparator.comparing(SourceChart.Mark::at));
    return new StoryPage(
        line(story, told, at, now),
        story.mergedInto(),
        first(digest, now),
        origins(digest),
        texts,
        Math.max(0, at == null ? story.groups() - texts.size() : 0),
        SourceChart.of(marks, now),
        OriginTree.of(digest),
        happenings(story, events, null, at, now),
        Stamp.ofNullable(at, now),
        at == null ? List.of() : happenings(story, events, at, null, now),
        (story.last() == null ? now : story.last()).toString().substring(0, 16));
  }

  private Told past(Archive archive, StoredStory story, Instant at) throws IOException {
    DigestReader.Read now = DigestReader.read(archive, story, shown::hides);
    DigestReader.Read then = new PastStory(archive, at, shown).of(story, now);
    if (then == null) {
      throw PageFault.notThere("article of this story that had come in by then");
    }
    List<Instant> times = new ArrayList<>();
    for (TextGroup group : then.groups()) {
      for (Printing each : group.printings()) {
        if (each.published() != null) {
          times.add(each.published());
        }
      }
    }
    return new Told(reader.digest(then), times, false);
  }

  private StoryLine line(StoredStory story, Told told, @Nullable Instant at, Instant now) {
    StoryLine line = StoryLine.of(story, told, now);
    if (at == null) {
      return line;
    }
    Set<String> newsrooms = new HashSet<>();
    int articles = 0;
    for (StoryDigest.Entry entry : told.digest().timeline()) {
      articles += entry.group().size();
      entry.group().printings().forEach(each -> newsrooms.add(each.source()));
    }
    int texts = told.digest().timeline().size();
    StoryDigest digest = told.digest();
    return new StoryLine(
        line.id(),
        line.headline(),
        line.source(),
        newsrooms.size(),
        texts,
        articles - texts,
        digest.firstReport() == null ? null : Stamp.of(digest.firstReport().at(), now),
        digest.latestReport() == null ? null : Stamp.of(digest.latestReport().at(), now),
        line.strip(),
        line.terms(),
        line.languages(),
        line.language(),
        line.isOpen());
  }

  private TimelineText text(Archive archive, StoryDigest.Entry entry, State state)
      throws IOException {
    TextGroup group = entry.group();
    Instant now = shown.now();
    StoredArticle canonical = archive.article(group.canonical().article());
    String headline = canonical == null ? null : shown.headline(canonical);
    List<TimelineText.Member> members = new ArrayList<>();
    int stale = 0;
    for (StoredArticle member : members(archive, group, canonical, state.at())) {
      boolean leads = canonical != null && member.number() == canonical.number();
      Relation relation =
          canonical == null
              ? null
              : StoredMember.of(member).knownRelation(StoredMember.of(canonical));
      Instant time = time(member);
      stale += state.stale().contains(versionOf(member)) && !shown.hides(member) ? 1 : 0;
      members.add(
          new TimelineText.Member(
              member.number(),
              StoryLine.source(member.article().source()),
              Stamp.of(time, now),
              relation == null ? null : relation.wireName(),
              shown.because(member)));
      state
          .marks()
          .add(
              new SourceChart.Mark(
                  member.article().source(),
                  time,
                  leads,
                  "%s, %s"
                      .formatted(
                          StoryLine.source(member.article().source()), Stamp.of(time, now).text()),
                  Links.group(group.id())));
    }
    return new TimelineText(
        group.number(),
        group.id(),
        headline,
        canonical == null ? null : shown.because(canonical),
        canonical == null ? null : canonical.language(),
        StoryLine.source(group.canonical().source()),
        Stamp.ofNullable(group.first(), now),
        group.size() - 1,
        group.newsrooms(),
        headline == null ? null : entry.adds(),
        state.waiting().contains(group.number()),
        stale,
        headline == null || canonical == null ? List.of() : Excerpt.of(canonical.article().text()),
        members,
        Math.max(0, group.size() - members.size()));
  }

  private static ArticleVersion versionOf(StoredArticle article) {
    return new ArticleVersion(article.article().id(), article.version());
  }

  private static Set<ArticleVersion> stale(List<NewsEvent> events, @Nullable Instant at) {
    Set<ArticleVersion> stale = new HashSet<>();
    for (NewsEvent event : events) {
      if (event instanceof NewsEvent.ArticleStale each && (at == null || !each.at().isAfter(at))) {
        stale.add(new ArticleVersion(each.article(), each.version()));
      }
    }
    return stale;
  }

  private static List<StoredArticle> members(
      Archive archive, TextGroup group, @Nullable StoredArticle canonical, @Nullable Instant at)
      throws IOException {
    List<StoredArticle> members = new ArrayList<>(archive.members(group.number(), -1, MEMBERS));
    if (canonical != null
        && members.stream().noneMatch(each -> each.number() == canonical.number())) {
      members.addFirst(canonical);
    }
    members.removeIf(each -> at != null && each.loggedAt().isAfter(at));
    members.sort(Comparator.comparing(StoryReader::time).thenComparingInt(StoredArticle::number));
    return members;
  }

  private static Instant time(StoredArticle article) {
    Instant published = article.article().published();
    return published == null ? article.loggedAt() : published;
  }

  private static StoryPage.@Nullable First first(StoryDigest digest, Instant now) {
    StoryDigest.Report report = digest.firstReport();
    if (report == null || report.printing() == null) {
      return null;
    }
    return new StoryPage.First(
        StoryLine.source(report.printing().source()),
        Stamp.of(report.at(), now),
        report.group() == null ? null : Links.group(report.group()));
  }

  private static String origins(StoryDigest digest) {
    int least = digest.origins().least();
    int most = digest.origins().most();
    return least == most
        ? Count.of(most, "independent origin", "independent origins")
        : "%d to %d independent origins".formatted(least, most);
  }

  /** Returns what happened, the latest first, after a time or up to one. */
  private static List<Happening> happenings(
      StoredStory story,
      List<NewsEvent> events,
      @Nullable Instant after,
      @Nullable Instant until,
      Instant now) {
    List<Happening> happenings = new ArrayList<>();
    for (NewsEvent event : events.reversed()) {
      boolean fits =
          (after == null || event.at().isAfter(after))
              && (until == null || !event.at().isAfter(until));
      if (fits) {
        happenings.add(Happening.of(event, now).on(Links.story(story.id())));
      }
    }
    return happenings;
  }
}
