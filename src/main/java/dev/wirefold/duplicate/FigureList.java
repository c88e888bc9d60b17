package dev.wirefold.duplicate;

import dev.wirefold.text.Figure;
import dev.wirefold.text.TokenSequence;

/** The figures of one text that may be rounded, read when first asked for. Reused. */
final class FigureList {

  /** A table of figures is not searched for roundings beyond them, whatever its length. */
  static final int MOST = 64;

  private final long[] figures = new long[MOST];
  private int size;
  private boolean isRead;

  /** Forgets the figures of the text before. */
  void clear() {
    isRead = false;
  }

  /**
   * Tells whether a text states a figure, rounded or more precisely.
   *
   * @param figure as {@link Figure#at} returns it
   * @param text the same text each time until {@link #clear}
   */
  boolean agrees(long figure, ComparedText text) {
    if (figure == Figure.NONE) {
      return false;
    }
    if (!isRead) {
      read(text);
    }
    for (int i = 0; i < size; i++) {
      if (Figure.agree(figure, figures[i])) {
        return true;
      }
    }
    return false;
  }

  private void read(ComparedText text) {
    isRead = true;
    size = 0;
    int length = text.tokens().length;
    for (int i = 0; i < length && size < MOST; i++) {
      if (text.is(i, TokenSequence.NUMBER)) {
        long figure = Figure.at(text.tokens(), i);
        if (figure != Figure.NONE) {
          figures[size++] = figure;
        }
      }
    }
  }
}
