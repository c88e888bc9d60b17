package dev.wirefold.engine;

import dev.wirefold.engine.ChangeSet.Cursor;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Keeps articles, groups, stories, events and the engine's position, all in one commit. One thread
 * writes; any number read.
 */
public interface Store extends AutoCloseable {

  /** Returns where the engine stood at the last commit; {@link Cursor#START} if there was none. */
  Cursor committed();

  /**
   * Takes a change set in. It is found by readers that are opened after {@link #refresh}, and
   * survives a crash after {@link #commit}.
   *
   * @throws IOException if the store can't go on; what was written after the last commit is lost to
   *     it then, and comes again from the log
   */
  void write(ChangeSet changes) throws IOException;

  /** Lets readers that are opened from now on see all that was written. */
  void refresh() throws IOException;

  /** Brings all that was written to the disk, as a whole or not at all. */
  void commit() throws IOException;

  /**
   * Removes from the files what was deleted before: nothing that was taken down is left in any of
   * them. May take long; other threads may go on.
   */
  void expunge() throws IOException;

  /**
   * Begins anew from the last commit after a failure; until it succeeds, readers go on with the
   * last view. Does nothing to a sound store.
   *
   * @throws IOException if the store can't be written yet
   */
  void reopen() throws IOException;

  /** Opens a view of the state at the last refresh. Close it soon. */
  Archive read() throws IOException;

  /** Opens a view that was kept; null if it is gone. */
  @Nullable Archive read(long kept) throws IOException;

  @Override
  void close() throws IOException;
}
