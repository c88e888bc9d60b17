package dev.wirefold.engine;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** A walk over the entries of the log that goes on as it grows. One thread uses it. */
public interface LogFollower extends AutoCloseable {

  /**
   * Returns the next entries in order, or none if none came within the time.
   *
   * @throws LogDamagedException if the bytes on the disk are not those that were written
   * @throws LogClosedException if the log was closed and all was taken
   * @throws IOException if entries can't be read, or were pruned meanwhile
   */
  List<LogEntry> next(Duration atMost) throws IOException, InterruptedException;

  /** Stops following; any thread may do so. */
  @Override
  void close() throws IOException;
}
