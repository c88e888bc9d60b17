package dev.wirefold.onnx;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Writes the smallest embedding model there is: a table from which it takes a row per token. */
public final class TinyOnnx {

  private static final int FLOAT = 1;
  private static final int INT64 = 7;

  private TinyOnnx() {}

  /**
   * Returns a model with the input {@code input_ids} and the output {@code last_hidden_state}.
   *
   * @param table a row for each token id
   */
  public static byte[] ofTable(float[][] table) {
    return ofTable(table, "input_ids");
  }

  /** Returns such a model whose input is called otherwise. */
  public static byte[] ofTable(float[][] table, String input) {
    Message gather =
        new Message()
            .text(1, "table")
            .text(1, input)
            .text(2, "last_hidden_state")
            .text(4, "Gather");
    Message graph =
        new Message()
            .message(1, gather)
            .text(2, "tiny")
            .message(5, tensor(table))
            .message(11, value(input, INT64, 2))
            .message(12, value("last_hidden_state", FLOAT, 3));
    return new Message()
        .number(1, 8)
        .message(7, graph)
        .message(8, new Message().text(1, "").number(2, 13))
        .bytes();
  }

  private static Message tensor(float[][] table) {
    int columns = table[0].length;
    ByteBuffer raw =
        ByteBuffer.allocate(Float.BYTES * table.length * columns).order(ByteOrder.LITTLE_ENDIAN);
    for (float[] row : table) {
      for (float component : row) {
        raw.putFloat(component);
      }
    }
    return new Message()
        .number(1, table.length)
        .number(1, columns)
        .number(2, FLOAT)
        .text(8, "table")
        .raw(9, raw.array());
  }

  private static Message value(String name, int type, int dimensions) {
    Message shape = new Message();
    for (int i = 0; i < dimensions; i++) {
      shape.message(1, new Message().text(2, "d" + i + name));
    }
    Message tensorType = new Message().number(1, type).message(2, shape);
    return new Message().text(1, name).message(2, new Message().message(1, tensorType));
  }

  /** A message of protocol buffers. */
  private static final class Message {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    Message number(int field, long value) {
      varint((long) field << 3);
      varint(value);
      return this;
    }

    Message text(int field, String text) {
      return raw(field, text.getBytes(StandardCharsets.UTF_8));
    }

    Message message(int field, Message inner) {
      return raw(field, inner.bytes());
    }

    Message raw(int field, byte[] bytes) {
      varint(((long) field << 3) | 2);
      varint(bytes.length);
      out.writeBytes(bytes);
      return this;
    }

    byte[] bytes() {
      return out.toByteArray();
    }

    private void varint(long value) {
      long rest = value;
      while ((rest & ~0x7FL) != 0) {
        out.write((int) (rest & 0x7F) | 0x80);
        rest >>>= 7;
      }
      out.write((int) rest);
    }
  }
}
