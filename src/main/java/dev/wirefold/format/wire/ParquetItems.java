package dev.wirefold.format.wire;

import dev.wirefold.service.ArticleLine;
import dev.wirefold.service.ArticleLines;
import dev.wirefold.service.Document;
import dev.wirefold.service.DocumentException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a Parquet file, one group of rows in memory at a time. Columns of plain values are
 * read; lists and structures are passed over. What comes as a stream is put aside in a file first,
 * since such a file is read from its end.
 */
final class ParquetItems implements ArticleLines {

  /** The most bytes of a group of rows, unpacked: writers make groups of 128 MiB or less. */
  static final long MOST_GROUP_BYTES = 512L << 20;

  /** The most bytes of a file that comes as a stream. */
  static final long MOST_STREAM_BYTES = 2L << 30;

  private final @Nullable Path aside;
  private final ParquetFileReader file;
  private final MessageType columns;
  private final List<ParquetColumn> values = new ArrayList<>();
  private @Nullable RecordReader<Group> rows;
  private final long length;
  private int group;
  private long left;
  private long number;
  private boolean ended;

  private ParquetItems(Path path, @Nullable Path aside) throws IOException {
    this.aside = aside;
    ParquetReadOptions options =
        ParquetReadOptions.builder(new PlainParquetConfiguration())
            .withCodecFactory(new ParquetCodecs())
            .withMaxAllocationInBytes(1 << 20)
            .build();
    this.length = Files.size(path);
    this.file = new ParquetFileReader(new LocalInputFile(path), options);
    MessageType schema = file.getFooter().getFileMetaData().getSchema();
    List<Type> plain = schema.getFields().stream().filter(ParquetItems::isPlain).toList();
    this.columns = new MessageType(schema.getName(), plain);
    for (int i = 0; i < plain.size(); i++) {
      values.add(new ParquetColumn(i, plain.get(i).asPrimitiveType()));
    }
    file.setRequestedSchema(columns);
  }

  private static boolean isPlain(Type type) {
    return type.isPrimitive() && !type.isRepetition(Type.Repetition.REPEATED);
  }

  static ArticleLines open(Document document, int mostBytes) throws IOException {
    Path path = document.file();
    Path aside = path == null ? Files.createTempFile("wirefold-", ".parquet") : null;
    boolean opened = false;
    try {
      if (aside != null) {
        putAside(document, aside);
      }
      ArticleLines lines = new ParquetItems(aside == null ? checked(path) : aside, aside);
      opened = true;
      return lines;
    } catch (DocumentException e) {
      throw e;
    } catch (IOException | RuntimeException | LinkageError e) {
      throw broken(1, e);
    } finally {
      if (!opened && aside != null) {
        Files.deleteIfExists(aside);
      }
    }
  }

  private static Path checked(@Nullable Path path) {
    return java.util.Objects.requireNonNull(path);
  }

  private static void putAside(Document document, Path aside) throws IOException {
    try (var out = Files.newOutputStream(aside)) {
      byte[] buffer = new byte[1 << 16];
      long total = 0;
      for (int read = document.stream().read(buffer);
          read >= 0;
          read = document.stream().read(buffer)) {
        total += read;
        if (total > MOST_STREAM_BYTES) {
          throw Faults.document(1, Faults.tooLarge(MOST_STREAM_BYTES));
        }
        out.write(buffer, 0, read);
      }
    }
  }

  @Override
  public @Nullable ArticleLine next() throws IOException {
    try {
      while (!ended) {
        RecordReader<Group> open = rows;
        if (open != null && left > 0) {
          left--;
          number++;
          return line(open.read());
        }
        openGroup();
      }
      return null;
    } catch (DocumentException e) {
      ended = true;
      throw e;
    } catch (IOException | RuntimeException | LinkageError e) {
      ended = true;
      throw broken(number + 1, e);
    }
  }

  private void openGroup() throws IOException {
    List<BlockMetaData> groups = file.getRowGroups();
    if (columns.getFieldCount() == 0 || group == groups.size()) {
      ended = true;
      return;
    }
    check(groups.get(group++));
    PageReadStore pages = file.readNextRowGroup();
    left = pages.getRowCount();
    rows =
        new ColumnIOFactory()
            .getColumnIO(columns)
            .getRecordReader(new ParquetPages(pages), new GroupRecordConverter(columns));
  }

  /** Checks that a group of rows is no larger than may be, and is all there. */
  private void check(BlockMetaData rowGroup) throws DocumentException {
    long unpacked = 0;
    for (ColumnChunkMetaData each : rowGroup.getColumns()) {
      long size = each.getTotalSize();
      unpacked = Math.max(unpacked, unpacked + each.getTotalUncompressedSize());
      if (size < 0 || each.getStartingPos() < 0 || each.getStartingPos() > length - size) {
        throw Faults.document(
            number + 1, "is cut off: the column %s ends behind the end".formatted(each.getPath()));
      }
    }
    if (unpacked > MOST_GROUP_BYTES) {
      throw Faults.document(
          number + 1,
          "begins a group of rows of %d bytes; at most %d are read: write smaller groups"
              .formatted(unpacked, MOST_GROUP_BYTES));
    }
  }

  private ArticleLine line(Group row) {
    ArticleFields fields = new ArticleFields();
    for (ParquetColumn each : values) {
      fields.set(each.name(), each.text(row));
    }
    return fields.line(number);
  }

  private static DocumentException broken(long number, Throwable e) {
    return Faults.document(
        number, "can't be read as Parquet: " + Faults.said(String.valueOf(e.getMessage())));
  }

  @Override
  public void close() throws IOException {
    try {
      file.close();
    } finally {
      if (aside != null) {
        Files.deleteIfExists(aside);
      }
    }
  }
}
