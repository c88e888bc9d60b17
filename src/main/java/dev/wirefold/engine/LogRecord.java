package dev.wirefold.engine;

import java.time.Instant;

/** One change of state, in the order of the log. */
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
}
