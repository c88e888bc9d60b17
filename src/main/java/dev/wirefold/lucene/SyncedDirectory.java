package dev.wirefold.lucene;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.Constants;

/**
 * The folder of an index, which says so when the names of its files could not be brought to the
 * disk. Lucene's own passes over that, and a commit would count that a power cut can undo.
 */
final class SyncedDirectory extends MMapDirectory {

  SyncedDirectory(Path folder) throws IOException {
    super(folder);
  }

  @Override
  public void syncMetaData() throws IOException {
    ensureOpen();
    if (!Constants.WINDOWS) { // where a folder can't be opened
      try (FileChannel names = FileChannel.open(getDirectory(), StandardOpenOption.READ)) {
        names.force(true);
      }
    }
    deletePendingFiles();
  }
}
