package dev.wirefold.story;

import java.nio.ByteBuffer;
import java.util.function.Consumer;
import java.util.zip.CRC32C;

/**
 * The frame of this package's persisted bytes: four bytes that name the format and its version, the
 * body, and the CRC32C of everything before it. Numbers are big-endian.
 */
final class Sealed {

  private static final int FRAME_BYTES = 2 * Integer.BYTES;

  private Sealed() {}

  /** Returns the whole, its body of exactly {@code bodyBytes} bytes written by {@code body}. */
  static byte[] seal(int format, int bodyBytes, Consumer<ByteBuffer> body) {
    ByteBuffer buffer = ByteBuffer.allocate(FRAME_BYTES + bodyBytes).putInt(format);
    body.accept(buffer);
    if (buffer.remaining() != Integer.BYTES) {
      throw new IllegalStateException(
          "the body must leave 4 bytes, but left " + buffer.remaining());
    }
    buffer.putInt(checksum(buffer.array(), buffer.position()));
    return buffer.array();
  }

  /** Tells whether bytes say that they are of a format. */
  static boolean isOf(int format, byte[] bytes) {
    return bytes.length >= Integer.BYTES && ByteBuffer.wrap(bytes).getInt(0) == format;
  }

  /**
   * Returns the body after checking its frame.
   *
   * @param name how an error message calls the bytes
   * @throws IllegalArgumentException if the bytes are of another format or damaged
   */
  static ByteBuffer open(String name, int format, byte[] bytes) {
    int end = bytes.length - Integer.BYTES;
    if (end < Integer.BYTES) {
      throw new IllegalArgumentException(name + " is cut off after " + bytes.length + " bytes");
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    if (buffer.getInt(0) != format) {
      throw new IllegalArgumentException(
          "%s must begin with %08x, begins with %08x".formatted(name, format, buffer.getInt(0)));
    }
    int computed = checksum(bytes, end);
    if (buffer.getInt(end) != computed) {
      throw new IllegalArgumentException(
          "%s is damaged: its CRC32C is %08x, its bytes give %08x"
              .formatted(name, buffer.getInt(end), computed));
    }
    return buffer.slice(Integer.BYTES, end - Integer.BYTES);
  }

  private static int checksum(byte[] bytes, int end) {
    CRC32C crc = new CRC32C();
    crc.update(bytes, 0, end);
    return (int) crc.getValue();
  }
}
