package dev.wirefold.journal;

import dev.wirefold.engine.LogEntry;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

/** Writes records to a file through one buffer. One thread uses it. */
final class RecordWriter {

  private static final int BUFFER_BYTES = 256 << 10;

  private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER_BYTES);
  private final RecordFormat.HeaderWriter headers = new RecordFormat.HeaderWriter();

  /**
   * Writes entries as one batch.
   *
   * @return the offset after the last
   */
  long write(DiskFile file, long from, List<LogEntry> entries) throws IOException {
    buffer.clear();
    long offset = from;
    for (int i = 0; i < entries.size(); i++) {
      LogEntry entry = entries.get(i);
      offset = put(file, offset, header(entry, i));
      offset = put(file, offset, entry.payload());
    }
    return flush(file, offset);
  }

  /**
   * Writes one record as the given place of its batch.
   *
   * @return the offset after it
   */
  long write(DiskFile file, long from, LogEntry entry, int ordinal) throws IOException {
    buffer.clear();
    long offset = put(file, from, header(entry, ordinal));
    offset = put(file, offset, entry.payload());
    return flush(file, offset);
  }

  private byte[] header(LogEntry entry, int ordinal) {
    return headers.header(
        entry.position(),
        entry.appendedAt().toEpochMilli(),
        ordinal,
        entry.redacted() ? RecordFormat.REDACTED : 0,
        entry.payload());
  }

  /** Buffers bytes; returns the offset that the buffer begins at. */
  private long put(DiskFile file, long from, byte[] bytes) throws IOException {
    long offset = from;
    int done = 0;
    while (done < bytes.length) {
      if (!buffer.hasRemaining()) {
        offset = flush(file, offset);
      }
      int count = Math.min(buffer.remaining(), bytes.length - done);
      buffer.put(bytes, done, count);
      done += count;
    }
    return offset;
  }

  private long flush(DiskFile file, long offset) throws IOException {
    int bytes = buffer.flip().remaining();
    file.writeFully(buffer, offset);
    buffer.clear();
    return offset + bytes;
  }
}
