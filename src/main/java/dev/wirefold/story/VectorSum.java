package dev.wirefold.story;

import dev.wirefold.embedding.Embedding;
import java.nio.ByteBuffer;

/** The sum of the vectors of a story's texts, whose direction is the story's. */
final class VectorSum {

  private float[] sum = new float[0];

  /** Follows from the sum, and is kept because every comparison needs it. */
  private double length;

  static VectorSum read(ByteBuffer in) {
    VectorSum read = new VectorSum();
    read.sum = new float[in.getShort()];
    for (int i = 0; i < read.sum.length; i++) {
      read.sum[i] = in.getFloat();
    }
    read.measure();
    return read;
  }

  int bytes() {
    return Short.BYTES + sum.length * Float.BYTES;
  }

  void write(ByteBuffer out) {
    out.putShort((short) sum.length);
    for (float component : sum) {
      out.putFloat(component);
    }
  }

  boolean isPresent() {
    return sum.length > 0;
  }

  void add(TextVector vector) {
    if (vector.isPresent()) {
      if (!isPresent()) {
        sum = new float[vector.dimensions()];
      }
      vector.addTo(sum);
      measure();
    }
  }

  void add(VectorSum other) {
    if (!isPresent()) {
      sum = new float[other.sum.length];
    }
    for (int i = 0; i < other.sum.length; i++) {
      sum[i] += other.sum[i];
    }
    measure();
  }

  /** Returns the cosine of a vector with the mean of the texts' vectors; 0 if they cancel out. */
  double cosine(TextVector vector) {
    return length > 0 ? vector.dot(sum) / length : 0;
  }

  private void measure() {
    length = Math.sqrt(Embedding.dot(sum, sum));
  }
}
