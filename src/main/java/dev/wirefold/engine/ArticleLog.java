package dev.wirefold.engine;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * The durable, ordered record of all that came in. Positions count from 0 without gaps. An entry is
 * in the log once its append has completed, and from then on survives the end of the process and of
 * the power. What its bytes mean is not the log's business.
 *
 * <p>All methods may be called from any thread.
 */
public interface ArticleLog extends AutoCloseable {

  /**
   * Appends an entry. The call waits while the entries that wait to be written have reached their
   * bound in bytes; the work itself is done by the log's own thread.
   *
   * <p>Futures complete in the order of the positions, each after its entry is durable and was
   * handed to every follower. A stage that depends on the future without an executor of its own
   * runs on the log's thread: it must be short, and must not append.
   *
   * @param payload the log's from now on: it must not be changed
   * @return the entry, or {@link LogFullException} when there is no room and nothing of it was
   *     kept, {@link LogFailedException} when it may or may not have been kept, and {@link
   *     LogClosedException}
   * @throws IllegalArgumentException if the payload is longer than the log takes
   */
  CompletableFuture<LogEntry> append(byte[] payload);

  /**
   * Reads the entries from a position to what is the end now.
   *
   * @param from in [start, end]
   * @throws IllegalArgumentException if there is no such position
   */
  LogReader read(long from);

  /**
   * Follows the log from a position: first the entries that are there, then each batch of new ones,
   * without a gap and without an entry twice. A follower that does not take what it is handed makes
   * the log wait, so whoever follows must not wait for an append of its own.
   *
   * @param from in [start, end]
   * @throws IllegalArgumentException if there is no such position
   */
  LogFollower follow(long from);

  /** Returns the position of the oldest entry that is kept. */
  long start();

  /** Returns the position that the next entry gets: all before it are durable. */
  long end();

  /**
   * Replaces payloads for good, as the law may demand. When the call returns, the log has no file
   * with the old bytes. After a crash within the call none, some or all may be replaced; the same
   * call again completes it.
   *
   * @param replacements the new payload by position, each position in [start, end)
   * @throws IllegalArgumentException if there is no such position, or a payload is longer than the
   *     log takes
   * @throws IOException if an entry could not be replaced
   */
  void redact(Map<Long, byte[]> replacements) throws IOException;

  /**
   * Forgets entries before a position, as far as the log's files can be dropped whole: afterwards
   * the start is at most the position.
   *
   * @param below at most the end; before the start it changes nothing
   * @throws IllegalArgumentException if the position is beyond the end
   * @throws IOException if the files could not be dropped
   */
  void prune(long below) throws IOException;

  /** Returns whether the log takes entries, and if not, why. */
  LogHealth health();

  /** Writes what was appended, then ends the log. Closing twice changes nothing. */
  @Override
  void close() throws IOException;
}
