package dev.wirefold.format;

import dev.wirefold.engine.ArticleResult;
import java.io.IOException;

/**
 * Writes what was decided about each article, in the order given. Equal results give equal bytes.
 * Without {@link #commit} nothing is left behind.
 */
public sealed interface ResultWriter extends AutoCloseable
    permits JsonLinesResultWriter, ParquetResultWriter {

  void write(ArticleResult result) throws IOException;

  /** Ends the output: a file moves to its place, a stream is flushed. */
  void commit() throws IOException;

  @Override
  void close() throws IOException;
}
