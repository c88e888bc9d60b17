package dev.wirefold.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What the journal asks of a file system; tests have one that loses power. */
interface Disk {

  /** Opens a file to read. */
  DiskFile open(Path file) throws IOException;

  /** Opens an existing file to read and write. */
  DiskFile edit(Path file) throws IOException;

  /** Creates an empty file to read and write, in place of one of that name. */
  DiskFile create(Path file) throws IOException;

  /** Gives a file another name, at once and in place of a file of that name. */
  void rename(Path from, Path to) throws IOException;

  /** Gives an existing file one more name. */
  void link(Path link, Path existing) throws IOException;

  void delete(Path file) throws IOException;

  boolean exists(Path file) throws IOException;

  /** Returns the names of a directory's files, sorted. */
  List<String> list(Path directory) throws IOException;

  void createDirectories(Path directory) throws IOException;

  /** Makes the names in a directory durable. */
  void forceDirectory(Path directory) throws IOException;

  /**
   * Locks a directory against other processes and against this one, until what is returned is
   * closed.
   *
   * @throws dev.wirefold.engine.LogInUseException if it is locked already
   */
  Closeable lock(Path directory) throws IOException;
}
