package dev.wirefold.service;

import java.io.InputStream;

/**
 * Reads articles from JSON, whatever brings it: the port to the one reader that there is. Any
 * number of threads may use one.
 */
public interface ArticleReader {

  /**
   * Reads the JSON object that stands in {@code json} from {@code from} until before {@code to}.
   */
  ReadArticle read(byte[] json, int from, int to);

  /**
   * Splits a stream into lines. It holds little more than a line of it at a time.
   *
   * @param maxLineBytes the most bytes of a line that is read
   */
  ArticleLines lines(InputStream stream, int maxLineBytes);
}
