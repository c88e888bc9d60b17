package dev.wirefold.lucene;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.zip.CRC32C;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.store.OutputStreamDataOutput;
import org.apache.lucene.util.BitUtil;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The frame of what is kept of a document: a format version in one byte, the body, and the CRC32C
 * of both. Lucene checks its data files only when it merges them; this is checked at every read.
 */
final class Sealed {

  /** Writes a body. */
  @FunctionalInterface
  interface Body {
    void writeTo(DataOutput out) throws IOException;
  }

  private static final int USUAL_BYTES = 512;

  private Sealed() {}

  /** Returns the framed bytes of a body. */
  static BytesRef seal(int version, Body body) throws IOException {
    Bytes bytes = new Bytes();
    DataOutput out = new OutputStreamDataOutput(bytes);
    out.writeByte((byte) version);
    body.writeTo(out);
    return bytes.sealed();
  }

  /**
   * Returns the body of framed bytes.
   *
   * @param name how an error message calls them
   * @throws IOException if they are damaged or of another version
   */
  static ByteArrayDataInput open(String name, BytesRef sealed, int version) throws IOException {
    int end = sealed.offset + sealed.length - Integer.BYTES;
    if (end <= sealed.offset) {
      throw damaged(name, "it has " + sealed.length + " bytes");
    }
    int computed = checksum(sealed.bytes, sealed.offset, end);
    int stored = (int) BitUtil.VH_LE_INT.get(sealed.bytes, end);
    if (computed != stored) {
      throw damaged(name, "its CRC32C is %08x, its bytes give %08x".formatted(stored, computed));
    }
    int found = sealed.bytes[sealed.offset];
    if (found != version) {
      throw new IndexDamagedException(
          name + " has format version " + found + ", this code reads version " + version, null);
    }
    return new ByteArrayDataInput(sealed.bytes, sealed.offset + 1, end - sealed.offset - 1);
  }

  static IOException damaged(String name, String why) {
    return new IndexDamagedException(
        name + " is damaged: " + why + "; restore a snapshot or replay the log", null);
  }

  static void writeBytes(DataOutput out, byte[] bytes) throws IOException {
    out.writeVInt(bytes.length);
    out.writeBytes(bytes, bytes.length);
  }

  static byte[] readBytes(DataInput in) throws IOException {
    byte[] bytes = new byte[in.readVInt()];
    in.readBytes(bytes, 0, bytes.length);
    return bytes;
  }

  static void writeText(DataOutput out, @Nullable String text) throws IOException {
    out.writeByte((byte) (text == null ? 0 : 1));
    if (text != null) {
      out.writeVInt(text.length());
      for (int i = 0; i < text.length(); i++) {
        out.writeVInt(text.charAt(i)); // a lone surrogate survives, which it would not in UTF-8
      }
    }
  }

  static @Nullable String readText(DataInput in) throws IOException {
    if (in.readByte() == 0) {
      return null;
    }
    char[] chars = new char[in.readVInt()];
    for (int i = 0; i < chars.length; i++) {
      chars[i] = (char) in.readVInt();
    }
    return new String(chars);
  }

  static String readRequiredText(DataInput in) throws IOException {
    String text = readText(in);
    if (text == null) {
      throw new IOException("a text that must be there is absent");
    }
    return text;
  }

  static void writeTime(DataOutput out, @Nullable Instant time) throws IOException {
    out.writeByte((byte) (time == null ? 0 : 1));
    if (time != null) {
      out.writeZLong(time.getEpochSecond());
      out.writeVInt(time.getNano());
    }
  }

  static @Nullable Instant readTime(DataInput in) throws IOException {
    if (in.readByte() == 0) {
      return null;
    }
    try {
      return Instant.ofEpochSecond(in.readZLong(), in.readVInt());
    } catch (DateTimeException e) {
      throw new IOException("a time is out of range", e);
    }
  }

  static Instant readRequiredTime(DataInput in) throws IOException {
    Instant time = readTime(in);
    if (time == null) {
      throw new IOException("a time that must be there is absent");
    }
    return time;
  }

  private static int checksum(byte[] bytes, int from, int to) {
    CRC32C crc = new CRC32C();
    crc.update(bytes, from, to - from);
    return (int) crc.getValue();
  }

  /** Bytes that grow, and that are handed on without a copy. */
  private static final class Bytes extends ByteArrayOutputStream {

    Bytes() {
      super(USUAL_BYTES);
    }

    BytesRef sealed() {
      int checksum = checksum(buf, 0, count);
      byte[] tail = new byte[Integer.BYTES];
      BitUtil.VH_LE_INT.set(tail, 0, checksum);
      writeBytes(tail);
      return new BytesRef(buf, 0, count);
    }
  }
}
