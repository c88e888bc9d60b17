package dev.wirefold.engine;

import dev.wirefold.article.ArticleId;
import java.time.Instant;

/** One change of state, in the order of the log, as the engine takes it in. */
public sealed interface LogRecord {

  /** Returns the record's place in the log, greater than that of the record before. */
  long position();

  /** Returns when the log took the record in; never earlier than the record before. */
  Instant appendedAt();

  /**
   * An article, or a new version of one.
   *
   * @param article the prepared article
   */
  record ArticleReceived(long position, Instant appendedAt, PreparedArticle article)
      implements LogRecord {}

  /** An article must not be shown any more. */
  record ArticleWithdrawn(
      long position, Instant appendedAt, ArticleId id, String author, String reason)
      implements LogRecord {}

  /** An article is taken down, in every version. */
  record ArticleDeleted(
      long position, Instant appendedAt, ArticleId id, String author, String reason)
      implements LogRecord {}

  /**
   * An article of which a takedown has left its place in the log alone.
   *
   * @param numbered whether it had a number
   */
  record ArticleRedacted(long position, Instant appendedAt, ArticleId id, boolean numbered)
      implements LogRecord {}

  /**
   * An entry that is passed over, since nothing can be decided about it.
   *
   * @param what what it brings, as far as that can be read
   * @param numbered whether it brings an article, which keeps the number that it would have
   */
  record EntrySkipped(long position, Instant appendedAt, String what, boolean numbered)
      implements LogRecord {}

  /** An editor decided. */
  record EditorDecided(
      long position, Instant appendedAt, CurationAction action, String author, String reason)
      implements LogRecord {}
}
