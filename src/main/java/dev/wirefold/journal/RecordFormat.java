package dev.wirefold.journal;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32C;

/**
 * The bytes of a record, format 1, little-endian: length of what follows the checksum (4 bytes),
 * CRC32C of what follows it (4), position (8), time in epoch milliseconds (8), ordinal (4), flags
 * (1), payload.
 *
 * <p>The ordinal is the record's place in what was written and synced at once, from 0. So a record
 * with position p and ordinal i proves that all before p - i was synced when it was written, which
 * is how damage is told from the torn end that a power cut leaves.
 */
final class RecordFormat {

  /** What a record adds to its payload. */
  static final int HEADER_BYTES = 29;

  /** The longest payload that the format knows. */
  static final int MOST_PAYLOAD_BYTES = 16 << 20;

  /** The flag of a payload that stands in for another. */
  static final byte REDACTED = 1;

  /** Where the checksum's range begins: after length and checksum. */
  static final int CHECKED_FROM = 8;

  static final int CHECKSUM_AT = 4;
  static final int POSITION_AT = 8;
  static final int TIME_AT = 16;
  static final int ORDINAL_AT = 24;
  static final int FLAGS_AT = 28;

  private static final int LEAST_LENGTH = HEADER_BYTES - CHECKED_FROM;

  private RecordFormat() {}

  /** Returns the bytes that a payload takes as a record. */
  static int size(byte[] payload) {
    return HEADER_BYTES + payload.length;
  }

  /** Returns whether a length field can be that of a record. */
  static boolean isLength(int length) {
    return length >= LEAST_LENGTH && length <= LEAST_LENGTH + MOST_PAYLOAD_BYTES;
  }

  /** Writes records' headers, one after the other, into one array. */
  static final class HeaderWriter {

    private final ByteBuffer header =
        ByteBuffer.allocate(HEADER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    private final CRC32C crc = new CRC32C();

    /** Returns the header of a record; the next call overwrites it. */
    byte[] header(long position, long millis, int ordinal, byte flags, byte[] payload) {
      header.putInt(0, LEAST_LENGTH + payload.length);
      header.putLong(POSITION_AT, position);
      header.putLong(TIME_AT, millis);
      header.putInt(ORDINAL_AT, ordinal);
      header.put(FLAGS_AT, flags);
      crc.reset();
      crc.update(header.array(), CHECKED_FROM, LEAST_LENGTH);
      crc.update(payload);
      header.putInt(CHECKSUM_AT, (int) crc.getValue());
      return header.array();
    }
  }
}
