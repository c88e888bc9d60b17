package dev.wirefold.story;

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

  /** Returns the cosine with another present vector. */
  double cosine(TextVector other) {
    return dot(unit, other.unit);
  }

  /** Returns the cosine with the direction of a sum of vectors. */
  double cosineWithSum(float[] sum) {
    double square = dot(sum, sum);
    return square > 0 ? dot(unit, sum) / Math.sqrt(square) : 0;
  }

  private static double dot(float[] a, float[] b) {
    if (a.length != b.length) {
      throw new IllegalArgumentException(
          "vectors must have equal dimensions, were " + a.length + " and " + b.length);
    }
    float s0 = 0;
    float s1 = 0;
    float s2 = 0;
    float s3 = 0;
    int i = 0;
    for (; i + 3 < a.length; i += 4) {
      s0 += a[i] * b[i];
      s1 += a[i + 1] * b[i + 1];
      s2 += a[i + 2] * b[i + 2];
      s3 += a[i + 3] * b[i + 3];
    }
    for (; i < a.length; i++) {
      s0 += a[i] * b[i];
    }
    return (s0 + s1) + (s2 + s3);
  }
}
