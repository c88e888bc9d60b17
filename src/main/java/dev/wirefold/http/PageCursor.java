package dev.wirefold.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * Where the next page of a list begins: the view that the pages come from, and the place in it. As
 * text it is opaque to callers.
 *
 * @param list a hash of the call and its filters, which stay the same from page to page
 * @param view the name of the kept view
 * @param after the place of the page's first item, in the words of the list
 */
record PageCursor(int list, long view, String after) {

  static final String PARAMETER = "cursor";

  private static final byte VERSION = 1;

  /** Returns the hash of a call and its filters. */
  static int list(Object... call) {
    CRC32C crc = new CRC32C();
    for (Object part : call) {
      crc.update(String.valueOf(part).getBytes(UTF_8));
      crc.update(0);
    }
    return (int) crc.getValue();
  }

  /**
   * Reads a cursor; null for null.
   *
   * @throws ProblemException if it is none, or one of another list
   */
  static @Nullable PageCursor of(@Nullable String text, int list) {
    if (text == null) {
      return null;
    }
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
      byte version = bytes.get();
      PageCursor cursor =
          new PageCursor(bytes.getInt(), bytes.getLong(), UTF_8.decode(bytes.slice()).toString());
      if (version == VERSION && cursor.list == list) {
        return cursor;
      }
    } catch (IllegalArgumentException | BufferUnderflowException e) {
      throw refused(text);
    }
    throw refused(text);
  }

  /** Returns the place as a number; -1 if there is no cursor. */
  static int numberAfter(@Nullable PageCursor cursor) {
    try {
      return cursor == null ? -1 : Integer.parseInt(cursor.after);
    } catch (NumberFormatException e) {
      throw refused(cursor.toText());
    }
  }

  /** Returns the cursor as it stands in answers. */
  String toText() {
    byte[] place = after.getBytes(UTF_8);
    byte[] bytes =
        ByteBuffer.allocate(1 + Integer.BYTES + Long.BYTES + place.length)
            .put(VERSION)
            .putInt(list)
            .putLong(view)
            .put(place)
            .array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  static ProblemException refused(String text) {
    return ProblemException.of(
        ProblemType.BAD_PARAMETER,
        "The cursor is not one of this list.",
        List.of(
            new Problem.Mistake(
                null,
                null,
                PARAMETER,
                text,
                "is no cursor of this list with these filters; give next of the page before, and"
                    + " the same filters")));
  }
}
