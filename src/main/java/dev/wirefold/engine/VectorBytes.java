package dev.wirefold.engine;

import dev.wirefold.embedding.Embedding;
import dev.wirefold.engine.PreparedArticle.Embedded;
import org.jspecify.annotations.Nullable;

/** Quantises embeddings to a byte a component, which keeps their directions. */
final class VectorBytes {

  private static final byte[] NONE = {};

  private VectorBytes() {}

  /** Returns a vector scaled so that its largest component is 127 or -127; empty for zeros. */
  static byte[] of(@Nullable Embedded vector) {
    if (vector == null) {
      return NONE;
    }
    return Embedding.quantised(vector.values());
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
