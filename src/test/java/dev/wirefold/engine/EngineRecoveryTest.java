package dev.wirefold.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirefold.article.Article;
import dev.wirefold.article.ArticleId;
import dev.wirefold.article.WireFields;
import dev.wirefold.embedding.StaticEmbedder;
import dev.wirefold.story.Assigners;
import dev.wirefold.story.StoryAssigner;
import dev.wirefold.story.StorySettings;
import dev.wirefold.text.Shingler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An engine that is restored from its store decides as one that never stopped, byte for byte. */
class EngineRecoveryTest {

  private static final Shingler SHINGLER = new Shingler(7);
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final String FERRY =
      "The ferry to the islands sails again on Monday after a storm had kept it in the harbour for"
          + " nine days, the company said, and the first boats are for those who carry food.";
  private static final String LIBRARY =
      "A library opens in the old tram depot next spring, where readers will find rails in the"
          + " floor and desks made of the doors of forty wagons, its architect told the council.";

  private final Preparer preparer = Preparer.ofWhole(SHINGLER, StaticEmbedder.bundled(), null);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void restore_atAnyPoint_changesNothing(long seed) throws IOException {
    Side steady = new Side();
    Side stopping = new Side();
    RandomLog log = new RandomLog(seed);
    SplittableRandom random = new SplittableRandom(seed + 1000);
    TreeSet<String> kinds = new TreeSet<>();
    for (int i = 0; i < 500; i++) {
      LogRecord next = logRecord(log.next());
      boolean needed = steady.engine.needsStore(next) || stopping.engine.needsStore(next);
      if (needed || random.nextInt(8) == 0) {
        assertSame(stopping.handOver(), steady.handOver(), "seed %d, record %d".formatted(seed, i));
        if (random.nextInt(3) == 0) {
          stopping.restart();
        }
      }
      Decision expected = steady.engine.apply(next);
      assertThat(stopping.engine.apply(next).toString())
          .as("seed %d, record %d", seed, i)
          .isEqualTo(expected.toString());
      kinds.add(expected.getClass().getSimpleName());
      if (i == 250) { // nothing has left by its age yet
        assertSame(stopping.handOver(), steady.handOver(), "seed %d".formatted(seed));
        steady.assertStoriesAreCountedRight();
      }
    }
    if (seed > 1) {
      assertThat(steady.stale).as("copies that were marked").isPositive();
    }
    assertThat(steady.mended).as("stories that mended themselves").isPositive();
    assertThat(kinds)
        .contains("Placed", "Repeated", "Withdrawn", "TakenDown", "Curated", "Refused");
  }

  @Test
  void apply_openerComesAgainAfterItsRetention_itsOldGroupAndStoryKeepTheirIds()
      throws IOException {
    Engine batch =
        new Engine(
            EngineSettings.DEFAULT, new StoryAssigner(StorySettings.standard(), Assigners.UNSURE));
    Side steady = new Side();
    Side stopping = new Side();
    List<LogRecord> log =
        List.of(
            report(0, 0, "Elm", FERRY),
            report(1, 10, "Oak", FERRY),
            report(2, 20, "Ash", FERRY),
            report(3, 95, "Elm", LIBRARY));
    for (LogRecord next : log) {
      steady.handOver();
      stopping.handOver();
      stopping.restart();
      batch.applyArticle(next);
      steady.engine.apply(next);
      stopping.engine.apply(next);
    }
    for (Engine engine : List.of(batch, steady.engine, stopping.engine)) {
      Results results = new Results(engine);
      ArticleResult old = results.article(2);
      ArticleResult again = results.article(3);
      assertThat(old.group()).isEqualTo(new Results(batch).article(2).group());
      assertThat(again.group())
          .isNotEqualTo(old.group())
          .isEqualTo(new Results(batch).article(3).group());
      assertThat(again.story())
          .isNotEqualTo(old.story())
          .isEqualTo(new Results(batch).article(3).story());
      assertThat(engine.oldest()).as("the opener is gone, its copies are not").isEqualTo(1);
    }
  }

  @Test
  void apply_groupSplitOffThatOpenedAStoryThatStands_itsNewStoryHasAnotherId() throws IOException {
    Side side = new Side();
    side.engine.apply(report(0, 0, "Elm", FERRY));
    side.engine.apply(report(1, 0, "Oak", LIBRARY));
    side.engine.apply(report(2, 0, "Ash", "Snow closed both passes over night, and all schools."));
    List<CurationAction> decisions =
        List.of(
            new CurationAction.MergeStories(0, 2),
            new CurationAction.MergeGroups(1, 0),
            new CurationAction.SplitGroup(List.of(0)),
            new CurationAction.SplitStory(List.of(0)));
    for (int i = 0; i < decisions.size(); i++) {
      side.handOver();
      Decision decision =
          side.engine.apply(
              new LogRecord.EditorDecided(3 + i, START, decisions.get(i), "anna", "I know better"));
      assertThat(decision).isInstanceOf(Decision.Curated.class);
    }
    Results results = new Results(side.engine);
    assertThat(List.of(results.article(0), results.article(1), results.article(2)))
        .extracting(ArticleResult::story)
        .doesNotHaveDuplicates()
        .doesNotContainNull();
  }

  private LogRecord report(int position, int day, String source, String words) {
    Article article =
        new Article(
            new ArticleId(source, "1"),
            words.substring(0, 30),
            words,
            null,
            null,
            "en",
            WireFields.PLAIN);
    return new LogRecord.ArticleReceived(
        position, START.plus(Duration.ofDays(day)), preparer.prepare(article));
  }

  @Test
  void apply_afterTheWindow_keepsNoMoreThanIsLive() throws IOException {
    Side side = new Side();
    RandomLog log = new RandomLog(77);
    for (int i = 0; i < 300; i++) {
      LogRecord next = logRecord(log.next());
      side.handOver();
      side.engine.apply(next);
    }
    side.handOver();
    int live = side.engine.articles() - side.engine.detector().state().oldest();
    assertThat(side.engine.ledger().residents()).isLessThanOrEqualTo(live);
    assertThat(live).isLessThan(side.engine.articles());
  }

  private static void assertSame(String actual, String expected, String description) {
    List<String> lines = actual.lines().toList();
    List<String> expectedLines = expected.lines().toList();
    for (int i = 0; i < Math.min(lines.size(), expectedLines.size()); i++) {
      assertThat(lines.get(i)).as(description).isEqualTo(expectedLines.get(i));
    }
    assertThat(lines).as(description).hasSameSizeAs(expectedLines);
  }

  private LogRecord logRecord(RandomLog.Entry entry) {
    return switch (entry.command()) {
      case LogCommand.PutArticle put ->
          new LogRecord.ArticleReceived(
              entry.position(), entry.at(), preparer.prepare(put.article()));
      case LogCommand.WithdrawArticle it ->
          new LogRecord.ArticleWithdrawn(
              entry.position(), entry.at(), it.id(), it.author(), it.reason());
      case LogCommand.DeleteArticle it ->
          new LogRecord.ArticleDeleted(
              entry.position(), entry.at(), it.id(), it.author(), it.reason());
      case LogCommand.RedactedArticle it ->
          new LogRecord.ArticleRedacted(entry.position(), entry.at(), it.id(), it.numbered());
      case LogCommand.Curate it ->
          new LogRecord.EditorDecided(
              entry.position(), entry.at(), it.action(), it.author(), it.reason());
    };
  }

  /** An engine with a store of its own. */
  private static final class Side {

    private final MemoryStore store = new MemoryStore();
    private Engine engine;
    private int mended;
    private int stale;

    Side() throws IOException {
      this.engine = restored();
    }

    void restart() throws IOException {
      store.commit();
      engine = restored();
    }

    private Engine restored() throws IOException {
      return new EngineRecovery(EngineSettings.DEFAULT, SHINGLER, Assigners.UNSURE, store::read)
          .restore();
    }

    /** Hands what changed to the store, and returns it in words. */
    String handOver() throws IOException {
      ChangeSet changes = engine.drain();
      stale +=
          (int) changes.events().stream().filter(NewsEvent.ArticleStale.class::isInstance).count();
      mended += (int) changes.events().stream().filter(Side::isMended).count();
      store.write(changes);
      store.refresh();
      try (Archive archive = store.read()) {
        engine.written(archive.cursor());
      }
      return words(changes);
    }

    /** Tells of an event whether no editor is behind it. */
    private static boolean isMended(NewsEvent event) {
      String because =
          switch (event) {
            case NewsEvent.StoriesMerged it -> it.because();
            case NewsEvent.StorySplit it -> it.because();
            case NewsEvent.GroupMoved it -> it.because();
            default -> "";
          };
      return because.startsWith("looked at again");
    }

    /** What a story says of itself must be what its groups say, and no other has its id. */
    void assertStoriesAreCountedRight() throws IOException {
      Set<String> ids = new HashSet<>();
      try (Archive archive = store.read()) {
        archive.activeStories(story -> {
          assertThat(ids.add(story.id())).as("%s is one story", story.id()).isTrue();
          int articles = 0;
          int groups = 0;
          for (StoredGroup group : groupsOf(archive, story)) {
            articles += group.size();
            groups += group.size() > 0 ? 1 : 0;
          }
          assertThat(story.articles()).as("articles of %s", story.id()).isEqualTo(articles);
          assertThat(story.groups()).as("groups of %s", story.id()).isEqualTo(groups);
        });
      }
    }

    private static List<StoredGroup> groupsOf(Archive archive, StoredStory story) {
      try {
        return archive.groups(story.number(), -1, 10_000);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static String words(ChangeSet changes) {
      StringBuilder words = new StringBuilder().append(changes.cursor()).append('\n');
      for (StoredArticle each : changes.articles()) {
        words.append(
            "article %d of %d: %s, bar %s, %s, %s, %s%n"
                .formatted(
                    each.number(),
                    each.group(),
                    each.outdated(),
                    each.bar(),
                    Resident.of(each),
                    Arrays.toString(each.bytes().standing()),
                    Arrays.hashCode(each.bytes().decision())));
      }
      for (ChangeSet.ArticleChange each : changes.rewritten()) {
        words.append(
            "rewritten %d to %d: %s, %s%n"
                .formatted(
                    each.number(), each.group(), each.bar(), Arrays.toString(each.standing())));
      }
      words.append("removed ").append(changes.removed()).append('\n');
      for (StoredGroup each : changes.groups()) {
        words.append("%s %s%n".formatted(each.id(), Arrays.toString(each.state())));
      }
      for (StoredStory each : changes.stories()) {
        words.append(
            "%s %d %d %s %s%n"
                .formatted(
                    each.id(),
                    each.lead(),
                    each.articles(),
                    each.recent(),
                    Arrays.hashCode(each.state())));
      }
      changes.events().forEach(each -> words.append(each).append('\n'));
      changes
          .blobs()
          .forEach(
              each -> words.append(each.name()).append(Arrays.hashCode(each.bytes())).append('\n'));
      return words.toString();
    }
  }
}
