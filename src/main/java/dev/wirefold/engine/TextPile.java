package dev.wirefold.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * Short texts in arrays of bytes, without an object each. A text is its length and its UTF-16
 * units, each as a varint (seven bits a byte, lowest first), so that any text comes back as it was.
 */
final class TextPile {

  private static final int CHUNK_BITS = 16;
  private static final int CHUNK = 1 << CHUNK_BITS;
  private static final int LONGEST_VARINT = 5;
  private static final int LONGEST_UNIT = 3;

  private final List<byte[]> chunks = new ArrayList<>();
  private byte[] last = {};
  private int used;

  /** Adds a text and returns where it is. */
  int add(String text) {
    int most = LONGEST_VARINT + LONGEST_UNIT * text.length();
    if (used + most > last.length || used >= CHUNK) {
      last = new byte[Math.max(CHUNK, most)];
      used = 0;
      chunks.add(last);
    }
    int at = (chunks.size() - 1) << CHUNK_BITS | used;
    put(text.length());
    for (int i = 0; i < text.length(); i++) {
      put(text.charAt(i));
    }
    return at;
  }

  /** Returns the text at a place. */
  String get(int at) {
    byte[] chunk = chunks.get(at >>> CHUNK_BITS);
    int next = at & (CHUNK - 1);
    int length = varint(chunk, next);
    next += bytes(length);
    char[] units = new char[length];
    for (int i = 0; i < length; i++) {
      units[i] = (char) varint(chunk, next);
      next += bytes(units[i]);
    }
    return new String(units);
  }

  private void put(int value) {
    int rest = value;
    while ((rest & ~0x7F) != 0) {
      last[used++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    last[used++] = (byte) rest;
  }

  private static int varint(byte[] bytes, int from) {
    int value = 0;
    int at = from;
    int shift = 0;
    for (; bytes[at] < 0; at++) {
      value |= (bytes[at] & 0x7F) << shift;
      shift += 7;
    }
    return value | bytes[at] << shift;
  }

  private static int bytes(int value) {
    return value == 0 ? 1 : (Integer.SIZE - Integer.numberOfLeadingZeros(value) + 6) / 7;
  }
}
