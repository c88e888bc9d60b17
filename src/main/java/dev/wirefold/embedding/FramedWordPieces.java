package dev.wirefold.embedding;

/**
 * The word pieces of a text between {@code [CLS]} and {@code [SEP]}, as BERT's models read them.
 */
public final class FramedWordPieces implements PieceEncoder {

  private final WordPieceTokenizer tokenizer;
  private final int first;
  private final int last;

  /**
   * @throws IllegalArgumentException if the vocabulary lacks one of the two
   */
  public FramedWordPieces(Vocabulary vocabulary) {
    this.tokenizer = new WordPieceTokenizer(vocabulary);
    this.first = vocabulary.idOf("[CLS]");
    this.last = vocabulary.idOf("[SEP]");
    if (first < 0 || last < 0) {
      throw new IllegalArgumentException("the vocabulary must have tokens [CLS] and [SEP]");
    }
  }

  @Override
  public long[] encode(String title, String text, int maxPieces) {
    int[] ids = tokenizer.encode(title, text, maxPieces);
    long[] framed = new long[ids.length + frame()];
    framed[0] = first;
    for (int i = 0; i < ids.length; i++) {
      framed[i + 1] = ids[i];
    }
    framed[ids.length + 1] = last;
    return framed;
  }

  @Override
  public int frame() {
    return 2;
  }
}
