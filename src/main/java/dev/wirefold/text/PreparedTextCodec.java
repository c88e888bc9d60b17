package dev.wirefold.text;

import dev.wirefold.text.WireMarks.Tag;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * Writes the features of a text as bytes and reads them back, scheme {@code features-v3}: what
 * follows from the tokens is left out, and so is the shingler's key.
 *
 * <p>All numbers are little-endian; a varint has seven bits a byte, lowest first. In order: version
 * (1), tag, flags, update number (varint), tokens of headline and of body (varints), remainder if
 * flagged (8 bytes), tokens of headline and body (4 bytes each), their marks (1 byte each),
 * dateline, agency and remark if flagged (length as varint, then each UTF-16 unit as a varint),
 * tickers if flagged (their number as a varint, then each likewise), CRC-32C of all before (4
 * bytes).
 */
public final class PreparedTextCodec {

  /** The name of the scheme, stored beside the bytes. */
  public static final String SCHEME = "features-v3";

  private static final byte VERSION = 3;
  private static final int CHECKSUM = 4;
  private static final int SHORTEST = 6 + CHECKSUM;

  /** Tags by their number in the scheme, which never changes. */
  private static final Tag[] TAGS = {
    Tag.NONE,
    Tag.CORRECTED,
    Tag.REFILE,
    Tag.REPEAT,
    Tag.UPDATE,
    Tag.WRAPUP,
    Tag.TAKE,
    Tag.ALERT,
    Tag.BRIEF,
    Tag.ADVISORY,
    Tag.WITHDRAWN
  };

  private static final int DATELINE = 1;
  private static final int AGENCY = 1 << 1;
  private static final int REMARK = 1 << 2;
  private static final int REMAINDER = 1 << 3;
  private static final int TICKERS = 1 << 4;

  private PreparedTextCodec() {}

  /** Returns the features as bytes. */
  public static byte[] encode(PreparedText text) {
    WireMarks marks = text.marks();
    int flags =
        (marks.dateline() == null ? 0 : DATELINE)
            | (marks.agency() == null ? 0 : AGENCY)
            | (marks.remark() == null ? 0 : REMARK)
            | (text.remainder() == 0 ? 0 : REMAINDER)
            | (marks.tickers().isEmpty() ? 0 : TICKERS);
    int most =
        SHORTEST
            + 3 * 5
            + Long.BYTES
            + 5 * (text.title().size() + text.body().size())
            + longest(marks.dateline())
            + longest(marks.agency())
            + longest(marks.remark())
            + 5;
    for (String each : marks.tickers()) {
      most += longest(each);
    }
    ByteBuffer out = ByteBuffer.allocate(most).order(ByteOrder.LITTLE_ENDIAN);
    out.put(VERSION).put(numberOf(marks.tag())).put((byte) flags);
    putVarint(out, marks.updateNumber());
    putVarint(out, text.title().size());
    putVarint(out, text.body().size());
    if (text.remainder() != 0) {
      out.putLong(text.remainder());
    }
    putTokens(out, text.title());
    putTokens(out, text.body());
    out.put(text.title().marks()).put(text.body().marks());
    putString(out, marks.dateline());
    putString(out, marks.agency());
    putString(out, marks.remark());
    putTickers(out, marks.tickers());
    out.putInt(checksum(out.array(), 0, out.position()));
    return java.util.Arrays.copyOf(out.array(), out.position());
  }

  /**
   * Reads features back.
   *
   * @param shingler the shingler with which the text was prepared
   * @throws IllegalArgumentException if the bytes are of another version or damaged
   */
  public static PreparedText decode(byte[] bytes, Shingler shingler) {
    return decode(bytes, 0, bytes.length, shingler);
  }

  /**
   * Reads features back that stand among other bytes.
   *
   * @param from their first byte
   * @param to the byte after them
   */
  static PreparedText decode(byte[] bytes, int from, int to, Shingler shingler) {
    if (to - from < SHORTEST || bytes[from] != VERSION) {
      throw new IllegalArgumentException(
          "features must begin with version %d, was %s"
              .formatted(VERSION, to == from ? "empty" : bytes[from]));
    }
    ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int end = to - CHECKSUM;
    if (in.getInt(end) != checksum(bytes, from, end)) {
      throw new IllegalArgumentException("features are damaged: the checksum doesn't fit");
    }
    try {
      return decode(in.limit(end).position(from + 1), shingler);
    } catch (BufferUnderflowException | IndexOutOfBoundsException | NegativeArraySizeException e) {
      throw new IllegalArgumentException("features end too early", e);
    }
  }

  private static PreparedText decode(ByteBuffer in, Shingler shingler) {
    Tag tag = TAGS[in.get()];
    int flags = in.get();
    int updateNumber = varint(in);
    int[] title = new int[varint(in)];
    int[] body = new int[varint(in)];
    long remainder = (flags & REMAINDER) == 0 ? 0 : in.getLong();
    getTokens(in, title);
    getTokens(in, body);
    TokenSequence titleTokens = tokens(in, title);
    TokenSequence bodyTokens = tokens(in, body);
    String dateline = (flags & DATELINE) == 0 ? null : string(in);
    String agency = (flags & AGENCY) == 0 ? null : string(in);
    String remark = (flags & REMARK) == 0 ? null : string(in);
    List<String> tickers = (flags & TICKERS) == 0 ? List.of() : tickers(in);
    boolean bare = tag == Tag.NONE && updateNumber == 0 && (flags & ~REMAINDER) == 0;
    WireMarks marks =
        bare ? WireMarks.NONE : new WireMarks(tag, updateNumber, dateline, agency, remark, tickers);
    return new PreparedText(titleTokens, bodyTokens, marks, remainder, shingler);
  }

  private static byte numberOf(Tag tag) {
    for (byte i = 0; i < TAGS.length; i++) {
      if (TAGS[i] == tag) {
        return i;
      }
    }
    throw new IllegalArgumentException(SCHEME + " has no number for the tag " + tag);
  }

  private static void putTokens(ByteBuffer out, TokenSequence tokens) {
    out.asIntBuffer().put(tokens.hashes());
    out.position(out.position() + Integer.BYTES * tokens.size());
  }

  private static void getTokens(ByteBuffer in, int[] tokens) {
    in.asIntBuffer().get(tokens);
    in.position(in.position() + Integer.BYTES * tokens.length);
  }

  private static TokenSequence tokens(ByteBuffer in, int[] hashes) {
    byte[] marks = new byte[hashes.length];
    in.get(marks);
    return new TokenSequence(hashes, marks, TokenSequence.NO_OFFSETS);
  }

  private static int longest(@Nullable String string) {
    return string == null ? 0 : 5 + 3 * string.length();
  }

  private static void putString(ByteBuffer out, @Nullable String string) {
    if (string == null) {
      return;
    }
    putVarint(out, string.length());
    for (int i = 0; i < string.length(); i++) {
      putVarint(out, string.charAt(i));
    }
  }

  private static void putTickers(ByteBuffer out, List<String> tickers) {
    if (!tickers.isEmpty()) {
      putVarint(out, tickers.size());
      tickers.forEach(each -> putString(out, each));
    }
  }

  private static List<String> tickers(ByteBuffer in) {
    int count = varint(in);
    List<String> tickers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      tickers.add(string(in));
    }
    return tickers;
  }

  private static String string(ByteBuffer in) {
    char[] units = new char[varint(in)];
    for (int i = 0; i < units.length; i++) {
      units[i] = (char) varint(in);
    }
    return new String(units);
  }

  private static void putVarint(ByteBuffer out, int value) {
    int rest = value;
    while ((rest & ~0x7F) != 0) {
      out.put((byte) (rest | 0x80));
      rest >>>= 7;
    }
    out.put((byte) rest);
  }

  private static int varint(ByteBuffer in) {
    int value = 0;
    int shift = 0;
    byte next = in.get();
    while (next < 0) {
      value |= (next & 0x7F) << shift;
      shift += 7;
      next = in.get();
    }
    return value | next << shift;
  }

  private static int checksum(byte[] bytes, int from, int end) {
    CRC32C checksum = new CRC32C();
    checksum.update(bytes, from, end - from);
    return (int) checksum.getValue();
  }
}
