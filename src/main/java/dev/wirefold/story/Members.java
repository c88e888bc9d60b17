package dev.wirefold.story;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The texts of a young story, each with how often it was looked at again. They are unknown of a
 * story that has more than {@link #MOST}, and of one that an editor has put together: nobody takes
 * such a story apart again.
 */
final class Members {

  static final int MOST = 12;
  static final Members NONE = new Members(new int[0], new long[0]);
  static final Members UNKNOWN = new Members(new int[0], new long[0]);

  private static final byte UNKNOWN_SIZE = -1;
  private static final int MEMBER_BYTES = Integer.BYTES + Long.BYTES;
  private static final int REVIEW_BITS = 2;

  private final int[] groups;
  private final long[] notes; // the operation that took the text in, and its reviews

  private Members(int[] groups, long[] notes) {
    this.groups = groups;
    this.notes = notes;
  }

  @SuppressWarnings("ReferenceEquality") // UNKNOWN is one object
  boolean isKnown() {
    return this != UNKNOWN;
  }

  static Members read(ByteBuffer in) {
    int size = in.get();
    if (size == UNKNOWN_SIZE) {
      return UNKNOWN;
    }
    Members members = new Members(new int[size], new long[size]);
    for (int i = 0; i < size; i++) {
      members.groups[i] = in.getInt();
      members.notes[i] = in.getLong();
    }
    return members;
  }

  int bytes() {
    return 1 + groups.length * MEMBER_BYTES;
  }

  void write(ByteBuffer out) {
    out.put(isKnown() ? (byte) groups.length : UNKNOWN_SIZE);
    for (int i = 0; i < groups.length; i++) {
      out.putInt(groups[i]).putLong(notes[i]);
    }
  }

  /** Returns the refs of the texts' groups, ascending. */
  int[] groups() {
    return groups.clone();
  }

  /** Returns the groups whose texts wait, ascending. */
  List<Integer> waiting() {
    List<Integer> waiting = new ArrayList<>();
    for (int i = 0; i < groups.length; i++) {
      if (reviews(i) < Reviews.ALL) {
        waiting.add(groups[i]);
      }
    }
    return waiting;
  }

  boolean contains(int group) {
    return place(group) >= 0;
  }

  /** Returns the number of the operation that took the i-th text in. */
  long takenAt(int i) {
    return notes[i] >>> REVIEW_BITS;
  }

  /**
   * Returns how often the i-th text was looked at again; {@link Reviews#ALL} if it doesn't wait.
   */
  int reviews(int i) {
    return (int) notes[i] & ((1 << REVIEW_BITS) - 1);
  }

  /**
   * Returns the members with one more, which isn't one yet.
   *
   * @param takenAt the number of the operation
   * @param reviews how often it was looked at again, at most {@link Reviews#ALL}
   */
  Members with(int group, long takenAt, int reviews) {
    Members one = new Members(new int[] {group}, new long[] {takenAt << REVIEW_BITS | reviews});
    return with(one);
  }

  /** Returns the members of both. */
  Members with(Members other) {
    int size = groups.length + other.groups.length;
    if (!isKnown() || !other.isKnown() || size > MOST) {
      return UNKNOWN;
    }
    Members both = new Members(new int[size], new long[size]);
    int mine = 0;
    int others = 0;
    for (int i = 0; i < size; i++) {
      boolean isMine =
          others == other.groups.length
              || (mine < groups.length && groups[mine] <= other.groups[others]);
      both.groups[i] = isMine ? groups[mine] : other.groups[others];
      both.notes[i] = isMine ? notes[mine++] : other.notes[others++];
    }
    return both;
  }

  /** Returns the members without a group's text. */
  Members without(int group) {
    int place = place(group);
    if (place < 0) {
      return this;
    }
    Members rest = new Members(new int[groups.length - 1], new long[groups.length - 1]);
    for (int i = 0, next = 0; i < groups.length; i++) {
      if (i != place) {
        rest.groups[next] = groups[i];
        rest.notes[next++] = notes[i];
      }
    }
    return rest;
  }

  /** Returns a member alone. */
  Members only(int group) {
    int place = place(group);
    return new Members(new int[] {group}, new long[] {notes[place]});
  }

  /** Returns the members after a member was looked at once more. */
  Members reviewed(int group) {
    int place = place(group);
    long[] later = notes.clone();
    later[place]++;
    return new Members(groups, later);
  }

  /** Returns the place of a group's text; negative if it isn't a member. */
  int place(int group) {
    return Arrays.binarySearch(groups, group);
  }
}
