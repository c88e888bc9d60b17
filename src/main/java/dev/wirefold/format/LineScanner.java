package dev.wirefold.format;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Splits one stream into lines. Its buffer never grows beyond the line limit by more than a factor
 * of two, whatever the stream holds.
 */
final class LineScanner implements LineSource {

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGHS = 0x8080808080808080L;
  private static final int INITIAL_BUFFER = 1 << 17;

  private final String file;
  private final InputStream in;
  private final int maxLineBytes;
  private byte[] buffer = new byte[INITIAL_BUFFER];
  private int start;
  private int end;
  private long number;
  private boolean ended;

  LineScanner(String file, InputStream in, int maxLineBytes) {
    this.file = file;
    this.in = in;
    this.maxLineBytes = maxLineBytes;
  }

  @Override
  public long number() {
    return number;
  }

  @Override
  public @Nullable InputLine next() throws IOException {
    while (true) {
      int newline = findLineEnd();
      if (newline > start && newline - start > maxLineBytes + 1) {
        return skipOverlong(newline);
      }
      if (newline == end && ended && start == end) {
        return null;
      }
      number++;
      int from = number == 1 ? afterByteOrderMark() : start;
      int to = newline > from && buffer[newline - 1] == '\r' ? newline - 1 : newline;
      start = Math.min(newline + 1, end);
      if (to - from > maxLineBytes) {
        return new OverlongLine(file, number, to - from, maxLineBytes);
      }
      if (!isBlank(from, to)) {
        return new Line(file, number, Arrays.copyOfRange(buffer, from, to));
      }
    }
  }

  /**
   * Returns the index of the next newline, reading on as needed; the end of what is buffered if the
   * stream ends first or the line is longer than allowed.
   */
  private int findLineEnd() throws IOException {
    int from = start;
    while (true) {
      int newline = indexOfNewline(from, end);
      if (newline >= 0) {
        return newline;
      }
      int scanned = end - start;
      if (scanned > maxLineBytes + 1 || !fill()) {
        return end;
      }
      from = start + scanned;
    }
  }

  private InputLine skipOverlong(int newline) throws IOException {
    number++;
    long length = (long) newline - start;
    start = newline;
    while (start == end && fill()) {
      int next = indexOfNewline(start, end);
      int stop = next < 0 ? end : next;
      length += stop - start;
      start = stop;
    }
    start = Math.min(start + 1, end);
    return new OverlongLine(file, number, length, maxLineBytes);
  }

  private boolean fill() throws IOException {
    if (ended) {
      return false;
    }
    if (start > 0) {
      System.arraycopy(buffer, start, buffer, 0, end - start);
      end -= start;
      start = 0;
    }
    if (end == buffer.length) {
      buffer = Arrays.copyOf(buffer, buffer.length * 2);
    }
    int read = in.read(buffer, end, buffer.length - end);
    if (read < 0) {
      ended = true;
      return false;
    }
    end += read;
    return true;
  }

  /** Finds a newline eight bytes at a time (Mycroft's test for a zero byte). */
  private int indexOfNewline(int from, int to) {
    int at = from;
    for (; at + Long.BYTES <= to; at += Long.BYTES) {
      long zeroAtNewline = (long) LONGS.get(buffer, at) ^ (ONES * '\n');
      long found = (zeroAtNewline - ONES) & ~zeroAtNewline & HIGHS;
      if (found != 0) {
        return at + (Long.numberOfTrailingZeros(found) >>> 3);
      }
    }
    for (; at < to; at++) {
      if (buffer[at] == '\n') {
        return at;
      }
    }
    return -1;
  }

  private int afterByteOrderMark() {
    boolean marked =
        end - start >= 3
            && buffer[start] == (byte) 0xEF
            && buffer[start + 1] == (byte) 0xBB
            && buffer[start + 2] == (byte) 0xBF;
    return marked ? start + 3 : start;
  }

  private boolean isBlank(int from, int to) {
    for (int i = from; i < to; i++) {
      if (buffer[i] != ' ' && buffer[i] != '\t' && buffer[i] != '\r') {
        return false;
      }
    }
    return true;
  }
}
