package dev.wirefold.format;

import com.jerolba.carpet.CarpetWriter;
import dev.wirefold.engine.ArticleResult;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/**
 * Writes results as a Parquet file with one row a result. A story or a figure that is null is null
 * there, too.
 *
 * <p>Columns have dictionaries and are otherwise not compressed: then equal results give equal
 * bytes on every machine, whatever its zlib, and no native library is needed.
 */
public final class ParquetResultWriter implements ResultWriter {

  private final AtomicFile file;
  private final CarpetWriter<ParquetRow> rows;

  private ParquetResultWriter(AtomicFile file) throws IOException {
    this.file = file;
    this.rows = open(file.stream());
  }

  /** Begins a file. */
  public static ParquetResultWriter toFile(Path target) throws IOException {
    AtomicFile file = AtomicFile.create(target);
    try {
      return new ParquetResultWriter(file);
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  @Override
  public void write(ArticleResult result) throws IOException {
    rows.write(ParquetRow.of(result));
  }

  @Override
  public void commit() throws IOException {
    rows.close();
    ParquetFooter.sortEncodings(file.written());
    file.commit();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  private static CarpetWriter<ParquetRow> open(OutputStream stream) throws IOException {
    return new CarpetWriter.Builder<>(stream, ParquetRow.class)
        .withCompressionCodec(CompressionCodecName.UNCOMPRESSED)
        .build();
  }
}
