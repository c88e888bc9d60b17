package dev.wirefold.story;

import java.nio.ByteBuffer;

/**
 * How often each term was counted: a count-min sketch with two rows and conservative update (Estan
 * and Varghese 2002). Its size is fixed; a rare term may seem a little more frequent than it is,
 * never less.
 */
final class TermSketch {

  private static final int COLUMN_BITS = 20;
  private static final int COLUMNS = 1 << COLUMN_BITS;
  private static final int CELL_BYTES = Integer.BYTES + Float.BYTES;

  private final float[] first = new float[COLUMNS];
  private final float[] second = new float[COLUMNS];

  void add(int term, double amount) {
    int i = column(term);
    int j = otherColumn(term);
    float count = (float) (Math.min(first[i], second[j]) + amount);
    first[i] = Math.max(first[i], count);
    second[j] = Math.max(second[j], count);
  }

  float count(int term) {
    return Math.min(first[column(term)], second[otherColumn(term)]);
  }

  void scale(double factor) {
    for (int i = 0; i < COLUMNS; i++) {
      first[i] = (float) (first[i] * factor);
      second[i] = (float) (second[i] * factor);
    }
  }

  int bytes() {
    return bytes(first) + bytes(second);
  }

  /** Writes each row: the number of its cells that follow with their places, or -1 and all. */
  void write(ByteBuffer out) {
    write(first, out);
    write(second, out);
  }

  void read(ByteBuffer in) {
    read(first, in);
    read(second, in);
  }

  private static int bytes(float[] row) {
    return Integer.BYTES + (isSparse(row) ? filled(row) * CELL_BYTES : COLUMNS * Float.BYTES);
  }

  private static void write(float[] row, ByteBuffer out) {
    boolean sparse = isSparse(row);
    out.putInt(sparse ? filled(row) : -1);
    for (int i = 0; i < COLUMNS; i++) {
      if (!sparse) {
        out.putFloat(row[i]);
      } else if (row[i] != 0) {
        out.putInt(i).putFloat(row[i]);
      }
    }
  }

  private static void read(float[] row, ByteBuffer in) {
    int cells = in.getInt();
    for (int i = 0; i < (cells < 0 ? COLUMNS : cells); i++) {
      int column = cells < 0 ? i : in.getInt();
      row[column] = in.getFloat();
    }
  }

  private static boolean isSparse(float[] row) {
    return filled(row) * CELL_BYTES < COLUMNS * Float.BYTES;
  }

  private static int filled(float[] row) {
    int filled = 0;
    for (float cell : row) {
      filled += cell == 0 ? 0 : 1;
    }
    return filled;
  }

  private static int column(int term) {
    return (term * 0x9E3779B1) >>> (Integer.SIZE - COLUMN_BITS);
  }

  private static int otherColumn(int term) {
    return ((term ^ (term >>> 16)) * 0x85EBCA77) >>> (Integer.SIZE - COLUMN_BITS);
  }
}
