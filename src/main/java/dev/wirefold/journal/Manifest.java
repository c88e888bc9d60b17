package dev.wirefold.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.UUID;

/**
 * What must be true of a journal's directory, so that a missing file is noticed. Format 1, in the
 * frame of {@link CheckedBlock}: index id (16 bytes), start (8).
 *
 * @param indexId whose log it is
 * @param start the first position of the oldest segment that is kept
 */
record Manifest(UUID indexId, long start) {

  private static final int BYTES = CheckedBlock.FRAME_BYTES + 24;
  private static final String MAGIC = "WFJRNMAN";

  static Manifest read(DiskFile file) throws IOException {
    ByteBuffer fields = CheckedBlock.read(MAGIC, file, BYTES);
    return new Manifest(new UUID(fields.getLong(), fields.getLong()), fields.getLong());
  }

  ByteBuffer toBytes() {
    return CheckedBlock.seal(
        CheckedBlock.begin(MAGIC, BYTES)
            .putLong(indexId.getMostSignificantBits())
            .putLong(indexId.getLeastSignificantBits())
            .putLong(start));
  }
}
