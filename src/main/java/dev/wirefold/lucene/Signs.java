package dev.wirefold.lucene;

/** A vector reduced to the signs of its components, a bit each: what a scan compares. */
final class Signs {

  private Signs() {}

  /** Returns the signs, eight components a byte, the lowest bit first. */
  static byte[] of(byte[] vector) {
    byte[] signs = new byte[(vector.length + 7) / 8];
    for (int i = 0; i < vector.length; i++) {
      if (vector[i] > 0) {
        signs[i >> 3] |= (byte) (1 << (i & 7));
      }
    }
    return signs;
  }
}
