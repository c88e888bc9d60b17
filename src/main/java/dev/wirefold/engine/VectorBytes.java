package dev.wirefold.engine;

import dev.wirefold.engine.PreparedArticle.Embedded;
import org.jspecify.annotations.Nullable;

/** Quantises embeddings to a byte a component, which keeps their directions. */
final class VectorBytes {

  private static final byte[] NONE = {};
  private static final int LARGEST = 127;

  private VectorBytes() {}

  /** Returns a vector scaled so that its largest component is 127 or -127; empty for zeros. */
  static byte[] of(@Nullable Embedded vector) {
    if (vector == null) {
      return NONE;
    }
    float[] values = vector.values();
    float largest = 0;
    for (float value : values) {
      largest = Math.max(largest, Math.abs(value));
    }
    if (largest == 0) {
      return NONE;
    }
    byte[] bytes = new byte[values.length];
    float scale = LARGEST / largest;
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) Math.round(values[i] * scale);
    }
    return bytes;
  }

  /** Returns the direction of a quantised vector. */
  static float[] toFloats(byte[] bytes) {
    float[] values = new float[bytes.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = bytes[i];
    }
    return values;
  }
}
