package dev.wirefold.journal;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Up to which position the log was synced, at least: entries before it were acknowledged, so damage
 * there is never the torn end of a crash. It is written after each sync and not synced itself;
 * after a power cut it may be old, but never ahead. Format 1, in the frame of {@link CheckedBlock}:
 * the end of the log (8 bytes).
 *
 * @param end at least 0
 */
record SyncedMark(long end) {

  /** The mark that says nothing. */
  static final SyncedMark NONE = new SyncedMark(0);

  private static final int BYTES = CheckedBlock.FRAME_BYTES + 8;
  private static final String MAGIC = "WFJRNSYN";

  /**
   * Reads the mark of a directory. One that is absent or torn says nothing: it can't be trusted,
   * and is not needed to read the log.
   */
  static SyncedMark read(JournalFiles files) {
    try (DiskFile file = files.disk().open(files.synced())) {
      return new SyncedMark(CheckedBlock.read(MAGIC, file, BYTES).getLong());
    } catch (IOException e) {
      return NONE;
    }
  }

  ByteBuffer toBytes() {
    return CheckedBlock.seal(CheckedBlock.begin(MAGIC, BYTES).putLong(end));
  }
}
