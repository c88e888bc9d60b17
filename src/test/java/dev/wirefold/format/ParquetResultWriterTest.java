package dev.wirefold.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.jerolba.carpet.CarpetReader;
import dev.wirefold.engine.ArticleResult;
import dev.wirefold.engine.Evidence;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetResultWriterTest {

  private static final List<ArticleResult> RESULTS =
      List.of(
          new ArticleResult(
              "a", "g1", "a", "s", "canonical", "s1", null, Evidence.of(null, null, null, "first")),
          new ArticleResult(
              "é",
              "g1",
              "a",
              "s",
              "trimmed",
              null,
              "withheld",
              Evidence.of(1.0, 2 / 3.0, -0.5, "contained")));

  @TempDir Path dir;

  @Test
  void results_writtenAndRead_areTheSame() throws IOException {
    Path file = write("out.parquet");
    List<ParquetRow> rows = new CarpetReader<>(file.toFile(), ParquetRow.class).toList();
    assertThat(rows)
        .containsExactly(
            new ParquetRow("a", "g1", "a", "canonical", "s1", null, null, null, null, "first"),
            new ParquetRow(
                "é", "g1", "a", "trimmed", null, "withheld", 1.0, 0.6667, -0.5, "contained"));
  }

  @Test
  void results_writtenTwice_giveEqualBytes() throws IOException {
    assertThat(write("one")).hasSameBinaryContentAs(write("two"));
  }

  @Test
  void results_none_giveAReadableFile() throws IOException {
    Path file = dir.resolve("empty.parquet");
    try (ResultWriter writer = ParquetResultWriter.toFile(file)) {
      writer.commit();
    }
    assertThat(new CarpetReader<>(file.toFile(), ParquetRow.class).toList()).isEmpty();
  }

  @Test
  void file_uncommitted_isNotThere() throws IOException {
    try (ResultWriter writer = ParquetResultWriter.toFile(dir.resolve("out.parquet"))) {
      writer.write(RESULTS.getFirst());
    }
    assertThat(dir).isEmptyDirectory();
  }

  /** Hadoop is there for the reader in this test; the writer must do without. */
  @Test
  void writer_needsNoHadoop() throws Exception {
    List<URL> withoutHadoop = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path", "").split(File.pathSeparator, -1)) {
      if (!entry.contains("hadoop") || entry.contains("parquet-hadoop")) {
        withoutHadoop.add(Path.of(entry).toUri().toURL());
      }
    }
    try (URLClassLoader loader =
        new URLClassLoader(
            withoutHadoop.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
      Path file = dir.resolve("isolated.parquet");
      loader
          .loadClass(WritesOneFile.class.getName())
          .getMethod("write", Path.class)
          .invoke(null, file);
      assertThat(file).hasSameBinaryContentAs(write("here.parquet"));
    }
  }

  /** What the isolated class loader runs. */
  public static final class WritesOneFile {

    private WritesOneFile() {}

    public static void write(Path file) throws IOException {
      try (ResultWriter writer = ParquetResultWriter.toFile(file)) {
        for (ArticleResult result : RESULTS) {
          writer.write(result);
        }
        writer.commit();
      }
    }
  }

  private Path write(String name) throws IOException {
    Path file = dir.resolve(name);
    WritesOneFile.write(file);
    return file;
  }
}
