package dev.wirefold.format.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.wirefold.service.DocumentFormat;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/** Documents that are right, of each format. */
final class Fixtures {

  private Fixtures() {}

  static List<byte[]> of(DocumentFormat format) throws IOException {
    return switch (format) {
      case JSONL -> List.of("{\"title\":\"A\"}".getBytes(UTF_8));
      case NINJS ->
          resources(
              "ninjs-1.0.json",
              "ninjs-1.4.json",
              "ninjs-2.0.json",
              "ninjs-3.1.json",
              "ninjs-agency.json",
              "ninjs-list.json");
      case NEWSML_G2 -> resources("newsml-g2-item.xml", "newsml-g2-message.xml");
      case NITF -> resources("nitf.xml");
      case RSS -> resources("rss-2.0.xml", "rss-1.0.xml");
      case ATOM -> resources("atom.xml");
      case HTML -> resources("page-jsonld.html", "page-plain.html");
      case WARC -> List.of(WarcTest.archive());
      case CSV -> resources("articles.csv");
      case PARQUET ->
          List.of(
              ParquetTest.file(5, CompressionCodecName.UNCOMPRESSED),
              ParquetTest.file(40, CompressionCodecName.SNAPPY),
              ParquetTest.file(5, CompressionCodecName.GZIP),
              ParquetTest.file(5, CompressionCodecName.ZSTD));
    };
  }

  private static List<byte[]> resources(String... names) {
    return Stream.of(names).map(Wire::resource).toList();
  }
}
