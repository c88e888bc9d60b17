package dev.wirefold.engine;

import dev.wirefold.duplicate.DuplicateDetector;
import dev.wirefold.engine.ChangeSet.Cursor;
import dev.wirefold.story.StoryAssigner;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an engine begins with: nothing, or what a store has kept of another.
 *
 * @param start where the other stood
 */
record EngineParts(
    DuplicateDetector detector,
    @Nullable StoryAssigner assigner,
    Ledger ledger,
    ArticleNumbers numbers,
    LogTimes logTimes,
    Counting counting,
    Set<Long> takenDown,
    List<Correction> corrections,
    List<Embargo> embargoes,
    Cursor start) {

  /** Returns the parts of an engine that keeps everything and forgets nothing. */
  static EngineParts ofBatch(EngineSettings settings, @Nullable StoryAssigner assigner) {
    Ledger ledger = ledger(new LiveResidents(0), new UnstoredInMemory(0));
    return ofBatch(new DuplicateDetector(settings.duplicates(), ledger::text), assigner, ledger);
  }

  /** Returns the parts of an engine that forgets nothing, and keeps as little as it can. */
  static EngineParts ofLargeBatch(
      EngineSettings settings,
      @Nullable StoryAssigner assigner,
      LogArticles articles,
      Scratch scratch) {
    Ledger ledger = ledger(new ResidentColumns(), new UnstoredAside(articles, scratch));
    return ofBatch(
        DuplicateDetector.ofFewTexts(settings.duplicates(), ledger::text), assigner, ledger);
  }

  private static Ledger ledger(Residents residents, Unstored unstored) {
    return new Ledger(
        null,
        features -> {
          throw new IllegalStateException("there is no store here");
        },
        residents,
        unstored);
  }

  private static EngineParts ofBatch(
      DuplicateDetector detector, @Nullable StoryAssigner assigner, Ledger ledger) {
    return new EngineParts(
        detector,
        assigner,
        ledger,
        new ArticleNumbers(),
        new LogTimes(0),
        new Counting(List.of(), 0),
        new HashSet<>(),
        List.of(),
        List.of(),
        Cursor.START);
  }
}
