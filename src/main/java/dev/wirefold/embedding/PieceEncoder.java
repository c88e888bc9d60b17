package dev.wirefold.embedding;

/** Cuts texts into the pieces that a sentence-embedding model reads. Safe for several threads. */
public interface PieceEncoder {

  /**
   * Returns the ids of the first pieces of a title and a text, one after the other, with those that
   * the model wants before and behind them.
   *
   * @param maxPieces how many to return at most beside these
   * @return at least what stands before and behind
   */
  long[] encode(String title, String text, int maxPieces);

  /** Returns how many of the ids that it returns stand for no text. */
  int frame();
}
