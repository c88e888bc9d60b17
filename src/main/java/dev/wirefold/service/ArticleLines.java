package dev.wirefold.service;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The lines of a stream of articles, one after the other. One thread reads it. */
@FunctionalInterface
public interface ArticleLines {

  /** Returns the next line that isn't blank; null at the end of the stream. */
  @Nullable ArticleLine next() throws IOException;
}
