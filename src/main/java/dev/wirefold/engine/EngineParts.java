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
    Cursor start) {

  /** Returns the parts of an engine that keeps everything and forgets nothing. */
  static EngineParts ofBatch(EngineSettings settings, @Nullable StoryAssigner assigner) {
    Ledger ledger =
        new Ledger(
            null,
            features -> {
              throw new IllegalStateException("everything is in memory here");
            },
            0,
            0);
    return new EngineParts(
        new DuplicateDetector(settings.duplicates(), ledger::text),
        assigner,
        ledger,
        new ArticleNumbers(),
        new LogTimes(0),
        new Counting(List.of(), 0),
        new HashSet<>(),
        Cursor.START);
  }
}
