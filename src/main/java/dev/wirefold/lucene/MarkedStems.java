package dev.wirefold.lucene;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;

/**
 * Puts a mark before each stem, so that it is no other word of the text, and leaves out a stem that
 * is the word itself. Its input gives each word twice: as a keyword, then stemmed.
 */
final class MarkedStems extends TokenFilter {

  /** Stands before a stem; no word has it. */
  static final char MARK = '\u0001';

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);
  private char[] word = new char[32];
  private int length;

  MarkedStems(TokenStream words) {
    super(words);
  }

  @Override
  public boolean incrementToken() throws IOException {
    while (input.incrementToken()) {
      if (keyword.isKeyword()) {
        remember();
        return true;
      }
      if (!isTheWord()) {
        mark();
        return true;
      }
    }
    return false;
  }

  private void remember() {
    length = term.length();
    if (word.length < length) {
      word = new char[length * 2];
    }
    System.arraycopy(term.buffer(), 0, word, 0, length);
  }

  private boolean isTheWord() {
    if (term.length() != length) {
      return false;
    }
    char[] stem = term.buffer();
    for (int i = 0; i < length; i++) {
      if (stem[i] != word[i]) {
        return false;
      }
    }
    return true;
  }

  private void mark() {
    int stemLength = term.length();
    char[] buffer = term.resizeBuffer(stemLength + 1);
    System.arraycopy(buffer, 0, buffer, 1, stemLength);
    buffer[0] = MARK;
    term.setLength(stemLength + 1);
  }
}
