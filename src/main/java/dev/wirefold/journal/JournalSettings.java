package dev.wirefold.journal;

/**
 * The bounds of a journal.
 *
 * @param segmentBytes the size at which a file is sealed and the next begun, in [256, 256 MiB]; a
 *     longer entry has a file of its own
 * @param maxPayloadBytes the longest payload, in [1, 16 MiB]
 * @param queueBytes what may wait to be written before appends wait, at least 1
 * @param handoverBytes what a follower may leave untaken before appends wait, at least 1
 * @param minFreeBytes what a write must leave free on the disk, at least 0
 * @param maxUsedShare how full a write may make the disk, in (0, 1]
 */
public record JournalSettings(
    int segmentBytes,
    int maxPayloadBytes,
    long queueBytes,
    long handoverBytes,
    long minFreeBytes,
    double maxUsedShare) {

  /** 64 MiB files, payloads to 4 MiB, 16 MiB in each queue, writes to 90 % and to 2 GiB free. */
  public static final JournalSettings DEFAULT =
      new JournalSettings(64 << 20, 4 << 20, 16 << 20, 16 << 20, 2L << 30, 0.9);

  private static final int LEAST_SEGMENT_BYTES = 256;
  private static final int MOST_SEGMENT_BYTES = 256 << 20;

  public JournalSettings {
    checkRange("segmentBytes", segmentBytes, LEAST_SEGMENT_BYTES, MOST_SEGMENT_BYTES);
    checkRange("maxPayloadBytes", maxPayloadBytes, 1, RecordFormat.MOST_PAYLOAD_BYTES);
    checkRange("queueBytes", queueBytes, 1, Long.MAX_VALUE);
    checkRange("handoverBytes", handoverBytes, 1, Long.MAX_VALUE);
    checkRange("minFreeBytes", minFreeBytes, 0, Long.MAX_VALUE);
    if (!(maxUsedShare > 0 && maxUsedShare <= 1)) {
      throw new IllegalArgumentException("maxUsedShare must be in (0, 1], was " + maxUsedShare);
    }
  }

  private static void checkRange(String name, long value, long least, long most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          name + " must be in [" + least + ", " + most + "], was " + value);
    }
  }
}
