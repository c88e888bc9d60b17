package dev.wirefold.engine;

import java.io.IOException;
import java.util.List;

/** A walk over the entries of the log, to its end at the time of opening. One thread uses it. */
public interface LogReader extends AutoCloseable {

  /**
   * Returns the next entries in order, or none at the end.
   *
   * @throws LogDamagedException if the bytes on the disk are not those that were written
   * @throws IOException if they can't be read, or were pruned meanwhile
   */
  List<LogEntry> next() throws IOException;

  @Override
  void close() throws IOException;
}
