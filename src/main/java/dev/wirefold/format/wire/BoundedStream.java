package dev.wirefold.format.wire;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A stream of which no more than some bytes may be read between two calls of {@link #allow}: so
 * that no reader takes more memory than an item may, whatever it looks for.
 */
final class BoundedStream extends FilterInputStream {

  /** What readers hold beside an item: what they read ahead, and what stands between items. */
  private static final int SLACK = 1 << 17;

  private final long most;
  private long left;
  private boolean bounded = true;

  BoundedStream(InputStream in, int most) {
    super(in);
    this.most = (long) most + SLACK;
    this.left = this.most;
  }

  /** More bytes were asked for than an item may have. */
  static final class TooLarge extends IOException {

    private static final long serialVersionUID = 1L;

    TooLarge() {
      super("too large");
    }
  }

  /** Begins to count anew. */
  void allow() {
    bounded = true;
    left = most;
  }

  /** Counts no more, for bytes that nobody keeps. */
  void allowAll() {
    bounded = false;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (bounded && left <= 0) {
      throw new TooLarge();
    }
    int read = in.read(target, offset, bounded ? (int) Math.min(length, left) : length);
    if (bounded && read > 0) {
      left -= read;
    }
    return read;
  }

  @Override
  public long skip(long count) throws IOException {
    byte[] gone = new byte[Math.clamp(count, 0, 1 << 13)];
    return count <= 0 ? 0 : Math.max(0, read(gone, 0, gone.length));
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  /** Tells whether a failure is that of a limit. */
  static boolean isTooLarge(Throwable failure) {
    for (Throwable each = failure; each != null; each = each.getCause()) {
      if (each instanceof TooLarge) {
        return true;
      }
    }
    return false;
  }
}
