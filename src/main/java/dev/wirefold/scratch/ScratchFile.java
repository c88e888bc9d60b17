package dev.wirefold.scratch;

import dev.wirefold.engine.Scratch;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * A file of numbered records that only grows, and has no name from the beginning where the system
 * allows that: however the process ends, nothing is left of it. What fits into the buffer never
 * makes a file.
 *
 * <p>A record is its bytes and their CRC-32C (4 bytes); where records begin is in memory. It is
 * read by calls, not mapped: mapped pages would count as the process's memory.
 */
public final class ScratchFile implements Scratch, AutoCloseable {

  private static final int BUFFER = 1 << 20;
  private static final int CHECKSUM = Integer.BYTES;

  private final Path folder;
  private final ByteBuffer unwritten = ByteBuffer.allocateDirect(BUFFER);
  private ByteBuffer read = ByteBuffer.allocateDirect(1 << 14);
  private @Nullable FileChannel channel;

  /** Where each record begins; at the end, where the next one will. */
  private long[] starts = new long[1 << 8];

  private int count;
  private long written;

  private ScratchFile(Path folder) {
    this.folder = folder;
  }

  /**
   * Opens an empty one.
   *
   * @param folder where the file is made when there is need for it
   */
  public static ScratchFile in(Path folder) {
    return new ScratchFile(folder);
  }

  @Override
  public int put(byte[] bytes) throws IOException {
    if (bytes.length + CHECKSUM > unwritten.remaining()) {
      flush();
    }
    if (bytes.length + CHECKSUM > unwritten.capacity()) {
      ByteBuffer whole = ByteBuffer.allocate(bytes.length + CHECKSUM);
      write(whole.put(bytes).putInt(checksum(bytes)).flip());
    } else {
      unwritten.put(bytes).putInt(checksum(bytes));
    }
    if (count + 1 == starts.length) {
      starts = Arrays.copyOf(starts, count + (count >> 1));
    }
    starts[count + 1] = written + unwritten.position();
    return count++;
  }

  @Override
  public byte[] get(int number) throws IOException {
    if (number < 0 || number >= count) {
      throw new IllegalArgumentException("there is no record " + number);
    }
    long start = starts[number];
    int length = Math.toIntExact(starts[number + 1] - start);
    ByteBuffer whole =
        start >= written
            ? unwritten.duplicate().position((int) (start - written))
            : readFrom(start, length);
    byte[] bytes = new byte[length - CHECKSUM];
    whole.get(bytes);
    if (whole.getInt() != checksum(bytes)) {
      throw new IOException("the temporary file in " + folder + " doesn't have what was written");
    }
    return bytes;
  }

  /** Removes the file. */
  @Override
  public void close() throws IOException {
    if (channel != null) {
      channel.close();
    }
  }

  private ByteBuffer readFrom(long start, int length) throws IOException {
    if (read.capacity() < length) {
      read = ByteBuffer.allocateDirect(Math.max(length, 2 * read.capacity()));
    }
    read.clear().limit(length);
    while (read.hasRemaining()) {
      if (channel().read(read, start + read.position()) < 0) {
        throw new IOException("the temporary file in " + folder + " was cut short");
      }
    }
    return read.flip();
  }

  private void flush() throws IOException {
    write(unwritten.flip());
    unwritten.clear();
  }

  private void write(ByteBuffer bytes) throws IOException {
    try {
      while (bytes.hasRemaining()) {
        written += channel().write(bytes, written);
      }
    } catch (IOException e) {
      throw new IOException(
          ("the temporary file in %s can't be written: %s; make room there, or name an output or a"
                  + " temporary folder (WIREFOLD_JAVA_OPTS=-Djava.io.tmpdir=…) on another disk")
              .formatted(folder, e.getMessage()),
          e);
    }
  }

  FileChannel channel() throws IOException {
    FileChannel open = channel;
    if (open == null) {
      Path file = Files.createTempFile(folder, ".wirefold-", ".scratch");
      open =
          FileChannel.open(
              file,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE);
      channel = open;
    }
    return open;
  }

  private static int checksum(byte[] bytes) {
    CRC32C checksum = new CRC32C();
    checksum.update(bytes);
    return (int) checksum.getValue();
  }
}
