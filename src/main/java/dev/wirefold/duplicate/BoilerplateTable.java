package dev.wirefold.duplicate;

import dev.wirefold.text.EdgeSentences;
import dev.wirefold.text.PreparedText;

/**
 * Knows each outlet's boilerplate: a sentence at the head or foot of its live articles that stands
 * in at least three of those that count. One article of an outlet counts in a group, so that copies
 * of one text don't make its own sentences look like boilerplate.
 */
final class BoilerplateTable {

  /** The source of an article whose outlet is unknown; it has no boilerplate. */
  static final int UNKNOWN = 0;

  private static final int ARTICLES = 3;

  private final IntTable counts = new IntTable();

  /**
   * Returns which edge sentences of a text are its outlet's boilerplate.
   *
   * @return bit i for sentence i of {@link PreparedText#edgeSentences()}
   */
  int mask(PreparedText text, int source) {
    if (source == UNKNOWN) {
      return 0;
    }
    EdgeSentences sentences = text.edgeSentences();
    int mask = 0;
    for (int i = 0; i < sentences.size(); i++) {
      boolean known = counts.get(key(source, sentences.hash(i))) >= ARTICLES;
      mask |= known ? 1 << i : 0;
    }
    return mask;
  }

  /** Returns the distinct hashes of a text's edge sentences. */
  static int[] sentences(PreparedText text) {
    EdgeSentences sentences = text.edgeSentences();
    int[] distinct = new int[sentences.size()];
    int size = 0;
    for (int i = 0; i < sentences.size(); i++) {
      if (!contains(distinct, size, sentences.hash(i))) {
        distinct[size++] = sentences.hash(i);
      }
    }
    return size == 0 ? Numbers.NONE : java.util.Arrays.copyOf(distinct, size);
  }

  /** Counts an article's sentences for its outlet. */
  void add(int source, int[] sentences) {
    count(source, sentences, 1);
  }

  /** Takes back what was added for an article. */
  void subtract(int source, int[] sentences) {
    count(source, sentences, -1);
  }

  private void count(int source, int[] sentences, int difference) {
    for (int sentence : sentences) {
      counts.add(key(source, sentence), difference);
    }
  }

  private static boolean contains(int[] values, int size, int value) {
    for (int i = 0; i < size; i++) {
      if (values[i] == value) {
        return true;
      }
    }
    return false;
  }

  private static int key(int source, int sentence) {
    return (source * 0x9E3779B9) ^ sentence;
  }
}
