package dev.wirefold.baseline;

import dev.wirefold.text.TokenSequence;
import dev.wirefold.text.Tokenizer;

/**
 * The terms of one kind in a headline, in a body, and in both.
 *
 * <p>In a script without spaces two neighbouring characters are a token.
 */
record TextParts(TermCounts title, TermCounts body, TermCounts all) {

  /** What of a text is counted. */
  @FunctionalInterface
  interface Terms {

    /** Returns the terms of a headline or body. */
    TermCounts of(String text, TokenSequence tokens);
  }

  static TextParts of(BaselineText text, Tokenizer tokenizer, Terms terms) {
    TermCounts title = terms.of(text.title(), tokenizer.tokenizeWithOffsets(text.title()));
    TermCounts body = terms.of(text.text(), tokenizer.tokenizeWithOffsets(text.text()));
    return new TextParts(title, body, TermCounts.sum(title, body));
  }

  /** Counts tokens. */
  static TermCounts tokens(String text, TokenSequence tokens) {
    int[] terms = new int[tokens.size()];
    for (int i = 0; i < terms.length; i++) {
      boolean pair =
          i + 1 < terms.length
              && tokens.is(i, TokenSequence.UNSPACED)
              && tokens.is(i + 1, TokenSequence.UNSPACED);
      terms[i] = pair ? 31 * tokens.hash(i) + tokens.hash(i + 1) : tokens.hash(i);
    }
    return TermCounts.of(terms, terms.length);
  }

  /** Counts the words that are capitalised though no sentence begins there. */
  static TermCounts names(String text, TokenSequence tokens) {
    int[] terms = new int[tokens.size()];
    int size = 0;
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.isName(i)) {
        terms[size++] = tokens.hash(i);
      }
    }
    return TermCounts.of(terms, size);
  }
}
