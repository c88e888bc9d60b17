package dev.wirefold.journal;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;

/** An open file, read and written at given offsets. */
interface DiskFile extends Closeable {

  /** Reads some bytes, at least one; returns how many, or -1 at the end of the file. */
  int read(ByteBuffer into, long at) throws IOException;

  /** Writes some of the bytes, possibly fewer than there are; returns how many. */
  int write(ByteBuffer from, long at) throws IOException;

  /** Makes the bytes and the length durable. */
  void force() throws IOException;

  void truncate(long length) throws IOException;

  long length() throws IOException;

  /** Reads until the buffer is full. */
  default void readFully(ByteBuffer into, long at) throws IOException {
    long offset = at;
    while (into.hasRemaining()) {
      int count = read(into, offset);
      if (count < 0) {
        throw new EOFException("the file ends at " + offset);
      }
      offset += count;
    }
  }

  /** Writes all of the bytes. */
  default void writeFully(ByteBuffer from, long at) throws IOException {
    long offset = at;
    while (from.hasRemaining()) {
      offset += write(from, offset);
    }
  }
}
