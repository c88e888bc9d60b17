package dev.wirefold.story;

import dev.wirefold.embedding.Embedding;

/**
 * A text's embedding scaled to length 1, or {@link #NONE} where the embedder knows nothing of the
 * text.
 */
public final class TextVector {

  /** The vector of a text without an embedding. */
  public static final TextVector NONE = new TextVector(new float[0]);

  private final float[] unit;

  private TextVector(float[] unit) {
    this.unit = unit;
  }

  /**
   * Returns the direction of a vector; {@link #NONE} for a vector of zeros.
   *
   * @param vector copied
   * @throws IllegalArgumentException if a component is not a finite number
   */
  public static TextVector of(float[] vector) {
    double square = 0;
    for (float component : vector) {
      square += (double) component * component;
    }
    if (!(square < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "components must be finite, the squares' sum is " + square);
    }
    if (square == 0) {
      return NONE;
    }
    double scale = 1 / Math.sqrt(square);
    float[] unit = new float[vector.length];
    for (int i = 0; i < unit.length; i++) {
      unit[i] = (float) (vector[i] * scale);
    }
    return new TextVector(unit);
  }

  boolean isPresent() {
    return unit.length > 0;
  }

  int dimensions() {
    return unit.length;
  }

  /** Adds this vector to a sum of the same length. */
  void addTo(float[] sum) {
    for (int i = 0; i < unit.length; i++) {
      sum[i] += unit[i];
    }
  }

  /** Returns the direction, quantised. */
  byte[] quantised() {
    return Embedding.quantised(unit);
  }

  /** Returns the dot product with a vector of the same length. */
  double dot(float[] other) {
    return Embedding.dot(unit, other);
  }

  /** Returns the dot product with a quantised vector of the same length. */
  double dot(byte[] other) {
    return Embedding.dot(unit, other);
  }
}
