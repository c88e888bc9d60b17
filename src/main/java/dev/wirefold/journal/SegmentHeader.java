package dev.wirefold.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.UUID;

/**
 * The start of a segment file. Format 1, in the frame of {@link CheckedBlock}: first position (8
 * bytes), first position of the segment before (8), time of creation (8), index id (16).
 *
 * @param firstPosition the position of the segment's first entry
 * @param previousFirst the same of the segment before, by which a missing one is noticed; -1 for
 *     the first of all
 * @param createdMillis epoch milliseconds; not before the entries of the segment before
 * @param indexId whose log it is
 */
record SegmentHeader(long firstPosition, long previousFirst, long createdMillis, UUID indexId) {

  static final int BYTES = CheckedBlock.FRAME_BYTES + 40;

  /** The previous segment of the first of all. */
  static final long NONE = -1;

  private static final String MAGIC = "WFJRNSEG";

  static SegmentHeader read(DiskFile file) throws IOException {
    ByteBuffer fields = CheckedBlock.read(MAGIC, file, BYTES);
    return new SegmentHeader(
        fields.getLong(),
        fields.getLong(),
        fields.getLong(),
        new UUID(fields.getLong(), fields.getLong()));
  }

  ByteBuffer toBytes() {
    return CheckedBlock.seal(
        CheckedBlock.begin(MAGIC, BYTES)
            .putLong(firstPosition)
            .putLong(previousFirst)
            .putLong(createdMillis)
            .putLong(indexId.getMostSignificantBits())
            .putLong(indexId.getLeastSignificantBits()));
  }
}
