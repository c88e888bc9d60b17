package dev.wirefold.format;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.Objects;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.Util;

/**
 * The metadata at the end of a Parquet file. The library lists a column's encodings in the order of
 * a hash set of enum constants, which differs from one process to the next; sorted, equal rows give
 * equal bytes.
 */
final class ParquetFooter {

  private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
  private static final int TAIL = Integer.BYTES + MAGIC.length;

  private ParquetFooter() {}

  /** Rewrites the footer of a complete file with its encodings in order. */
  static void sortEncodings(Path file) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      long tail = channel.size() - TAIL;
      int length = read(channel, tail, Integer.BYTES).getInt();
      long start = tail - length;
      FileMetaData footer =
          Util.readFileMetaData(new ByteArrayInputStream(read(channel, start, length).array()));
      sortEncodings(footer);
      ByteArrayOutputStream sorted = new ByteArrayOutputStream(length);
      Util.writeFileMetaData(footer, sorted);
      channel.truncate(start);
      ByteBuffer rewritten =
          ByteBuffer.allocate(sorted.size() + TAIL)
              .order(ByteOrder.LITTLE_ENDIAN)
              .put(sorted.toByteArray())
              .putInt(sorted.size())
              .put(MAGIC)
              .flip();
      channel.position(start);
      while (rewritten.hasRemaining()) {
        channel.write(rewritten);
      }
    }
  }

  private static void sortEncodings(FileMetaData footer) {
    for (RowGroup rows : Objects.requireNonNull(footer.getRow_groups())) {
      for (ColumnChunk column : Objects.requireNonNull(rows.getColumns())) {
        ColumnMetaData metadata = Objects.requireNonNull(column.getMeta_data());
        Collections.sort(metadata.getEncodings());
        if (metadata.isSetEncoding_stats()) {
          Collections.sort(metadata.getEncoding_stats());
        }
      }
    }
  }

  private static ByteBuffer read(FileChannel channel, long position, int length)
      throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    while (bytes.hasRemaining()) {
      if (channel.read(bytes, position + bytes.position()) < 0) {
        throw new EOFException("the Parquet file ends at " + (position + bytes.position()));
      }
    }
    return bytes.flip();
  }
}
