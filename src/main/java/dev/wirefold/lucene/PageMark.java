package dev.wirefold.lucene;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * Where a page ended: the last item's place in the order, and a hash of the query that it belongs
 * to. As text it is opaque.
 *
 * @param query the hash of the query
 * @param rank by what the items are ordered, the highest first
 * @param number the item's number, which tells equal ones apart
 */
record PageMark(int query, long rank, int number) {

  private static final byte VERSION = 1;
  private static final int BYTES = 1 + Integer.BYTES + Long.BYTES + Integer.BYTES;

  /** Returns the hash of a query, which a record's text determines. */
  static int hash(Record query) {
    CRC32C crc = new CRC32C();
    crc.update(query.toString().getBytes(StandardCharsets.UTF_8));
    return (int) crc.getValue();
  }

  /**
   * Returns the mark of a text; null for null.
   *
   * @throws IllegalArgumentException if it is none, or one of another query
   */
  static @Nullable PageMark of(@Nullable String text, int query) {
    if (text == null) {
      return null;
    }
    ByteBuffer bytes = ByteBuffer.wrap(decode(text));
    if (bytes.remaining() != BYTES || bytes.get() != VERSION) {
      throw new IllegalArgumentException("after is no mark of a page, was " + text);
    }
    PageMark mark = new PageMark(bytes.getInt(), bytes.getLong(), bytes.getInt());
    if (mark.query != query) {
      throw new IllegalArgumentException("after was made for another query, was " + text);
    }
    return mark;
  }

  String toText() {
    byte[] bytes =
        ByteBuffer.allocate(BYTES).put(VERSION).putInt(query).putLong(rank).putInt(number).array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static byte[] decode(String text) {
    try {
      return Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("after is no mark of a page, was " + text, e);
    }
  }
}
