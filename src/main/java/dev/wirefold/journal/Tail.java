package dev.wirefold.journal;

import java.io.IOException;

/** What the last segment's file turns out to be after a walk over all of it. */
sealed interface Tail {

  /**
   * Every byte is right.
   *
   * @param segment the segment with its end
   * @param millis the time of its last entry
   * @param unsyncedFrom from where its bytes may have been read from memory that never reached the
   *     disk
   */
  record Whole(Segment segment, long millis, long unsyncedFrom) implements Tail {}

  /**
   * A crash interrupted the last write, of which nothing was acknowledged.
   *
   * @param whole what comes before the torn bytes
   * @param repair what to cut off
   */
  record Torn(Whole whole, TailRepair repair) implements Tail {}

  /** Acknowledged bytes are not what they were. */
  record Damaged(Finding finding) implements Tail {}

  /** Walks the last segment. */
  static Tail of(JournalFiles files, SegmentHeader last, SyncedMark mark) throws IOException {
    DiskFile file = files.disk().open(files.path(last.firstPosition()));
    try (SegmentCursor cursor = new SegmentCursor(file, last, file.length())) {
      Whole whole = walk(cursor, last, mark);
      String name = whole.segment().fileName();
      long end = whole.segment().end();
      long offset = whole.segment().length();
      String problem = cursor.problem();
      if (end < mark.end()) {
        String what = problem != null ? problem : "the file ends here";
        return damaged(name, offset, end, what + ", but the log was synced to " + mark.end());
      }
      if (problem == null) {
        return whole;
      }
      long length = file.length();
      if (new LaterRecords(file, length, end).existFrom(offset + 1)) {
        return damaged(name, offset, end, problem + ", and entries follow that were added later");
      }
      return new Torn(whole, new TailRepair(name, offset, length - offset, problem));
    }
  }

  private static Damaged damaged(String name, long offset, long position, String problem) {
    return new Damaged(Finding.damage(name, offset, position, problem));
  }

  private static Whole walk(SegmentCursor cursor, SegmentHeader last, SyncedMark mark)
      throws IOException {
    long unsyncedFrom = SegmentHeader.BYTES;
    while (cursor.advance()) {
      if (cursor.position() <= mark.end()) {
        unsyncedFrom = cursor.offset();
      }
    }
    Segment segment = new Segment(last, cursor.position(), cursor.offset(), 0);
    return new Whole(segment, cursor.millis(), unsyncedFrom);
  }
}
