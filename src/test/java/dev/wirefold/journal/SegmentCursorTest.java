package dev.wirefold.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirefold.engine.LogEntry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Records whose checksum is right and which are wrong all the same. */
class SegmentCursorTest {

  private static final Path FILE = Path.of("/file");
  private static final SegmentHeader HEADER = new SegmentHeader(5, 0, 1_000, new UUID(1, 2));

  private final SimulatedDisk disk = new SimulatedDisk(new SplittableRandom(1));

  @Test
  void advance_recordsInOrder_givesEach() throws IOException {
    try (SegmentCursor cursor = cursor(entry(5, 1_000, 3), entry(6, 1_000, 500_000))) {
      assertThat(cursor.advance()).isTrue();
      assertThat(cursor.entry().position()).isEqualTo(5);
      assertThat(cursor.advance()).isTrue();
      assertThat(cursor.payload()).hasSize(500_000);
      assertThat(cursor.advance()).isFalse();
      assertThat(cursor.problem()).isNull();
      assertThat(cursor.position()).isEqualTo(7);
    }
  }

  @Test
  void advance_positionLeftOut_isAProblem() throws IOException {
    try (SegmentCursor cursor = cursor(entry(5, 1_000, 3), entry(7, 1_000, 3))) {
      assertThat(cursor.advance()).isTrue();
      assertThat(cursor.advance()).isFalse();
      assertThat(cursor.problem()).isEqualTo("its position is 7 where 6 must come");
    }
  }

  @Test
  void advance_timeRunsBackwards_isAProblem() throws IOException {
    try (SegmentCursor cursor = cursor(entry(5, 1_001, 3), entry(6, 1_000, 3))) {
      assertThat(cursor.advance()).isTrue();
      assertThat(cursor.advance()).isFalse();
      assertThat(cursor.problem()).isEqualTo("its time 1000 is earlier than 1001 before it");
    }
  }

  @Test
  void advance_fileShorterThanItsLimit_isAProblem() throws IOException {
    try (DiskFile file = disk.create(FILE);
        SegmentCursor cursor = new SegmentCursor(file, HEADER, 500)) {
      assertThat(cursor.advance()).isFalse();
      assertThat(cursor.problem()).contains("no whole record");
    }
  }

  private SegmentCursor cursor(LogEntry... entries) throws IOException {
    DiskFile file = disk.create(FILE);
    long length = SegmentHeader.BYTES;
    for (LogEntry entry : entries) {
      length = new RecordWriter().write(file, length, entry, 0);
    }
    return new SegmentCursor(file, HEADER, length);
  }

  private static LogEntry entry(long position, long millis, int bytes) {
    return new LogEntry(position, Instant.ofEpochMilli(millis), new byte[bytes], false);
  }
}
