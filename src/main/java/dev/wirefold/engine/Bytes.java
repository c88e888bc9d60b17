package dev.wirefold.engine;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * Builds and reads the engine's persisted notes: a byte for the kind, a byte for its version, the
 * fields, and the CRC32C of all before it. Numbers are big-endian.
 */
final class Bytes {

  private static final int HEADER = 2;

  private ByteBuffer buffer;

  private Bytes(ByteBuffer buffer) {
    this.buffer = buffer;
  }

  /** Begins a note. */
  static Bytes write(char kind, int version) {
    return new Bytes(ByteBuffer.allocate(128).put((byte) kind).put((byte) version));
  }

  /**
   * Opens a note.
   *
   * @throws IllegalArgumentException if it is of another kind or version, or damaged
   */
  static Bytes read(char kind, int version, byte[] bytes) {
    int end = bytes.length - Integer.BYTES;
    if (end < HEADER || bytes[0] != kind || bytes[1] != version) {
      throw new IllegalArgumentException(
          "a stored note must be of kind %s, version %d; it has %d bytes and begins %s"
              .formatted(kind, version, bytes.length, Arrays.toString(head(bytes))));
    }
    int stored = ByteBuffer.wrap(bytes).getInt(end);
    if (stored != checksum(bytes, end)) {
      throw new IllegalArgumentException("a stored note of kind " + kind + " is damaged");
    }
    return new Bytes(ByteBuffer.wrap(bytes, HEADER, end - HEADER));
  }

  /** Returns the version of a note; 0 if there is none. */
  static int version(byte[] bytes) {
    return bytes.length < HEADER ? 0 : bytes[1];
  }

  Bytes putByte(int value) {
    room(1).put((byte) value);
    return this;
  }

  Bytes putInt(int value) {
    room(Integer.BYTES).putInt(value);
    return this;
  }

  Bytes putLong(long value) {
    room(Long.BYTES).putLong(value);
    return this;
  }

  Bytes putDouble(double value) {
    room(Double.BYTES).putDouble(value);
    return this;
  }

  Bytes putText(@Nullable String text) {
    return text == null ? putInt(-1) : putBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  Bytes putBytes(byte[] bytes) {
    putInt(bytes.length);
    room(bytes.length).put(bytes);
    return this;
  }

  Bytes putInts(int[] values) {
    putInt(values.length);
    for (int value : values) {
      putInt(value);
    }
    return this;
  }

  Bytes putLongs(long[] values) {
    putInt(values.length);
    for (long value : values) {
      putLong(value);
    }
    return this;
  }

  int getByte() {
    return buffer.get();
  }

  int getInt() {
    return buffer.getInt();
  }

  long getLong() {
    return buffer.getLong();
  }

  double getDouble() {
    return buffer.getDouble();
  }

  @Nullable String getTextOrNull() {
    int length = buffer.getInt();
    if (length < 0) {
      return null;
    }
    byte[] bytes = new byte[length];
    buffer.get(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  String getTextOrEmpty() {
    String text = getTextOrNull();
    return text == null ? "" : text;
  }

  byte[] getBytes() {
    byte[] bytes = new byte[buffer.getInt()];
    buffer.get(bytes);
    return bytes;
  }

  int[] getInts() {
    int[] values = new int[buffer.getInt()];
    for (int i = 0; i < values.length; i++) {
      values[i] = buffer.getInt();
    }
    return values;
  }

  long[] getLongs() {
    long[] values = new long[buffer.getInt()];
    for (int i = 0; i < values.length; i++) {
      values[i] = buffer.getLong();
    }
    return values;
  }

  /** Ends the note and returns it. */
  byte[] toBytes() {
    int end = buffer.position();
    room(Integer.BYTES).putInt(checksum(buffer.array(), end));
    return Arrays.copyOf(buffer.array(), buffer.position());
  }

  private ByteBuffer room(int bytes) {
    if (buffer.remaining() < bytes) {
      int capacity = Math.max(2 * buffer.capacity(), buffer.position() + bytes);
      buffer = ByteBuffer.allocate(capacity).put(buffer.flip());
    }
    return buffer;
  }

  private static byte[] head(byte[] bytes) {
    return Arrays.copyOf(bytes, Math.min(HEADER, bytes.length));
  }

  private static int checksum(byte[] bytes, int end) {
    CRC32C crc = new CRC32C();
    crc.update(bytes, 0, end);
    return (int) crc.getValue();
  }
}
