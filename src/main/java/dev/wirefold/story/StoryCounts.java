package dev.wirefold.story;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * What counts on over all operations: their number, the next free ref, and how rare terms are.
 *
 * <p>Format of the bytes, in the frame of {@link Sealed}: the number of operations, the next ref,
 * and the rarity.
 */
final class StoryCounts {

  /** "WFC" and the version. */
  private static final int FORMAT = 0x57464301;

  private final TermRarity rarity;
  private @Nullable CountLog log;
  private long sequence;
  private int nextRef;

  StoryCounts(BackgroundShares background) {
    this.rarity = new TermRarity(background);
  }

  /** Notes from now on what is counted. */
  void record() {
    log = new CountLog(sequence);
  }

  /** Begins the next operation at a log time. */
  void begin(long loggedAt) {
    sequence++;
    rarity.advanceTo(loggedAt);
    if (log != null) {
      log.begin(loggedAt);
    }
  }

  /**
   * Returns the ref of a new story.
   *
   * @param counted whether the story counts in what terms are shares of; one that is split off
   *     doesn't, since its texts counted already
   */
  int takeRef(boolean counted) {
    if (counted) {
      rarity.countStory();
    }
    if (log != null) {
      log.takeRef(counted);
    }
    return nextRef++;
  }

  /** Counts a term of a story that didn't have it before. */
  void count(int term) {
    rarity.countTerm(term);
    if (log != null) {
      log.count(term);
    }
  }

  TermRarity rarity() {
    return rarity;
  }

  /** Returns the number of operations so far. */
  long sequence() {
    return sequence;
  }

  int nextRef() {
    return nextRef;
  }

  /** Returns what was counted since it was asked the last time, for {@link #replay}. */
  byte[] drain() {
    return log == null ? new byte[0] : log.drain(sequence);
  }

  /** Counts again what another instance counted after this one's state. */
  void replay(byte[] counted) {
    CountLog.replay(counted, this);
  }

  byte[] toBytes() {
    return Sealed.seal(FORMAT, Long.BYTES + Integer.BYTES + rarity.bytes(), this::write);
  }

  private void write(ByteBuffer out) {
    out.putLong(sequence).putInt(nextRef);
    rarity.write(out);
  }

  /** Takes a state over that {@link #toBytes} wrote; must be the first call. */
  void read(byte[] bytes) {
    ByteBuffer in = Sealed.open("the counts of stories", FORMAT, bytes);
    sequence = in.getLong();
    nextRef = in.getInt();
    rarity.read(in);
  }
}
