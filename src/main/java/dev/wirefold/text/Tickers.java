package dev.wirefold.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds the tickers that wires set beside a company's name: {@code <BP.L>}, {@code (AAPL.O)},
 * {@code (NYSE: ABC)}, {@code $TSLA}. They say which company a text is about, but some outlets
 * print them and others don't, so they are no words of the text.
 */
final class Tickers {

  private static final int LONGEST = 6;
  private static final int LONGEST_EXCHANGE = 8;
  private static final int LONGEST_SUFFIX = 2;

  /** Countries whose money is written with the dollar's sign before their letters. */
  private static final Set<String> DOLLARS = Set.of("US", "NZ", "HK", "CA", "AU");

  private final List<String> found = new ArrayList<>(2);

  /** Forgets the tickers of the text before. */
  void clear() {
    if (!found.isEmpty()) {
      found.clear();
    }
  }

  /** Returns the tickers found since {@link #clear}, without their exchanges; each once. */
  List<String> found() {
    return List.copyOf(found);
  }

  /**
   * Returns the character after a ticker; the place itself if none begins there.
   *
   * @param open where an opening bracket or a dollar's sign stands
   * @param length characters of the text
   * @param telling whether the text says here whom it is about
   */
  int endOf(char[] text, int open, int length, boolean telling) {
    int root = open + 1;
    if (text[open] == '(') {
      root = afterExchange(text, root, length);
    }
    int rootEnd = capitalsEnd(text, root, length);
    if (rootEnd == root || rootEnd - root > LONGEST) {
      return open;
    }
    int end =
        text[open] == '$'
            ? endOfCashtag(text, root, rootEnd, length)
            : endOfBracket(text, open, root, rootEnd, length);
    if (end > open && telling) {
      String ticker = new String(text, root, rootEnd - root);
      if (!found.contains(ticker)) {
        found.add(ticker);
      }
    }
    return end;
  }

  private static int endOfBracket(char[] text, int open, int root, int rootEnd, int length) {
    int end = rootEnd;
    boolean marked = text[open] == '<' || root > open + 1; // an exchange tells as well as a bracket
    if (end < length && text[end] == '.') {
      int suffixEnd = capitalsEnd(text, end + 1, length);
      marked |= rootEnd - root > 1; // "(U.S)" is a country
      end = suffixEnd - end - 1 <= LONGEST_SUFFIX ? suffixEnd : end;
    }
    char close = text[open] == '<' ? '>' : ')';
    return marked && end < length && text[end] == close && text[end - 1] != '.' ? end + 1 : open;
  }

  private static int endOfCashtag(char[] text, int root, int rootEnd, int length) {
    boolean ends = rootEnd >= length || !Character.isLetterOrDigit(text[rootEnd]);
    boolean amount = rootEnd + 1 < length && Character.isDigit(text[rootEnd + 1]);
    boolean money =
        rootEnd - root < 2 || amount || DOLLARS.contains(new String(text, root, rootEnd - root));
    return ends && !money ? rootEnd : root - 1;
  }

  /** "NYSE: " or "Nasdaq:", else nothing. */
  private static int afterExchange(char[] text, int start, int length) {
    int i = start;
    while (i < length && i - start < LONGEST_EXCHANGE && Character.isLetter(text[i])) {
      i++;
    }
    if (i - start < 2 || i >= length || text[i] != ':') {
      return start;
    }
    i++;
    return i < length && text[i] == ' ' ? i + 1 : i;
  }

  private static int capitalsEnd(char[] text, int start, int length) {
    int i = start;
    while (i < length && text[i] >= 'A' && text[i] <= 'Z') {
      i++;
    }
    return i;
  }
}
