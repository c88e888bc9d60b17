package dev.wirefold.format.wire;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.zip.GZIPInputStream;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.xerial.snappy.Snappy;

/** Unpacks the pages of Parquet files. */
final class ParquetCodecs implements CompressionCodecFactory {

  /** Snappy copies 64 bytes with 3 at the most. */
  private static final long SNAPPY_RATIO = 64;

  /** Unpacks a page. */
  private interface Unpacking {
    byte[] unpack(byte[] packed, int size) throws IOException;
  }

  @Override
  public BytesInputCompressor getCompressor(CompressionCodecName codec) {
    throw new UnsupportedOperationException("nothing is written here");
  }

  @Override
  public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
    return switch (codec) {
      case UNCOMPRESSED -> new Decompressor((packed, size) -> packed);
      case SNAPPY -> new Decompressor(ParquetCodecs::snappy);
      case GZIP ->
          new Decompressor(
              (packed, size) -> whole(new GZIPInputStream(new ByteArrayInputStream(packed)), size));
      case ZSTD ->
          new Decompressor((packed, size) ->
              whole(new ZstdInputStreamNoFinalizer(new ByteArrayInputStream(packed)), size));
      case LZO, BROTLI, LZ4, LZ4_RAW ->
          throw new IllegalArgumentException(
              "it is packed with %s; write it with snappy, gzip, zstd or none".formatted(codec));
    };
  }

  @Override
  public void release() {
    // holds nothing
  }

  static byte[] bytes(BytesInput input) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    input.writeAllTo(bytes);
    return bytes.toByteArray();
  }

  private static byte[] snappy(byte[] packed, int size) throws IOException {
    if (size > packed.length * SNAPPY_RATIO || Snappy.uncompressedLength(packed) != size) {
      throw new IOException("a page has another size than it says");
    }
    return Snappy.uncompress(packed);
  }

  private static byte[] whole(InputStream stream, int size) throws IOException {
    try (stream) {
      return stream.readNBytes(size);
    }
  }

  /** Unpacks pages in memory. */
  private record Decompressor(Unpacking unpacking) implements BytesInputDecompressor {

    @Override
    public BytesInput decompress(BytesInput bytes, int size) throws IOException {
      return BytesInput.from(unpacked(bytes(bytes), size));
    }

    @Override
    public void decompress(ByteBuffer input, int packedSize, ByteBuffer output, int size)
        throws IOException {
      byte[] packed = new byte[packedSize];
      input.get(packed);
      output.put(unpacked(packed, size));
    }

    private byte[] unpacked(byte[] packed, int size) throws IOException {
      if (size < 0 || size > ParquetItems.MOST_GROUP_BYTES) {
        throw new IOException("a page says that it has %d bytes".formatted(size));
      }
      byte[] plain = unpacking.unpack(packed, size);
      if (plain.length != size) {
        throw new IOException("a page has another size than it says");
      }
      return plain;
    }

    @Override
    public void release() {
      // holds nothing
    }
  }
}
