package dev.wirefold.service;

import dev.wirefold.article.ArticleId;

/**
 * Reads what the JSON of an article asks for, whatever brings it: to take the article in; or, if it
 * has nothing but its key and the status {@code canceled}, to withdraw it. Any number of threads
 * may use one.
 */
public interface CommandReader {

  /**
   * Reads the JSON object that stands in {@code json} from {@code from} until before {@code to}.
   */
  ReadCommand read(byte[] json, int from, int to);

  /** Reads the JSON of an article whose key is given already: what the JSON says must be that. */
  ReadCommand read(byte[] json, int from, int to, ArticleId id);
}
