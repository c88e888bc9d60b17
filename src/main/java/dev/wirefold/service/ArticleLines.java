package dev.wirefold.service;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The lines of a stream of articles, one after the other. One thread reads it. */
@FunctionalInterface
public interface ArticleLines extends Closeable {

  /**
   * Returns the next line that isn't blank; null at the end of the stream.
   *
   * @throws DocumentException if a document can't be read any further
   */
  @Nullable ArticleLine next() throws IOException;

  /** Lets go of what it holds beside the stream. */
  @Override
  default void close() throws IOException {
    // most hold nothing
  }
}
