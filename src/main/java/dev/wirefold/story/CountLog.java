package dev.wirefold.story;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * What each operation since the last one that was kept added to the counts, in order, so that the
 * same additions can be made again after a restart.
 *
 * <p>Format of the bytes, in the frame of {@link Sealed}: the number of operations before the
 * first, then for each its log time, whether it took a ref, whether that story was counted, the
 * number of terms counted, and the terms.
 */
final class CountLog {

  /** "WFD" and the version. */
  private static final int FORMAT = 0x57464401;

  private static final int COUNTED = 1 << 31;
  private static final int REF_TAKEN = 1 << 30;
  private static final int TERMS = REF_TAKEN - 1;

  private int[] ints = new int[1024];
  private int end;
  private int head;
  private long before;

  CountLog(long sequence) {
    before = sequence;
  }

  /** Begins the next operation. */
  void begin(long loggedAt) {
    append((int) (loggedAt >>> Integer.SIZE));
    append((int) loggedAt);
    head = end;
    append(0);
  }

  /**
   * Notes that the operation took a ref for a new story.
   *
   * @param counted whether the story counts in what terms are shares of
   */
  void takeRef(boolean counted) {
    ints[head] |= REF_TAKEN | (counted ? COUNTED : 0);
  }

  /** Notes that the operation counted a term. */
  void count(int term) {
    ints[head]++;
    append(term);
  }

  /**
   * Returns what was noted, and forgets it.
   *
   * @param sequence the number of operations up to now
   */
  byte[] drain(long sequence) {
    if (end == 0) {
      return new byte[0];
    }
    byte[] bytes = Sealed.seal(FORMAT, Long.BYTES + end * Integer.BYTES, this::write);
    before = sequence;
    end = 0;
    return bytes;
  }

  private void write(ByteBuffer out) {
    out.putLong(before);
    for (int i = 0; i < end; i++) {
      out.putInt(ints[i]);
    }
  }

  /**
   * Makes noted additions again.
   *
   * @throws IllegalArgumentException if the bytes are not such a log, or begin elsewhere than where
   *     the space stands
   */
  static void replay(byte[] bytes, StoryCounts counts) {
    ByteBuffer in = Sealed.open("a log of counts", FORMAT, bytes);
    long before = in.getLong();
    if (before != counts.sequence()) {
      throw new IllegalArgumentException(
          "a log of counts goes on from operation %d, but %d were restored"
              .formatted(before, counts.sequence()));
    }
    while (in.hasRemaining()) {
      counts.begin(in.getLong());
      int flags = in.getInt();
      if ((flags & REF_TAKEN) != 0) {
        counts.takeRef((flags & COUNTED) != 0);
      }
      for (int n = flags & TERMS; n > 0; n--) {
        counts.count(in.getInt());
      }
    }
  }

  private void append(int value) {
    if (end == ints.length) {
      ints = Arrays.copyOf(ints, 2 * end);
    }
    ints[end++] = value;
  }
}
