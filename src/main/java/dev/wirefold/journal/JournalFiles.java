package dev.wirefold.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;

/**
 * The files of a journal's directory by what they are. A file that must be whole or absent is
 * written under a temporary name, synced, renamed, and its directory synced.
 *
 * @param disk the file system
 * @param directory where the files are
 */
record JournalFiles(Disk disk, Path directory) {

  private static final String MANIFEST = "manifest";
  private static final String SYNCED = "synced";
  private static final String TEMPORARY = ".tmp";

  Path manifest() {
    return directory.resolve(MANIFEST);
  }

  Path synced() {
    return directory.resolve(SYNCED);
  }

  Path path(Segment segment) {
    return directory.resolve(segment.fileName());
  }

  Path path(long firstPosition) {
    return directory.resolve(Segment.fileName(firstPosition));
  }

  static Path temporary(Path file) {
    return file.resolveSibling(file.getFileName() + TEMPORARY);
  }

  /** Makes the directory, durably, unless it is there. */
  void createDirectory() throws IOException {
    disk.createDirectories(directory);
    Path parent = directory.toAbsolutePath().getParent();
    if (parent != null) {
      disk.forceDirectory(parent);
    }
  }

  /** Returns the names of the segments' files, oldest first. */
  List<String> segmentNames() throws IOException {
    return disk.list(directory).stream().filter(Segment::isFileName).toList();
  }

  /** Removes what an interrupted write has left. */
  void removeTemporary() throws IOException {
    for (String name : disk.list(directory)) {
      if (name.endsWith(TEMPORARY)) {
        disk.delete(directory.resolve(name));
      }
    }
  }

  /** Opens a segment to walk it, to the end of its file if it is sealed. */
  SegmentCursor cursor(Segment segment, boolean sealed) throws IOException {
    DiskFile file = disk.open(path(segment));
    try {
      return new SegmentCursor(file, segment.header(), sealed ? file.length() : segment.length());
    } catch (IOException e) {
      file.close();
      throw e;
    }
  }

  /** Writes a small file, whole or not at all. */
  void write(Path target, ByteBuffer bytes) throws IOException {
    prepare(target, bytes);
    install(target);
  }

  /** Writes and syncs a file under its temporary name; nothing is left of it if that fails. */
  void prepare(Path target, ByteBuffer bytes) throws IOException {
    Path temporary = temporary(target);
    try (DiskFile file = disk.create(temporary)) {
      file.writeFully(bytes, 0);
      file.force();
    } catch (IOException e) {
      deleteQuietly(temporary, e);
      throw e;
    }
  }

  /** Gives a prepared file its name. */
  void install(Path target) throws IOException {
    disk.rename(temporary(target), target);
    disk.forceDirectory(directory);
  }

  /** Deletes a file because of an error that is the one to show. */
  void deleteQuietly(Path file, IOException because) {
    try {
      if (disk.exists(file)) {
        disk.delete(file);
      }
    } catch (IOException e) {
      because.addSuppressed(e);
    }
  }
}
