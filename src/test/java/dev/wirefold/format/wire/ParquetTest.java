package dev.wirefold.format.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import com.jerolba.carpet.CarpetWriter;
import dev.wirefold.article.Article;
import dev.wirefold.article.ArticleId;
import dev.wirefold.service.Document;
import dev.wirefold.service.DocumentFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xerial.snappy.Snappy;

class ParquetTest {

  @TempDir private Path temp;

  /** A row as others write it, with a column that Wirefold does not read. */
  record Row(
      String id,
      @Nullable String title,
      @Nullable String text,
      String source,
      @Nullable LocalDateTime published,
      int version,
      List<String> tags) {}

  static Row row(int number) {
    return new Row(
        "a-" + number,
        number % 3 == 2 ? null : "Title " + number,
        "Text of article " + number,
        "elm",
        LocalDateTime.of(2026, 3, 10, 9, number % 60),
        number,
        List.of("x"));
  }

  static byte[] file(int rows, CompressionCodecName codec) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (CarpetWriter<Row> writer =
        new CarpetWriter.Builder<>(out, Row.class)
            .withCompressionCodec(codec)
            .withCodecFactory(new Packing())
            .withRowGroupSize(10_000)
            .build()) {
      for (int i = 0; i < rows; i++) {
        writer.write(row(i));
      }
    }
    return out.toByteArray();
  }

  @ParameterizedTest
  @EnumSource(names = {"UNCOMPRESSED", "SNAPPY", "GZIP", "ZSTD"})
  void rows_byTheNamesOfTheColumns_howeverPacked(CompressionCodecName codec) throws IOException {
    List<Wire.Read> all = Wire.read(file(3, codec));
    assertThat(all).map(Wire.Read::toString).containsExactly("1 good", "2 good", "3 good");
    Article second = (Article) all.get(1).detail();
    assertThat(second.id()).isEqualTo(new ArticleId("elm", "a-1"));
    assertThat(second.title()).isEqualTo("Title 1");
    assertThat(second.text()).isEqualTo("Text of article 1");
    assertThat(second.published()).isEqualTo(Instant.parse("2026-03-10T09:01:00Z"));
    assertThat(second.wire().version()).isEqualTo(1);
    assertThat(((Article) all.get(2).detail()).title()).isEmpty();
  }

  @Test
  void manyGroupsOfRows_areReadOneAfterTheOther() throws IOException {
    List<Wire.Read> all = Wire.read(file(5_000, CompressionCodecName.SNAPPY));
    assertThat(all).hasSize(5_000).allMatch(each -> each.outcome().equals("good"));
  }

  @Test
  void fileThatStandsThere_isReadInPlace_andStays() throws IOException {
    Path file = Files.write(temp.resolve("a.parquet"), file(2, CompressionCodecName.GZIP));
    Document document = new Document(Wire.in(new byte[0]), null, Wire.fields(), file);
    assertThat(Wire.read(DocumentFormat.PARQUET, document)).hasSize(2);
    assertThat(file).exists();
  }

  @Test
  void codecThatIsNotRead_isNamed() throws IOException {
    byte[] file = file(2, CompressionCodecName.LZ4_RAW);
    assertThat(Wire.read(file).toString())
        .contains("it is packed with LZ4_RAW; write it with snappy, gzip, zstd or none");
  }

  @Test
  void cutOff_isNoParquet() throws IOException {
    byte[] file = java.util.Arrays.copyOf(file(20, CompressionCodecName.SNAPPY), 500);
    assertThat(Wire.read(file).toString()).contains("1 broken: can't be read as Parquet");
  }

  @Test
  void garbage_isNoParquet() throws IOException {
    assertThat(Wire.read("PAR1 and nothing more PAR1".getBytes(UTF_8)).toString())
        .contains("1 broken: can't be read as Parquet");
  }

  /** Packs pages without the help of Hadoop's classes. */
  private static final class Packing implements CompressionCodecFactory {

    @Override
    public BytesInputCompressor getCompressor(CompressionCodecName codec) {
      return new BytesInputCompressor() {
        @Override
        public BytesInput compress(BytesInput bytes) throws IOException {
          return BytesInput.from(pack(codec, ParquetCodecs.bytes(bytes)));
        }

        @Override
        public CompressionCodecName getCodecName() {
          return codec;
        }

        @Override
        public void release() {}
      };
    }

    private static byte[] pack(CompressionCodecName codec, byte[] bytes) throws IOException {
      return switch (codec) {
        case SNAPPY -> Snappy.compress(bytes);
        case ZSTD -> Zstd.compress(bytes);
        case GZIP -> {
          ByteArrayOutputStream packed = new ByteArrayOutputStream();
          try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
          }
          yield packed.toByteArray();
        }
        default -> bytes;
      };
    }

    @Override
    public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
      throw new UnsupportedOperationException(codec.toString());
    }

    @Override
    public void release() {}
  }
}
