package dev.wirefold.fingerprint;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;

/** A sketch of a text's shingle set: 128 components of 32 bits, scheme {@code minhash-v1}. */
public final class MinHashSignature {

  private static final int BYTES = MinHasher.COMPONENTS * Integer.BYTES;

  private final int[] components;

  MinHashSignature(int[] components) {
    this.components = components;
  }

  /**
   * Reads a signature from its bytes, as {@link #toBytes} wrote them.
   *
   * @throws IllegalArgumentException if there are not exactly 512 bytes
   */
  public static MinHashSignature ofBytes(byte[] bytes) {
    if (bytes.length != BYTES) {
      throw new IllegalArgumentException(
          "a " + MinHasher.SCHEME + " signature has " + BYTES + " bytes, was " + bytes.length);
    }
    int[] components = new int[MinHasher.COMPONENTS];
    ByteBuffer.wrap(bytes).asIntBuffer().get(components);
    return new MinHashSignature(components);
  }

  /** Returns the components as 512 bytes, big-endian. */
  public byte[] toBytes() {
    ByteBuffer buffer = ByteBuffer.allocate(BYTES);
    buffer.asIntBuffer().put(components);
    return buffer.array();
  }

  /**
   * Estimates the Jaccard similarity of two shingle sets as the fraction of equal components. The
   * standard error is {@code sqrt(j * (1 - j) / 128)}, at most 0.045 (Broder 1997).
   *
   * @return a value in [0, 1]
   */
  public double estimateJaccard(MinHashSignature other) {
    int equal = 0;
    for (int i = 0; i < components.length; i++) {
      equal += components[i] == other.components[i] ? 1 : 0;
    }
    return (double) equal / components.length;
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof MinHashSignature other && Arrays.equals(components, other.components);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(components);
  }

  /** Returns the signature in hexadecimal digits, after the scheme's name. */
  @Override
  public String toString() {
    return MinHasher.SCHEME + ":" + HexFormat.of().formatHex(toBytes());
  }
}
