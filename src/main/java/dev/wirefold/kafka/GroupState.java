package dev.wirefold.kafka;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the group of an index has committed.
 *
 * @param offsets the offset to go on with, by partition; none for a partition that is new
 * @param note what the last transaction noted; null if there was none
 */
record GroupState(Map<Integer, Long> offsets, @Nullable CommitNote note) {

  GroupState {
    offsets = new TreeMap<>(offsets);
  }

  /** Returns how far all is. */
  CommitNote.Reach reach() {
    return note == null ? CommitNote.Reach.NONE : note.reach();
  }

  /** Returns the sequence number of the last event that is out; 0 if none is. */
  long seq() {
    return reach().seq();
  }

  /** Returns the position up to which the offsets cover the log; -1 if they cover nothing. */
  long position() {
    return reach().position();
  }

  /** Tells whether the last transaction was this process's. */
  boolean isOf(String run) {
    return note != null && note.run().equals(run);
  }
}
