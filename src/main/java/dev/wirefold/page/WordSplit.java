package dev.wirefold.page;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * A text as words and marks between them, each with its place. A word is a run of letters and
 * digits; a character of a script without spaces is a word by itself, as is each other mark.
 */
final class WordSplit {

  private int size;
  private int[] starts = new int[256];
  private int[] ends = new int[256];
  private int[] names = new int[256];

  private WordSplit() {}

  /**
   * Splits a text.
   *
   * @param known the numbers of words that were met before; it gets those of new ones
   */
  static WordSplit of(String text, Map<String, Integer> known) {
    WordSplit split = new WordSplit();
    int at = 0;
    while (at < text.length()) {
      int character = text.codePointAt(at);
      int end = at + Character.charCount(character);
      if (Character.isWhitespace(character)) {
        at = end;
        continue;
      }
      if (isJoined(character)) {
        while (end < text.length() && isJoined(text.codePointAt(end))) {
          end += Character.charCount(text.codePointAt(end));
        }
      }
      split.add(at, end, known.computeIfAbsent(text.substring(at, end), word -> known.size()));
      at = end;
    }
    return split;
  }

  /** Returns what numbers words, for two texts that are to be compared. */
  static Map<String, Integer> names() {
    return new HashMap<>();
  }

  int size() {
    return size;
  }

  /** Returns the number of a word: equal for equal words. */
  int name(int word) {
    return names[word];
  }

  int start(int word) {
    return starts[word];
  }

  int end(int word) {
    return ends[word];
  }

  private void add(int start, int end, int name) {
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, 2 * size);
      ends = Arrays.copyOf(ends, 2 * size);
      names = Arrays.copyOf(names, 2 * size);
    }
    starts[size] = start;
    ends[size] = end;
    names[size] = name;
    size++;
  }

  private static boolean isJoined(int character) {
    return (Character.isLetterOrDigit(character)
            || Character.getType(character) == Character.NON_SPACING_MARK
            || Character.getType(character) == Character.COMBINING_SPACING_MARK)
        && !Character.isIdeographic(character)
        && !isKana(character);
  }

  private static boolean isKana(int character) {
    return (character >= 0x3040 && character <= 0x30ff)
        || (character >= 0x0e00 && character <= 0x0eff);
  }
}
