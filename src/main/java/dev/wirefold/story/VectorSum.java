package dev.wirefold.story;

import dev.wirefold.embedding.Embedding;
import java.nio.ByteBuffer;

/**
 * The sum of the vectors of a story's texts, whose direction is the story's. Most stories have one
 * text: its vector is kept quantised, in a quarter of the memory.
 */
final class VectorSum {

  private static final float[] NONE = {};
  private static final byte[] NO_BYTES = {};

  /** The only vector, quantised; empty if there is none, or more than one. */
  private byte[] only = NO_BYTES;

  /** The sum of several vectors; empty if there are fewer. */
  private float[] sum = NONE;

  /** The length of whichever of the two is there, kept because every comparison needs it. */
  private double length;

  static VectorSum read(ByteBuffer in) {
    VectorSum read = new VectorSum();
    read.only = new byte[in.getShort()];
    in.get(read.only);
    read.sum = new float[in.getShort()];
    for (int i = 0; i < read.sum.length; i++) {
      read.sum[i] = in.getFloat();
    }
    read.measure();
    return read;
  }

  int bytes() {
    return 2 * Short.BYTES + only.length + sum.length * Float.BYTES;
  }

  void write(ByteBuffer out) {
    out.putShort((short) only.length).put(only).putShort((short) sum.length);
    for (float component : sum) {
      out.putFloat(component);
    }
  }

  boolean isPresent() {
    return only.length > 0 || sum.length > 0;
  }

  void add(TextVector vector) {
    if (!vector.isPresent()) {
      return;
    }
    if (isPresent()) {
      widen();
      vector.addTo(sum);
    } else {
      only = vector.quantised();
    }
    measure();
  }

  void add(VectorSum other) {
    if (!other.isPresent()) {
      return;
    }
    if (isPresent()) {
      widen();
      float[] more = other.wide();
      for (int i = 0; i < sum.length; i++) {
        sum[i] += more[i];
      }
    } else {
      only = other.only;
      sum = other.sum.clone();
    }
    measure();
  }

  /** Returns the cosine of a vector with the mean of the texts' vectors; 0 if they cancel out. */
  double cosine(TextVector vector) {
    if (length == 0) {
      return 0;
    }
    return (only.length > 0 ? vector.dot(only) : vector.dot(sum)) / length;
  }

  private void widen() {
    sum = wide();
    only = NO_BYTES;
  }

  /** The only vector has length 1, as each in a sum had. */
  private float[] wide() {
    if (only.length == 0) {
      return sum;
    }
    float[] unit = new float[only.length];
    for (int i = 0; i < unit.length; i++) {
      unit[i] = (float) (only[i] / length);
    }
    return unit;
  }

  private void measure() {
    long square = 0;
    for (byte component : only) {
      square += component * component;
    }
    length = Math.sqrt(only.length > 0 ? square : Embedding.dot(sum, sum));
  }
}
