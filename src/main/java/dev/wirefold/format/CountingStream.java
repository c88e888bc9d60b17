package dev.wirefold.format;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts the bytes that pass, for a progress display on another thread. */
final class CountingStream extends FilterInputStream {

  /** A count that one thread raises and any thread reads. */
  static final class Counter {
    private volatile long value;

    long value() {
      return value;
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // one writer: the reading thread
    private void add(long count) {
      value += count;
    }
  }

  private final Counter counter;

  CountingStream(InputStream in, Counter counter) {
    super(in);
    this.counter = counter;
  }

  @Override
  public int read() throws IOException {
    int value = in.read();
    if (value >= 0) {
      counter.add(1);
    }
    return value;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int count = in.read(target, offset, length);
    if (count > 0) {
      counter.add(count);
    }
    return count;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
