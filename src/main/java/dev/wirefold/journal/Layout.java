package dev.wirefold.journal;

import java.util.ArrayList;
import java.util.List;

/**
 * The segments of a journal at one moment.
 *
 * @param sealed those that no entry is added to, oldest first
 * @param active the one that grows
 */
record Layout(List<Segment> sealed, Segment active) {

  long start() {
    return sealed.isEmpty() ? active.first() : sealed.getFirst().first();
  }

  long end() {
    return active.end();
  }

  boolean holds(long position) {
    return position >= start() && position < end();
  }

  /** Returns the segment of a position that the journal holds. */
  Segment at(long position) {
    if (position >= active.first()) {
      return active;
    }
    int low = 0;
    int high = sealed.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (sealed.get(middle).first() <= position) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return sealed.get(low);
  }

  /** Returns all segments, oldest first. */
  List<Segment> all() {
    List<Segment> all = new ArrayList<>(sealed);
    all.add(active);
    return all;
  }

  Layout withActive(Segment grown) {
    return new Layout(sealed, grown);
  }

  /** Returns the layout after the active segment was sealed and another begun. */
  Layout rolledTo(Segment next) {
    return new Layout(List.copyOf(all()), next);
  }

  /** Returns the layout after a sealed segment's file was written anew. */
  Layout withRewritten(Segment rewritten) {
    return new Layout(
        sealed.stream().map(s -> s.first() == rewritten.first() ? rewritten : s).toList(), active);
  }

  /** Returns the layout without the sealed segments before a position. */
  Layout from(long start) {
    return new Layout(sealed.stream().filter(s -> s.first() >= start).toList(), active);
  }
}
