package dev.wirefold.service;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the items of documents that news travels in, whatever brings them. Each item that is an
 * article comes as the JSON object that {@link ArticleReader} takes, so that one reader checks all.
 * Any number of threads may use one.
 */
public interface DocumentReader {

  /** How many bytes of a document's begin {@link #tell} asks for. */
  int HEAD = 1 << 14;

  /**
   * Returns the format that a document begins like; {@link DocumentFormat#JSONL} if it begins like
   * no other.
   *
   * @param head the first bytes, at most {@link #HEAD}
   * @param document of which the stream isn't read
   * @param name the document's name, which breaks a tie; null if it has none
   */
  DocumentFormat tell(byte[] head, Document document, @Nullable String name);

  /**
   * Opens a document, which is then read as its items are asked for. An item is numbered from 1,
   * and a row of CSV by its line. What ends the reading too soon is a {@link DocumentException}.
   *
   * @param format any but {@link DocumentFormat#JSONL}, whose lines {@link ArticleReader} reads
   * @param mostBytes the most bytes of an item that are read
   */
  ArticleLines open(DocumentFormat format, Document document, int mostBytes) throws IOException;
}
