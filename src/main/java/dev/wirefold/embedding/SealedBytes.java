package dev.wirefold.embedding;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.zip.CRC32C;

/**
 * The frame of this package's binary files: eight bytes of magic, the format version, the body, and
 * the CRC32C of everything before it. Numbers are big-endian.
 */
final class SealedBytes {

  private static final int MAGIC_BYTES = 8;
  private static final int HEADER_BYTES = MAGIC_BYTES + Integer.BYTES;
  private static final int FRAME_BYTES = HEADER_BYTES + Integer.BYTES;

  private SealedBytes() {}

  /** Returns a whole file, its body of exactly {@code bodyBytes} bytes written by {@code body}. */
  static byte[] seal(String magic, int version, int bodyBytes, Consumer<ByteBuffer> body) {
    ByteBuffer file = ByteBuffer.allocate(FRAME_BYTES + bodyBytes);
    file.put(magicBytes(magic)).putInt(version);
    body.accept(file);
    if (file.remaining() != Integer.BYTES) {
      throw new IllegalStateException(
          "body must fill " + bodyBytes + " bytes, " + (file.remaining() - 4) + " are left");
    }
    file.putInt(checksum(file.array(), file.position()));
    return file.array();
  }

  /**
   * Returns the body of a file after checking its frame.
   *
   * @param name how an error message calls the file
   * @throws IOException if the file is of another kind or version, cut off or damaged
   */
  static ByteBuffer open(String name, byte[] file, String magic, int version) throws IOException {
    byte[] expected = magicBytes(magic);
    if (file.length < FRAME_BYTES || !startsWith(file, expected)) {
      throw new IOException(name + " does not start with \"" + magic + "\": not such a file");
    }
    ByteBuffer buffer = ByteBuffer.wrap(file);
    int found = buffer.getInt(MAGIC_BYTES);
    if (found != version) {
      throw new IOException(name + " has format version " + found + ", this code reads " + version);
    }
    int end = file.length - Integer.BYTES;
    int stored = buffer.getInt(end);
    int computed = checksum(file, end);
    if (stored != computed) {
      throw new IOException(
          "%s is damaged: its CRC32C is %08x, its bytes give %08x"
              .formatted(name, stored, computed));
    }
    return buffer.slice(HEADER_BYTES, end - HEADER_BYTES);
  }

  private static boolean startsWith(byte[] file, byte[] magic) {
    return Arrays.equals(file, 0, magic.length, magic, 0, magic.length);
  }

  private static byte[] magicBytes(String magic) {
    byte[] bytes = magic.getBytes(StandardCharsets.US_ASCII);
    if (bytes.length != MAGIC_BYTES) {
      throw new IllegalArgumentException("magic must have 8 characters, was " + magic);
    }
    return bytes;
  }

  private static int checksum(byte[] bytes, int end) {
    CRC32C crc = new CRC32C();
    crc.update(bytes, 0, end);
    return (int) crc.getValue();
  }
}
