package dev.wirefold.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/**
 * The frame of the journal's small fixed blocks: eight bytes of magic, the format version, fields,
 * and the CRC32C of everything before it. Numbers are little-endian.
 */
final class CheckedBlock {

  /** What the frame adds to the fields. */
  static final int FRAME_BYTES = 16;

  private static final int VERSION = 1;
  private static final int MAGIC_BYTES = 8;

  private CheckedBlock() {}

  /** Begins a block: a buffer of its whole length, at the first field. */
  static ByteBuffer begin(String magic, int bytes) {
    ByteBuffer block = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    return block.put(magic.getBytes(StandardCharsets.US_ASCII)).putInt(VERSION);
  }

  /** Ends a block whose fields are put. */
  static ByteBuffer seal(ByteBuffer block) {
    return block.putInt(checksum(block, block.position())).flip();
  }

  /**
   * Reads a block from the start of a file and returns it at its first field.
   *
   * @throws IOException if it is of another kind or version, cut off or damaged
   */
  static ByteBuffer read(String magic, DiskFile file, int bytes) throws IOException {
    ByteBuffer block = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    file.readFully(block, 0);
    ByteBuffer start = ByteBuffer.wrap(magic.getBytes(StandardCharsets.US_ASCII));
    if (!block.slice(0, MAGIC_BYTES).equals(start)) {
      throw new IOException("it does not start with \"" + magic + "\"");
    }
    int stored = block.getInt(bytes - Integer.BYTES);
    int computed = checksum(block, bytes - Integer.BYTES);
    if (stored != computed) {
      throw new IOException(
          "the CRC32C of its header is %08x, the bytes give %08x".formatted(stored, computed));
    }
    int version = block.getInt(MAGIC_BYTES);
    if (version != VERSION) {
      throw new IOException("it has format version " + version + ", this code reads " + VERSION);
    }
    return block.position(MAGIC_BYTES + Integer.BYTES);
  }

  private static int checksum(ByteBuffer block, int end) {
    CRC32C crc = new CRC32C();
    crc.update(block.slice(0, end));
    return (int) crc.getValue();
  }
}
