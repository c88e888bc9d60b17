package dev.wirefold.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Two texts as one, in which what only the left has is deleted and what only the right has is
 * inserted. Of a long stretch that both have, only the ends are kept.
 */
final class InlineDiff {

  private static final int KEPT = 240;
  private static final int LONG = 3 * KEPT;
  private static final int STRAY = 2;
  private static final int CHANGED = 6;

  /** More parts than this no person reads. */
  private static final int MOST_PARTS = 4_000;

  private InlineDiff() {}

  /** What a part is. */
  enum Kind {
    SAME,
    DELETED,
    INSERTED,
    LEFT_OUT
  }

  /** A part of the one text. */
  record Part(Kind kind, String text) {}

  /**
   * A comparison.
   *
   * @param same words that both have
   * @param deleted words that the left has alone
   * @param inserted words that the right has alone
   */
  record Diff(List<Part> parts, int same, int deleted, int inserted, boolean isCut) {

    Diff {
      parts = List.copyOf(parts);
    }
  }

  /** Compares two texts word by word. */
  static Diff of(String left, String right) {
    Map<String, Integer> names = WordSplit.names();
    WordSplit a = WordSplit.of(left, names);
    WordSplit b = WordSplit.of(right, names);
    int[] matches = withoutStray(WordDiff.matches(a, b, names.size()));
    List<Part> parts = new ArrayList<>();
    int same = 0;
    int i = 0;
    int j = 0;
    while (i < a.size() || j < b.size()) {
      int from = i;
      while (i < a.size() && matches[i] < 0) {
        i++;
      }
      add(parts, Kind.DELETED, left, a, from, i);
      int next = i < a.size() ? matches[i] : b.size();
      add(parts, Kind.INSERTED, right, b, j, next);
      j = next;
      int first = j;
      while (i < a.size() && matches[i] == j) {
        i++;
        j++;
      }
      same += j - first;
      addSame(parts, right, b, first, j);
    }
    boolean cut = parts.size() > MOST_PARTS;
    return new Diff(
        cut ? parts.subList(0, MOST_PARTS) : parts, same, a.size() - same, b.size() - same, cut);
  }

  /** A word or two that happen to stand in both of two long changes tell nothing. */
  private static int[] withoutStray(int[] matches) {
    int i = 0;
    while (i < matches.length) {
      int from = i;
      while (i < matches.length && matches[i] < 0) {
        i++;
      }
      int changed = i - from;
      int start = i;
      while (i < matches.length && matches[i] >= 0) {
        i++;
      }
      int after = i;
      while (after < matches.length && matches[after] < 0) {
        after++;
      }
      boolean stray = i - start <= STRAY && Math.min(changed, after - i) >= CHANGED;
      if (stray) {
        java.util.Arrays.fill(matches, start, i, -1);
      }
    }
    return matches;
  }

  private static void add(
      List<Part> parts, Kind kind, String text, WordSplit words, int from, int to) {
    if (from < to) {
      parts.add(new Part(kind, text.substring(words.start(from), end(text, words, to))));
    }
  }

  private static void addSame(List<Part> parts, String text, WordSplit words, int from, int to) {
    if (to - from <= LONG) {
      add(parts, Kind.SAME, text, words, from, to);
      return;
    }
    add(parts, Kind.SAME, text, words, from, from + KEPT);
    parts.add(
        new Part(
            Kind.LEFT_OUT, Count.of(to - from - 2L * KEPT, "word", "words") + " that both have"));
    add(parts, Kind.SAME, text, words, to - KEPT, to);
  }

  /** The space after a part belongs to it, so that the parts are the text. */
  private static int end(String text, WordSplit words, int to) {
    return to < words.size() ? words.start(to) : text.length();
  }
}
