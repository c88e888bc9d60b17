package dev.wirefold.format.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DataPage;
import org.apache.parquet.column.page.DataPageV1;
import org.apache.parquet.column.page.DataPageV2;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.column.page.PageReader;
import org.jspecify.annotations.Nullable;

/**
 * The pages of a group of rows. The library believes the counts in them and makes room for as many
 * values; so a page is looked through first, and one that claims more than it can hold is refused.
 */
final class ParquetPages implements PageReadStore {

  private static final int MOST_BLOCK = 1 << 16;

  private final PageReadStore pages;

  ParquetPages(PageReadStore pages) {
    this.pages = pages;
  }

  @Override
  public PageReader getPageReader(ColumnDescriptor column) {
    PageReader reader = pages.getPageReader(column);
    return new PageReader() {
      @Override
      public @Nullable DictionaryPage readDictionaryPage() {
        return checked(reader.readDictionaryPage());
      }

      @Override
      public long getTotalValueCount() {
        return reader.getTotalValueCount();
      }

      @Override
      public @Nullable DataPage readPage() {
        return checked(reader.readPage(), column);
      }
    };
  }

  @Override
  public long getRowCount() {
    return pages.getRowCount();
  }

  private static @Nullable DictionaryPage checked(@Nullable DictionaryPage page) {
    if (page != null
        && (page.getDictionarySize() < 0 || page.getDictionarySize() > page.getBytes().size())) {
      throw wrong("a dictionary claims %d values".formatted(page.getDictionarySize()));
    }
    return page;
  }

  private static @Nullable DataPage checked(@Nullable DataPage page, ColumnDescriptor column) {
    try {
      switch (page) {
        case null -> {
          return null;
        }
        case DataPageV1 first -> check(first, column);
        case DataPageV2 second -> check(second);
        default -> throw wrong("a page is of an unknown version");
      }
      return page;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void check(DataPageV1 page, ColumnDescriptor column) throws IOException {
    ByteBuffer bytes = buffer(page.getBytes());
    int values = page.getValueCount();
    if (column.getMaxDefinitionLevel() > 0) {
      if (page.getDlEncoding() != Encoding.RLE) {
        throw wrong("a page has levels in the encoding %s".formatted(page.getDlEncoding()));
      }
      checkRuns(part(bytes, bytes.getInt()), 1, values);
    }
    checkValues(page.getValueEncoding(), bytes, values);
  }

  private static void check(DataPageV2 page) throws IOException {
    checkRuns(buffer(page.getDefinitionLevels()), 1, page.getValueCount());
    checkValues(page.getDataEncoding(), buffer(page.getData()), page.getValueCount());
  }

  private static void checkValues(Encoding encoding, ByteBuffer bytes, int values) {
    switch (encoding) {
      case PLAIN -> {
        // each value is read from its own bytes
      }
      case PLAIN_DICTIONARY, RLE_DICTIONARY -> {
        if (bytes.hasRemaining()) {
          int width = bytes.get();
          checkRuns(bytes.slice(), width, values);
        }
      }
      case RLE -> checkRuns(part(bytes, bytes.getInt()), 1, values);
      case DELTA_BINARY_PACKED, DELTA_LENGTH_BYTE_ARRAY -> checkDelta(bytes, values);
      case BIT_PACKED, DELTA_BYTE_ARRAY, BYTE_STREAM_SPLIT ->
          throw wrong("the encoding %s is not read; write it with another".formatted(encoding));
    }
  }

  /** Looks through runs of equal values and runs of packed ones. */
  private static void checkRuns(ByteBuffer runs, int width, int values) {
    if (width < 0 || width > Integer.SIZE) {
      throw wrong("a page has values of %d bits".formatted(width));
    }
    while (runs.hasRemaining()) {
      int header = varint(runs);
      long count = (header & 1) == 0 ? header >>> 1 : (header >>> 1) * 8L;
      if (count > values + 512L) {
        throw wrong("a run claims %d values in a page of %d".formatted(count, values));
      }
      long bytes = (header & 1) == 0 ? (width + 7) / 8 : (header >>> 1) * (long) width;
      runs.position((int) Math.min(runs.limit(), runs.position() + bytes));
    }
  }

  private static void checkDelta(ByteBuffer bytes, int values) {
    int block = varint(bytes);
    int parts = varint(bytes);
    int count = varint(bytes);
    if (block < 1
        || block > MOST_BLOCK
        || parts < 1
        || parts > block
        || count > values
        || count < 0) {
      throw wrong("a page claims %d values in blocks of %d".formatted(count, block));
    }
  }

  private static int varint(ByteBuffer bytes) {
    int value = 0;
    for (int shift = 0; shift < Integer.SIZE; shift += 7) {
      byte each = bytes.get();
      value |= (each & 0x7F) << shift;
      if (each >= 0) {
        return value;
      }
    }
    throw wrong("a count is too long");
  }

  private static ByteBuffer buffer(BytesInput bytes) throws IOException {
    return ByteBuffer.wrap(ParquetCodecs.bytes(bytes)).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Returns the next bytes by themselves, and goes past them. */
  private static ByteBuffer part(ByteBuffer bytes, int length) {
    if (length < 0 || length > bytes.remaining()) {
      throw wrong("a part of a page claims %d bytes".formatted(length));
    }
    ByteBuffer part = bytes.slice(bytes.position(), length);
    bytes.position(bytes.position() + length);
    return part;
  }

  private static IllegalArgumentException wrong(String what) {
    return new IllegalArgumentException(what);
  }
}
