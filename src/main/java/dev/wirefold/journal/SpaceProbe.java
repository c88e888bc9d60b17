package dev.wirefold.journal;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;

/** Says how much room a file system has. */
@FunctionalInterface
public interface SpaceProbe {

  Space measure() throws IOException;

  /** Returns the probe of the file system that a directory is on. */
  static SpaceProbe of(Path directory) throws IOException {
    FileStore store = Files.getFileStore(directory);
    return () -> new Space(store.getUsableSpace(), store.getTotalSpace());
  }

  /**
   * The room of a file system.
   *
   * @param usableBytes what this process may still write
   * @param totalBytes the size of the file system
   */
  record Space(long usableBytes, long totalBytes) {}
}
