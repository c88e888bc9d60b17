package dev.wirefold.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32C;

/**
 * A search behind a damaged record for one that was written after the damaged one was synced. It
 * looks at every offset, since a damaged length hides where the next record begins.
 */
final class LaterRecords {

  private static final int WINDOW_BYTES = 1 << 20;

  private final DiskFile file;
  private final long limit;
  private final long damaged;
  private final CRC32C crc = new CRC32C();

  /**
   * @param limit the file's length
   * @param damaged the position of the damaged record
   */
  LaterRecords(DiskFile file, long limit, long damaged) {
    this.file = file;
    this.limit = limit;
    this.damaged = damaged;
  }

  /** Returns whether there is such a record at or after an offset. */
  boolean existFrom(long offset) throws IOException {
    int bytes = (int) Math.min(WINDOW_BYTES, Math.max(0, limit - offset));
    ByteBuffer window = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    long windowOffset = offset;
    while (limit - windowOffset >= RecordFormat.HEADER_BYTES) {
      window.clear().limit((int) Math.min(bytes, limit - windowOffset));
      file.readFully(window, windowOffset);
      int last = window.flip().limit() - RecordFormat.HEADER_BYTES;
      for (int at = 0; at <= last; at++) {
        if (isCandidate(window, at, windowOffset) && isRecord(windowOffset + at)) {
          return true;
        }
      }
      windowOffset += last + 1;
    }
    return false;
  }

  /** Tells most offsets apart by the position field alone: few bytes say a likely position. */
  private boolean isCandidate(ByteBuffer window, int at, long windowOffset) {
    long position = window.getLong(at + RecordFormat.POSITION_AT);
    int ordinal = window.getInt(at + RecordFormat.ORDINAL_AT);
    int length = window.getInt(at);
    return position > damaged
        && position - damaged <= limit / RecordFormat.HEADER_BYTES
        && ordinal >= 0
        && position - ordinal > damaged
        && RecordFormat.isLength(length)
        && windowOffset + at + RecordFormat.CHECKED_FROM + length <= limit;
  }

  private boolean isRecord(long offset) throws IOException {
    ByteBuffer start =
        ByteBuffer.allocate(RecordFormat.CHECKED_FROM).order(ByteOrder.LITTLE_ENDIAN);
    file.readFully(start, offset);
    ByteBuffer checked = ByteBuffer.allocate(start.getInt(0));
    file.readFully(checked, offset + RecordFormat.CHECKED_FROM);
    crc.reset();
    crc.update(checked.array());
    return (int) crc.getValue() == start.getInt(RecordFormat.CHECKSUM_AT);
  }
}
