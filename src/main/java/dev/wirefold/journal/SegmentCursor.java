package dev.wirefold.journal;

import dev.wirefold.engine.LogEntry;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * A walk over the records of a segment file that believes nothing: each record's length, checksum,
 * position and time are checked before it counts.
 */
final class SegmentCursor implements Closeable {

  private static final int BUFFER_BYTES = 128 << 10;

  private final DiskFile file;
  private final long limit;
  private final CRC32C crc = new CRC32C();
  private ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
  private long bufferOffset;
  private long offset = SegmentHeader.BYTES;
  private long position;
  private long millis;
  private int recordAt;
  private int recordBytes;
  private @Nullable String problem;

  /**
   * @param file closed with the cursor
   * @param limit where to stop
   */
  SegmentCursor(DiskFile file, SegmentHeader header, long limit) {
    this.file = file;
    this.limit = limit;
    this.position = header.firstPosition();
    this.millis = header.createdMillis();
    this.bufferOffset = offset;
    buffer.limit(0);
  }

  /** Steps to the next record; false at the end, and where {@link #problem} says so. */
  boolean advance() throws IOException {
    if (problem != null || offset == limit) {
      return false;
    }
    problem = look();
    if (problem != null) {
      return false;
    }
    offset += recordBytes;
    position++;
    millis = buffer.getLong(recordAt + RecordFormat.TIME_AT);
    return true;
  }

  /** Returns what is wrong with the bytes at {@link #offset}, if that is why the walk ended. */
  @Nullable String problem() {
    return problem;
  }

  /** Walks on to the end of a segment; returns what is wrong if that is not where it ends. */
  Optional<Finding> finish(Segment segment) throws IOException {
    while (advance()) {
      // each step checks a record
    }
    return problem == null && position == segment.end()
        ? Optional.empty()
        : Optional.of(damage(segment));
  }

  /** Returns why the walk over a segment ended where it did. */
  Finding damage(Segment segment) {
    String what =
        problem != null
            ? problem
            : "the entries end here, but those of the segment end at " + segment.end();
    return Finding.damage(segment.fileName(), offset, position, what);
  }

  /** Returns where the record after the current one begins. */
  long offset() {
    return offset;
  }

  /** Returns the position of the record after the current one. */
  long position() {
    return position;
  }

  /** Returns the time of the current record, or the segment's creation before the first. */
  long millis() {
    return millis;
  }

  int ordinal() {
    return buffer.getInt(recordAt + RecordFormat.ORDINAL_AT);
  }

  byte flags() {
    return buffer.get(recordAt + RecordFormat.FLAGS_AT);
  }

  /** Returns the current record's payload, as a new array. */
  byte[] payload() {
    byte[] payload = new byte[recordBytes - RecordFormat.HEADER_BYTES];
    buffer.get(recordAt + RecordFormat.HEADER_BYTES, payload);
    return payload;
  }

  LogEntry entry() {
    return new LogEntry(
        position - 1,
        Instant.ofEpochMilli(millis),
        payload(),
        (flags() & RecordFormat.REDACTED) != 0);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  private @Nullable String look() throws IOException {
    long left = limit - offset;
    if (left < RecordFormat.HEADER_BYTES || !fill(RecordFormat.HEADER_BYTES)) {
      return "%d bytes are no whole record".formatted(left);
    }
    int length = buffer.getInt(recordAt);
    if (!RecordFormat.isLength(length)) {
      return "its length field is %d, which no record has".formatted(length);
    }
    recordBytes = RecordFormat.CHECKED_FROM + length;
    if (left < recordBytes || !fill(recordBytes)) {
      return "its length field is %d, but only %d bytes follow"
          .formatted(length, left - RecordFormat.CHECKED_FROM);
    }
    return check(length);
  }

  private @Nullable String check(int length) {
    int stored = buffer.getInt(recordAt + RecordFormat.CHECKSUM_AT);
    crc.reset();
    crc.update(buffer.array(), recordAt + RecordFormat.CHECKED_FROM, length);
    if (stored != (int) crc.getValue()) {
      return "its CRC32C is %08x, its bytes give %08x".formatted(stored, crc.getValue());
    }
    long found = buffer.getLong(recordAt + RecordFormat.POSITION_AT);
    if (found != position) {
      return "its position is %d where %d must come".formatted(found, position);
    }
    long time = buffer.getLong(recordAt + RecordFormat.TIME_AT);
    if (time < millis) {
      return "its time %d is earlier than %d before it".formatted(time, millis);
    }
    return null;
  }

  /** Brings bytes from the offset into the buffer; false if the file has fewer. */
  private boolean fill(int bytes) throws IOException {
    recordAt = (int) (offset - bufferOffset);
    if (buffer.limit() - recordAt >= bytes) {
      return true;
    }
    buffer.position(recordAt).compact();
    bufferOffset = offset;
    recordAt = 0;
    if (buffer.capacity() < bytes) {
      buffer = grown(bytes);
    }
    while (buffer.position() < bytes) {
      buffer.limit((int) Math.min(buffer.capacity(), limit - offset));
      if (file.read(buffer, offset + buffer.position()) < 0) {
        buffer.flip();
        return false;
      }
    }
    buffer.flip();
    return true;
  }

  private ByteBuffer grown(int bytes) {
    return ByteBuffer.allocate(Math.max(bytes, 2 * buffer.capacity()))
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(buffer.flip());
  }
}
