package dev.wirefold.lucene;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.store.FSDirectory;

/**
 * Copies the files of a commit into another folder, by links where that is possible: Lucene never
 * writes to a file again. The file that makes a commit of the others comes last, so that a copy
 * that was cut off is none.
 */
final class SnapshotCopy {

  private SnapshotCopy() {}

  /**
   * Copies a commit.
   *
   * @param target a folder that is empty or not there yet
   */
  static void write(IndexCommit commit, Path target) throws IOException {
    Files.createDirectories(target);
    try (Stream<Path> files = Files.list(target)) {
      if (files.findAny().isPresent()) {
        throw new IOException(target + " is not empty; give a folder that is");
      }
    }
    Path source = ((FSDirectory) commit.getDirectory()).getDirectory();
    String last = commit.getSegmentsFileName();
    Collection<String> names = commit.getFileNames();
    for (String name : names) {
      if (!name.equals(last)) {
        copy(source.resolve(name), target.resolve(name));
      }
    }
    sync(target);
    copy(source.resolve(last), target.resolve(last));
    sync(target);
  }

  private static void copy(Path from, Path to) throws IOException {
    try {
      Files.createLink(to, from);
    } catch (IOException | UnsupportedOperationException e) {
      Files.copy(from, to); // another file system, or one without links
      sync(to);
    }
  }

  private static void sync(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
