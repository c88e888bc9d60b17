package dev.wirefold.engine;

import dev.wirefold.duplicate.Archive;
import dev.wirefold.duplicate.DetectorState;
import dev.wirefold.duplicate.DuplicateDetector;
import dev.wirefold.duplicate.GroupState;
import dev.wirefold.duplicate.PlacedState;
import dev.wirefold.engine.ChangeSet.Cursor;
import dev.wirefold.story.JoinModel;
import dev.wirefold.story.StoryAssigner;
import dev.wirefold.story.StoryRecovery;
import dev.wirefold.text.PreparedText;
import dev.wirefold.text.PreparedTextCodec;
import dev.wirefold.text.Shingler;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Restores an engine from a store, so that it decides exactly as the one that wrote there would
 * have.
 */
public final class EngineRecovery {

  private final EngineSettings settings;
  private final Shingler shingler;
  private final @Nullable StoryRules stories;
  private final Past past;

  /**
   * Creates a recovery of an engine that forms stories by the standard settings, if at all.
   *
   * @param shingler the index's shingler: a key that nobody knows who could write hostile texts
   * @param past the store
   */
  public EngineRecovery(
      EngineSettings settings, Shingler shingler, @Nullable JoinModel stories, Past past) {
    this(settings, shingler, past, stories == null ? null : StoryRules.of(stories));
  }

  /**
   * @param shingler the index's shingler: a key that nobody knows who could write hostile texts
   * @param past the store
   * @param stories by what stories are formed; null if they are off
   */
  public EngineRecovery(
      EngineSettings settings, Shingler shingler, Past past, @Nullable StoryRules stories) {
    this.settings = settings;
    this.shingler = shingler;
    this.stories = stories;
    this.past = past;
  }

  /** Returns an engine that goes on where the store stands. */
  public Engine restore() throws IOException {
    try (dev.wirefold.engine.Archive archive = past.open()) {
      return restore(archive);
    }
  }

  private Engine restore(dev.wirefold.engine.Archive archive) throws IOException {
    Cursor cursor = archive.cursor();
    Ledger ledger =
        new Ledger(
            past,
            this::text,
            new LiveResidents(cursor.oldestLive()),
            new UnstoredInMemory(cursor.nextArticle()));
    ArticleNumbers numbers = new ArticleNumbers();
    LogTimes logTimes = new LogTimes(cursor.oldestArticle());
    DuplicateDetector detector =
        new DuplicateDetector(settings.duplicates(), ledger::text, archiveOf(ledger));
    Stories stories = new Stories();
    try (Aside known = Aside.start(() -> restoreKnown(archive, cursor, numbers, logTimes));
        Aside told = Aside.start(() -> restoreStories(archive, ledger, stories))) {
      restoreDetector(archive, cursor, ledger, detector);
      known.await();
      told.await();
    }
    Engine engine =
        new Engine(
            new EngineParts(
                detector,
                stories.assigner,
                ledger,
                numbers,
                logTimes,
                stories.counting,
                takenDown(archive),
                kept(archive, Correction.prefix(), Correction::of),
                kept(archive, Embargo.prefix(), Embargo::of),
                cursor),
            settings);
    noteEmbedding(archive, engine);
    return engine;
  }

  /** What makes vectors is noted beside the first of them. */
  private void noteEmbedding(dev.wirefold.engine.Archive archive, Engine engine)
      throws IOException {
    if (stories != null && !stories.embedding().isEmpty() && KeptEmbedding.in(archive) == null) {
      engine.recorder().blob(KeptEmbedding.NAME, KeptEmbedding.toBytes(stories.embedding()));
    }
  }

  /** The stories' part, which another thread restores. */
  private static final class Stories {
    private Counting counting = new Counting(List.of(), 0);
    private @Nullable StoryAssigner assigner;
  }

  /** Restores the stories; of the ledger it touches these alone. */
  private void restoreStories(dev.wirefold.engine.Archive archive, Ledger ledger, Stories restored)
      throws IOException {
    if (stories == null) {
      return;
    }
    StoryRecovery recovery =
        new StoryRecovery(
            stories.settings(), stories.model(), story -> ledger.story(story).closedState);
    restored.counting = Counting.restore(archive, reader(recovery));
    archive.activeStories(stored -> {
      ledger.add(StoryEntry.of(stored));
      recovery.story(StoryEntry.assignerState(stored));
    });
    restored.assigner = recovery.finish();
  }

  /** Restores what is known of every article; the live ones are restored meanwhile. */
  private static void restoreKnown(
      dev.wirefold.engine.Archive archive, Cursor cursor, ArticleNumbers numbers, LogTimes logTimes)
      throws IOException {
    archive.identities(
        cursor.oldestArticle(),
        identity -> {
          numbers.restore(identity);
          logTimes.add(identity.number(), identity.loggedAt());
        });
    logTimes.fillTo(cursor.nextArticle());
  }

  private static Set<Long> takenDown(dev.wirefold.engine.Archive archive) throws IOException {
    Set<Long> keys = new HashSet<>();
    for (String name : archive.blobNames(TakedownReceipt.prefix())) {
      keys.add(TakedownReceipt.key(name));
    }
    return keys;
  }

  /** Returns what the archive keeps under names that begin alike, in the order of the names. */
  private static <T> List<T> kept(
      dev.wirefold.engine.Archive archive, String prefix, Function<byte[], T> reader)
      throws IOException {
    List<T> kept = new ArrayList<>();
    for (String name : archive.blobNames(prefix)) {
      byte[] bytes = archive.blob(name);
      if (bytes != null) {
        kept.add(reader.apply(bytes));
      }
    }
    return kept;
  }

  private void restoreDetector(
      dev.wirefold.engine.Archive archive, Cursor cursor, Ledger ledger, DuplicateDetector detector)
      throws IOException {
    detector.restore(
        new DetectorState(
            cursor.nextArticle(), cursor.nextGroup(), cursor.oldestLive(), cursor.oldestArticle()));
    archive.liveGroups(
        cursor.oldestLive(),
        stored ->
            detector.restore(PlacedCodec.group(stored.number(), GroupEntry.detectorState(stored))));
    restoreArticles(archive, cursor.oldestLive(), ledger, detector);
    ledger.fillTo(cursor.nextArticle());
    archive.liveGroups(
        cursor.oldestLive(),
        stored ->
            ledger.add(
                GroupEntry.of(
                    stored, stored.canonical() < 0 ? null : ledger.resident(stored.canonical()))));
  }

  /** What another thread has read of a live article. */
  private record Read(Resident resident, PlacedState placed, @Nullable PreparedText text) {}

  /** Restores the live articles while another thread reads the next. */
  private void restoreArticles(
      dev.wirefold.engine.Archive archive, int from, Ledger ledger, DuplicateDetector detector)
      throws IOException {
    BitSet needed = detector.neededTexts();
    Handover<Read> handover = new Handover<>();
    try (Aside reading =
        Aside.start(() -> {
          try {
            archive.live(from, live -> handover.give(read(live, needed)));
          } finally {
            handover.end();
          }
        })) {
      handover.forEach(read -> {
        ledger.addStored(read.placed().article(), read.resident());
        detector.restore(read.placed(), read.text());
      });
      reading.await();
    }
  }

  private Read read(dev.wirefold.engine.Archive.LiveArticle live, BitSet needed) {
    int number = live.identity().number();
    PlacedState placed =
        PlacedCodec.article(number, live.identity().group(), Resident.placed(live.standing()));
    return new Read(
        resident(live), placed, needed.get(number) ? text(live.features()).derived() : null);
  }

  private static Resident resident(dev.wirefold.engine.Archive.LiveArticle live) {
    return Resident.of(
        new Resident.Columns(
            live.identity().number(),
            live.id(),
            live.identity().version(),
            live.identity().outdated(),
            live.position(),
            live.identity().loggedAt()),
        live.standing());
  }

  private static Archive archiveOf(Ledger ledger) {
    return new Archive() {
      @Override
      public PlacedState placed(int article) {
        StoredArticle stored = ledger.stored(article);
        return PlacedCodec.article(
            article, ledger.groupOf(stored), Resident.placed(stored.bytes().standing()));
      }

      @Override
      public GroupState group(int number) {
        StoredGroup stored = ledger.storedGroup(number);
        return PlacedCodec.group(number, GroupEntry.detectorState(stored));
      }
    };
  }

  private static Counting.StoryAssignerReader reader(StoryRecovery stories) {
    return new Counting.StoryAssignerReader() {
      @Override
      public void whole(byte[] bytes) {
        stories.counts(bytes);
      }

      @Override
      public void added(byte[] bytes) {
        stories.counted(bytes);
      }

      @Override
      public long sequence() {
        return stories.sequence();
      }
    };
  }

  private PreparedText text(byte[] features) {
    return PreparedTextCodec.decode(features, shingler);
  }
}
