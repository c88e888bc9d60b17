package dev.wirefold.text;

/**
 * English number words that wires exchange with figures ("April six", "April 6"). "One" is left
 * out: it is a pronoun more often than a number.
 */
final class NumberWords {

  private static final String[] WORDS = {
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"
  };

  /** Letters of the longest number word. */
  static final int LONGEST = 6;

  private static final WordTable TABLE = new WordTable(WORDS, figures());

  private NumberWords() {}

  /** Returns the token hash of the figure that a word stands for, or 0 if it is no number word. */
  static int figureOf(int wordHash) {
    return TABLE.get(wordHash);
  }

  private static int[] figures() {
    int[] figures = new int[WORDS.length];
    for (int i = 0; i < WORDS.length; i++) {
      figures[i] = Tokenizer.numberHash(Integer.toString(i + 2));
    }
    return figures;
  }
}
