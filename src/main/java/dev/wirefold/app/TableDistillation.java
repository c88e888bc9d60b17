package dev.wirefold.app;

import dev.wirefold.cli.DistillJob;
import dev.wirefold.cli.DistillOptions;
import dev.wirefold.cli.UnavailableException;
import dev.wirefold.embedding.TokenCounts;
import dev.wirefold.embedding.Vocabulary;
import dev.wirefold.onnx.MiniLmEmbedder;
import dev.wirefold.smile.MissingLibraryException;
import dev.wirefold.smile.TableDistiller;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Distils MiniLM, run by ONNX Runtime, into a table by Smile's linear algebra. */
final class TableDistillation implements DistillJob {

  private static final int REPORT_EVERY = 5_000;

  @Override
  public void run(DistillOptions options, Consumer<String> progress)
      throws IOException, UnavailableException {
    checkWritable(options.table());
    if (options.projection() != null) {
      checkWritable(options.projection());
    }
    Vocabulary vocabulary = Vocabulary.uncased();
    TokenCounts counts = counts(options.counts(), vocabulary);
    var distiller = new TableDistiller(vocabulary, counts, options.dimensions());
    try (var model = MiniLmEmbedder.open(1, 1)) {
      TableDistiller.Distillation made =
          distiller.distil(model, done -> report(done, vocabulary.size(), progress));
      write(options.table(), made.table().toBytes());
      if (options.projection() != null) {
        write(options.projection(), made.projection().toBytes());
      }
      progress.accept("wrote " + made.table().modelId() + " to " + options.table());
    } catch (MissingLibraryException e) {
      throw new UnavailableException(String.valueOf(e.getMessage()), e);
    }
  }

  private static TokenCounts counts(@Nullable Path file, Vocabulary vocabulary) throws IOException {
    if (file == null) {
      return TokenCounts.general(vocabulary);
    }
    try (InputStream in = Files.newInputStream(file)) {
      return TokenCounts.read(file.toString(), in, vocabulary);
    } catch (NoSuchFileException e) {
      throw new IOException("there is no file " + file, e);
    }
  }

  /** Fails before the work and not after it. */
  private static void checkWritable(Path file) throws IOException {
    Path directory = file.toAbsolutePath().getParent();
    if (directory == null || !Files.isDirectory(directory) || !Files.isWritable(directory)) {
      throw new IOException("can't write " + file + ": its directory is missing or closed");
    }
  }

  private static void report(int done, int all, Consumer<String> progress) {
    if (done % REPORT_EVERY == 0 || done == all) {
      progress.accept("%,d of %,d tokens".formatted(done, all));
    }
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    Files.write(part, bytes);
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
