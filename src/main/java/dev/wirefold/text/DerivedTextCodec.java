package dev.wirefold.text;

import dev.wirefold.text.PreparedText.Derived;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Writes the features of a text with all that follows from them, and reads them back, so that
 * nothing is derived twice. The bytes are for the process that wrote them: they have no version and
 * stand in no file that outlives it.
 *
 * <p>In order: length of the features (4 bytes), the features as {@link PreparedTextCodec} writes
 * them, then shingles, short shingles, numbers, and of the edge sentences hashes, starts and ends:
 * each as a count and that many numbers, all of 4 bytes, little-endian.
 */
public final class DerivedTextCodec {

  private DerivedTextCodec() {}

  /** Returns a text as bytes. */
  public static byte[] encode(PreparedText text) {
    byte[] features = PreparedTextCodec.encode(text);
    int[][] sentences = text.edgeSentences().columns();
    int[][] derived = {
      text.shingles(),
      text.shortShingles(),
      text.numbers(),
      sentences[0],
      sentences[1],
      sentences[2]
    };
    int length = Integer.BYTES + features.length;
    for (int[] each : derived) {
      length += Integer.BYTES * (1 + each.length);
    }
    ByteBuffer out = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    out.putInt(features.length).put(features);
    for (int[] each : derived) {
      out.putInt(each.length).asIntBuffer().put(each);
      out.position(out.position() + Integer.BYTES * each.length);
    }
    return out.array();
  }

  /**
   * Reads a text back that stands at the beginning of some bytes.
   *
   * @param shingler the shingler with which the text was prepared
   * @throws IllegalArgumentException if it isn't whole
   */
  public static PreparedText decode(byte[] bytes, Shingler shingler) {
    ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    try {
      int end = Integer.BYTES + in.getInt();
      PreparedText features = PreparedTextCodec.decode(bytes, Integer.BYTES, end, shingler);
      in.position(end);
      return new PreparedText(
          features,
          new Derived(
              ints(in), ints(in), ints(in), new EdgeSentences(ints(in), ints(in), ints(in))));
    } catch (BufferUnderflowException | IndexOutOfBoundsException | NegativeArraySizeException e) {
      throw new IllegalArgumentException("a text ends too early", e);
    }
  }

  private static int[] ints(ByteBuffer in) {
    int count = in.getInt();
    if (count > in.remaining() / Integer.BYTES) {
      throw new BufferUnderflowException();
    }
    int[] values = new int[count];
    in.asIntBuffer().get(values);
    in.position(in.position() + Integer.BYTES * count);
    return values;
  }
}
