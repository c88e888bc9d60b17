package dev.wirefold.embedding;

/**
 * Arithmetic of embedding vectors. Sums run in one fixed order over eight partial sums, so that
 * every machine computes the same bits.
 */
public final class Embedding {

  private static final int LANES = 8;
  private static final int LARGEST = 127;

  private Embedding() {}

  /**
   * Returns the dot product of two vectors, which is their cosine if both have length 1.
   *
   * @throws IllegalArgumentException if the vectors differ in their number of components
   */
  public static float dot(float[] a, float[] b) {
    if (a.length != b.length) {
      throw new IllegalArgumentException(
          "vectors must have equal dimensions, were " + a.length + " and " + b.length);
    }
    float s0 = 0;
    float s1 = 0;
    float s2 = 0;
    float s3 = 0;
    float s4 = 0;
    float s5 = 0;
    float s6 = 0;
    float s7 = 0;
    int bound = a.length - a.length % LANES;
    for (int i = 0; i < bound; i += LANES) {
      s0 += a[i] * b[i];
      s1 += a[i + 1] * b[i + 1];
      s2 += a[i + 2] * b[i + 2];
      s3 += a[i + 3] * b[i + 3];
      s4 += a[i + 4] * b[i + 4];
      s5 += a[i + 5] * b[i + 5];
      s6 += a[i + 6] * b[i + 6];
      s7 += a[i + 7] * b[i + 7];
    }
    float sum = ((s0 + s1) + (s2 + s3)) + ((s4 + s5) + (s6 + s7));
    for (int i = bound; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  /**
   * Returns the dot product of a vector and a quantised one.
   *
   * @throws IllegalArgumentException if the vectors differ in their number of components
   */
  public static float dot(float[] a, byte[] b) {
    if (a.length != b.length) {
      throw new IllegalArgumentException(
          "vectors must have equal dimensions, were " + a.length + " and " + b.length);
    }
    float s0 = 0;
    float s1 = 0;
    float s2 = 0;
    float s3 = 0;
    int bound = a.length - a.length % 4;
    for (int i = 0; i < bound; i += 4) {
      s0 += a[i] * b[i];
      s1 += a[i + 1] * b[i + 1];
      s2 += a[i + 2] * b[i + 2];
      s3 += a[i + 3] * b[i + 3];
    }
    float sum = (s0 + s1) + (s2 + s3);
    for (int i = bound; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  /**
   * Quantises a vector to a byte a component, which keeps its direction: its largest component
   * becomes 127 or -127.
   *
   * @return empty for a vector of zeros
   */
  public static byte[] quantised(float[] vector) {
    float largest = 0;
    for (float component : vector) {
      largest = Math.max(largest, Math.abs(component));
    }
    if (largest == 0) {
      return new byte[0];
    }
    byte[] bytes = new byte[vector.length];
    float scale = LARGEST / largest;
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) Math.round(vector[i] * scale);
    }
    return bytes;
  }

  /**
   * Returns the cosine of the angle between two vectors of any length.
   *
   * @return a value in [-1, 1]; 0 if either vector is all zeros
   * @throws IllegalArgumentException if the vectors differ in their number of components
   */
  public static float cosine(float[] a, float[] b) {
    double lengths = Math.sqrt((double) dot(a, a) * dot(b, b));
    return lengths > 0 ? (float) Math.clamp(dot(a, b) / lengths, -1.0, 1.0) : 0;
  }

  /** Scales a vector in place to length 1; leaves a vector of zeros as it is. */
  public static void normalise(float[] vector) {
    double length = Math.sqrt(dot(vector, vector));
    if (length > 0) {
      float factor = (float) (1 / length);
      for (int i = 0; i < vector.length; i++) {
        vector[i] *= factor;
      }
    }
  }
}
