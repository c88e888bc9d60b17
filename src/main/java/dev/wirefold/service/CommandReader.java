package dev.wirefold.service;

import dev.wirefold.article.ArticleId;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads what the JSON of an article or a document asks for, whatever brings it: to take the article
 * in; or, if it has nothing but its key and the status {@code canceled}, to withdraw it. Any number
 * of threads may use one.
 */
public interface CommandReader {

  /**
   * Reads the JSON object that stands in {@code json} from {@code from} until before {@code to}.
   */
  ReadCommand read(byte[] json, int from, int to);

  /** Reads the JSON of an article whose key is given already: what the JSON says must be that. */
  ReadCommand read(byte[] json, int from, int to, ArticleId id);

  /**
   * Reads a document of one article that stands in a part of these bytes.
   *
   * @param form what a header says of it
   * @param id the article's key if it is given already, whatever the document calls it; null if the
   *     document names it
   */
  ReadCommand read(DocumentForm form, byte[] bytes, int from, int to, @Nullable ArticleId id);

  /**
   * Opens a document of any number of articles.
   *
   * @param mostBytes the most bytes of an item that are read
   * @throws DocumentException if it can't be read at all
   */
  ArticleLines open(DocumentForm form, InputStream stream, int mostBytes) throws IOException;
}
