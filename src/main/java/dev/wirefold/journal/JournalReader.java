package dev.wirefold.journal;

import dev.wirefold.engine.LogEntry;
import dev.wirefold.engine.LogReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A walk over the records on the disk between two positions. A segment that is written anew
 * meanwhile is opened anew, so that what was taken down is not read from a file that has no name
 * any more.
 */
final class JournalReader implements LogReader {

  private static final int CHUNK_BYTES = 1 << 20;

  private final JournalFiles files;
  private final Supplier<Layout> layout;
  private final long until;
  private long position;
  private @Nullable Segment segment;
  private @Nullable SegmentCursor cursor;

  JournalReader(JournalFiles files, Supplier<Layout> layout, long from, long until) {
    this.files = files;
    this.layout = layout;
    this.position = from;
    this.until = until;
  }

  @Override
  public List<LogEntry> next() throws IOException {
    List<LogEntry> entries = new ArrayList<>();
    long bytes = 0;
    while (position < until && bytes < CHUNK_BYTES) {
      Layout now = layout.get();
      if (!now.holds(position)) {
        throw new IOException(
            "position " + position + " was pruned, the log begins at " + now.start());
      }
      Segment at = now.at(position);
      bytes +=
          read(at, cursorIn(at, at.first() < now.active().first()), CHUNK_BYTES - bytes, entries);
    }
    return entries;
  }

  @Override
  public void close() throws IOException {
    if (cursor != null) {
      cursor.close();
      cursor = null;
    }
  }

  private long read(Segment at, SegmentCursor from, long most, List<LogEntry> into)
      throws IOException {
    long bytes = 0;
    while (position < until && position < at.end() && bytes < most) {
      if (!from.advance()) {
        throw from.damage(at).toException();
      }
      LogEntry entry = from.entry();
      into.add(entry);
      bytes += entry.payload().length;
      position++;
    }
    return bytes;
  }

  private SegmentCursor cursorIn(Segment at, boolean sealed) throws IOException {
    SegmentCursor open = cursor;
    if (open != null && segment != null && segment.isSameFile(at)) {
      return open;
    }
    close();
    SegmentCursor opened = files.cursor(at, sealed);
    cursor = opened;
    segment = at;
    while (opened.position() < position) {
      if (!opened.advance()) {
        throw opened.damage(at).toException();
      }
    }
    return opened;
  }
}
