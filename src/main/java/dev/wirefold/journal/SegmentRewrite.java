package dev.wirefold.journal;

import dev.wirefold.engine.LogDamagedException;
import dev.wirefold.engine.LogEntry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * A segment's file written anew, with other payloads for some entries: beside the old file, synced,
 * read back, and then put in its place, so that at every moment one of the two stands there whole.
 */
final class SegmentRewrite {

  private final JournalFiles files;
  private final Segment segment;
  private final boolean sealed;

  /**
   * @param sealed whether the whole file counts, or what is synced of it
   */
  SegmentRewrite(JournalFiles files, Segment segment, boolean sealed) {
    this.files = files;
    this.segment = segment;
    this.sealed = sealed;
  }

  /** Rewrites the file and returns what the segment is then. */
  Segment with(Map<Long, byte[]> replacements) throws IOException {
    Path target = files.path(segment);
    Path temporary = JournalFiles.temporary(target);
    try {
      Segment rewritten = segment.rewrittenTo(copy(temporary, replacements));
      check(temporary, rewritten);
      files.install(target);
      return rewritten;
    } catch (IOException e) {
      files.deleteQuietly(temporary, e);
      throw e;
    }
  }

  private long copy(Path temporary, Map<Long, byte[]> replacements) throws IOException {
    try (SegmentCursor from = files.cursor(segment, sealed);
        DiskFile to = files.disk().create(temporary)) {
      RecordWriter writer = new RecordWriter();
      to.writeFully(segment.header().toBytes(), 0);
      long length = SegmentHeader.BYTES;
      while (from.advance()) {
        LogEntry entry = from.entry();
        byte[] replacement = replacements.get(entry.position());
        LogEntry kept = replacement == null ? entry : entry.redactedTo(replacement);
        length = writer.write(to, length, kept, from.ordinal());
      }
      requireNone(from.finish(segment));
      to.force();
      return length;
    }
  }

  private void check(Path temporary, Segment rewritten) throws IOException {
    DiskFile file = files.disk().open(temporary);
    try (SegmentCursor cursor =
        new SegmentCursor(file, SegmentHeader.read(file), rewritten.length())) {
      requireNone(cursor.finish(rewritten));
    }
  }

  private static void requireNone(Optional<Finding> damage) throws LogDamagedException {
    if (damage.isPresent()) {
      throw damage.get().toException();
    }
  }
}
