package dev.wirefold.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** A request's body in memory. It counts as held until it is closed. */
final class WholeBody implements AutoCloseable {

  private static final int FIRST = 1 << 14;

  private final HeldBytes held;
  private byte[] bytes;
  private int length;

  private WholeBody(HeldBytes held, byte[] bytes) {
    this.held = held;
    this.bytes = bytes;
  }

  /**
   * Reads a stream to its end.
   *
   * @throws ProblemException if too many bytes are held already
   */
  static WholeBody read(InputStream in, HeldBytes held) throws IOException {
    take(held, FIRST);
    WholeBody body = new WholeBody(held, new byte[FIRST]);
    try {
      int read;
      while ((read = in.read(body.bytes, body.length, body.bytes.length - body.length)) >= 0) {
        body.length += read;
        if (body.length == body.bytes.length) {
          body.grow();
        }
      }
      return body;
    } catch (IOException | RuntimeException | Error e) {
      body.close();
      throw e;
    }
  }

  /** Returns the bytes themselves; those from {@link #length} on mean nothing. */
  byte[] bytes() {
    return bytes;
  }

  int length() {
    return length;
  }

  @Override
  public void close() {
    held.giveBack(bytes.length);
    bytes = new byte[0];
    length = 0;
  }

  private void grow() {
    int more = Math.min(bytes.length, Integer.MAX_VALUE - 8 - bytes.length);
    take(held, more);
    bytes = Arrays.copyOf(bytes, bytes.length + more);
  }

  private static void take(HeldBytes held, int bytes) {
    if (!held.take(bytes)) {
      throw new ProblemException(
          Problem.retryAfter(
              ProblemType.TOO_BUSY,
              "Other requests fill the memory for bodies"
                  + " (wirefold.limits.buffered-bytes) right now.",
              1));
    }
  }
}
