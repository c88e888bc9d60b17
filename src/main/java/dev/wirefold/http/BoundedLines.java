package dev.wirefold.http;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;

/**
 * Lines in memory. When it is full, further lines are left out, but for the last: who writes ends
 * each line with a flush, and the last one with {@link #close}.
 */
final class BoundedLines extends OutputStream {

  private static final int MOST = 16 << 20;

  private final ByteArrayOutputStream lines = new ByteArrayOutputStream();
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();

  @Override
  public void write(int value) {
    line.write(value);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    line.write(bytes, offset, length);
  }

  @Override
  public void flush() {
    if (lines.size() + line.size() <= MOST) {
      lines.writeBytes(line.toByteArray());
    }
    line.reset();
  }

  @Override
  public void close() {
    lines.writeBytes(line.toByteArray());
    line.reset();
  }

  byte[] toByteArray() {
    return lines.toByteArray();
  }
}
