package dev.wirefold.engine;

import java.time.Instant;

/** One entry of the log: opaque bytes with their place and time. */
public final class LogEntry {

  private final long position;
  private final Instant appendedAt;
  private final byte[] payload;
  private final boolean redacted;

  /**
   * @param position at least 0
   * @param appendedAt when the log took it in, to the millisecond; never earlier than the entry
   *     before
   * @param payload not copied, and not to be changed
   * @param redacted whether the payload stands in for another that was taken down
   */
  public LogEntry(long position, Instant appendedAt, byte[] payload, boolean redacted) {
    if (position < 0) {
      throw new IllegalArgumentException("position must be at least 0, was " + position);
    }
    this.position = position;
    this.appendedAt = appendedAt;
    this.payload = payload;
    this.redacted = redacted;
  }

  /** Returns the entry's place in the log. */
  public long position() {
    return position;
  }

  /** Returns when the log took the entry in. */
  public Instant appendedAt() {
    return appendedAt;
  }

  /** Returns the bytes themselves, not a copy: they must not be changed. */
  public byte[] payload() {
    return payload;
  }

  /** Returns whether the payload stands in for another that was taken down. */
  public boolean redacted() {
    return redacted;
  }

  /** Returns this entry with another payload in place of its own, which was taken down. */
  public LogEntry redactedTo(byte[] replacement) {
    return new LogEntry(position, appendedAt, replacement, true);
  }

  @Override
  public String toString() {
    return "entry %d of %s, %d bytes%s"
        .formatted(position, appendedAt, payload.length, redacted ? ", redacted" : "");
  }
}
