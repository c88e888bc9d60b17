package dev.wirefold.service;

import dev.wirefold.engine.Archive;
import dev.wirefold.engine.ArticleLog;
import dev.wirefold.engine.ChangeSet.Cursor;
import dev.wirefold.engine.Store;
import dev.wirefold.engine.StoredArticle;
import java.io.IOException;

/**
 * Lets the log forget what retention has removed from the index: the entries before that of the
 * oldest article that is kept. Called after commits, by the thread that makes them.
 */
final class LogPruning {

  /** Of so many numbers one belongs to an article that was not taken down; else the next time. */
  private static final int MOST_LOOKED_AT = 1_000;

  private final ArticleLog log;
  private final Store store;
  private int prunedTo;

  LogPruning(ArticleLog log, Store store) {
    this.log = log;
    this.store = store;
  }

  /**
   * Drops what is not needed any more.
   *
   * @throws IOException if files could not be dropped
   */
  void run() throws IOException {
    Cursor committed = store.committed();
    if (committed.oldestArticle() <= prunedTo) {
      return;
    }
    long position = oldestPosition(committed);
    if (position >= 0) {
      log.prune(Math.min(position, committed.position() + 1));
      prunedTo = committed.oldestArticle();
    }
  }

  /** Returns the position of the oldest article that is kept; -1 if it wasn't found. */
  private long oldestPosition(Cursor committed) throws IOException {
    int oldest = committed.oldestArticle();
    int end = (int) Math.min(committed.nextArticle(), (long) oldest + MOST_LOOKED_AT);
    try (Archive archive = store.read()) {
      for (int number = oldest; number < end; number++) {
        StoredArticle article = archive.article(number);
        if (article != null) {
          return article.position();
        }
      }
    }
    return end == committed.nextArticle() ? committed.position() + 1 : -1;
  }
}
