package dev.wirefold.engine;

/**
 * Turns values into bytes that are kept, and back.
 *
 * @param <T> what is kept
 */
public interface Codec<T> {

  /** Returns the bytes of a value. */
  byte[] encode(T value);

  /**
   * Returns the value of the bytes.
   *
   * @throws IllegalArgumentException if the bytes are not such a value
   */
  T decode(byte[] bytes);
}
