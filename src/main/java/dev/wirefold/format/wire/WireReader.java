package dev.wirefold.format.wire;

import dev.wirefold.service.ArticleLines;
import dev.wirefold.service.Document;
import dev.wirefold.service.DocumentFormat;
import dev.wirefold.service.DocumentReader;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads documents of all formats. A format's classes are loaded when the first one comes. */
public final class WireReader implements DocumentReader {

  @Override
  public DocumentFormat tell(byte[] head, Document document, @Nullable String name) {
    return new Detection(head, document).format(name);
  }

  @Override
  public ArticleLines open(DocumentFormat format, Document document, int mostBytes)
      throws IOException {
    return switch (format) {
      case JSONL -> throw new IllegalArgumentException("lines are no document");
      case NINJS -> NinjsItems.open(document, mostBytes);
      case NEWSML_G2 -> XmlItems.newsMl(document, mostBytes);
      case NITF -> XmlItems.nitf(document, mostBytes);
      case RSS, ATOM -> XmlItems.feed(document, mostBytes);
      case HTML -> HtmlItems.open(document, mostBytes);
      case WARC -> WarcItems.open(document, mostBytes);
      case CSV -> CsvItems.open(document, mostBytes);
      case PARQUET -> ParquetItems.open(document, mostBytes);
    };
  }
}
