package dev.wirefold.kafka;

import dev.wirefold.article.ArticleId;
import dev.wirefold.engine.LogCommand;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;

/**
 * Takedowns that were handed over and may not be decided yet. An article that comes right behind
 * its own takedown waits for it, so that it is refused like one that comes later. For one thread.
 */
final class UndecidedTakedowns {

  private static final int TIDY_FROM = 1_024;

  private final Map<ArticleId, CompletableFuture<Long>> logged = new HashMap<>();
  private final LongSupplier applied;

  /**
   * @param applied the last position of the log that is decided
   */
  UndecidedTakedowns(LongSupplier applied) {
    this.applied = applied;
  }

  /**
   * Notes a command that was handed over.
   *
   * @param position tells where the log has it
   */
  void note(LogCommand command, CompletableFuture<Long> position) {
    if (command instanceof LogCommand.DeleteArticle delete) {
      if (logged.size() >= TIDY_FROM) {
        long decided = applied.getAsLong();
        logged.values().removeIf(each -> isDecided(each, decided));
      }
      logged.put(delete.id(), position);
    }
  }

  /** Tells whether a command brings an article whose takedown is not decided yet. */
  boolean isUndecidedFor(LogCommand command) {
    if (!(command instanceof LogCommand.PutArticle put)) {
      return false;
    }
    ArticleId id = put.article().id();
    CompletableFuture<Long> position = logged.get(id);
    if (position == null) {
      return false;
    }
    boolean decided = isDecided(position, applied.getAsLong());
    if (decided) {
      logged.remove(id);
    }
    return !decided;
  }

  /** What the log did not take is handed over, and noted, again. */
  private static boolean isDecided(CompletableFuture<Long> position, long applied) {
    return switch (position.state()) {
      case RUNNING -> false;
      case SUCCESS -> position.resultNow() <= applied;
      case FAILED, CANCELLED -> true;
    };
  }
}
