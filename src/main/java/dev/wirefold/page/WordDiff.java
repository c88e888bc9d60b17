package dev.wirefold.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Which words of two texts are the same, in the order of both. Words that stand once in either text
 * are laid together first; between them the shortest way is searched as far as it is short. So the
 * work grows with the texts' length, whatever they say; what is too different counts as replaced.
 */
final class WordDiff {

  /** The most words that differ in a stretch that is searched for the shortest way. */
  private static final int MOST_EDITS = 300;

  private final WordSplit left;
  private final WordSplit right;
  private final int[] matches;
  private final int[] seenLeft;
  private final int[] seenRight;
  private final int[] placeRight;

  private WordDiff(WordSplit left, WordSplit right, int words) {
    this.left = left;
    this.right = right;
    this.matches = new int[left.size()];
    this.seenLeft = new int[words];
    this.seenRight = new int[words];
    this.placeRight = new int[words];
    Arrays.fill(matches, -1);
  }

  private record Stretch(int leftFrom, int leftTo, int rightFrom, int rightTo) {

    boolean isEmpty() {
      return leftFrom >= leftTo || rightFrom >= rightTo;
    }
  }

  /**
   * Compares two texts.
   *
   * @param words how many different words they have
   * @return for each word of the left text the word of the right that it is, or -1
   */
  static int[] matches(WordSplit left, WordSplit right, int words) {
    WordDiff diff = new WordDiff(left, right, words);
    Deque<Stretch> open = new ArrayDeque<>();
    open.push(new Stretch(0, left.size(), 0, right.size()));
    while (!open.isEmpty()) {
      Stretch rest = diff.trimmed(open.pop());
      if (!rest.isEmpty() && !diff.splitAtAnchors(rest, open)) {
        diff.search(rest);
      }
    }
    return diff.matches;
  }

  private boolean same(int leftWord, int rightWord) {
    return left.name(leftWord) == right.name(rightWord);
  }

  /** Matches what both ends have in common; returns what lies between. */
  private Stretch trimmed(Stretch all) {
    int a = all.leftFrom;
    int b = all.rightFrom;
    while (a < all.leftTo && b < all.rightTo && same(a, b)) {
      matches[a++] = b++;
    }
    int aEnd = all.leftTo;
    int bEnd = all.rightTo;
    while (aEnd > a && bEnd > b && same(aEnd - 1, bEnd - 1)) {
      matches[--aEnd] = --bEnd;
    }
    return new Stretch(a, aEnd, b, bEnd);
  }

  /** Splits a stretch at the words that stand once in each text; tells whether there are any. */
  private boolean splitAtAnchors(Stretch in, Deque<Stretch> open) {
    for (int i = in.leftFrom; i < in.leftTo; i++) {
      seenLeft[left.name(i)]++;
    }
    for (int i = in.rightFrom; i < in.rightTo; i++) {
      seenRight[right.name(i)]++;
      placeRight[right.name(i)] = i;
    }
    List<int[]> pairs = new ArrayList<>();
    for (int i = in.leftFrom; i < in.leftTo; i++) {
      int name = left.name(i);
      if (seenLeft[name] == 1 && seenRight[name] == 1) {
        pairs.add(new int[] {i, placeRight[name]});
      }
    }
    for (int i = in.leftFrom; i < in.leftTo; i++) {
      seenLeft[left.name(i)] = 0;
    }
    for (int i = in.rightFrom; i < in.rightTo; i++) {
      seenRight[right.name(i)] = 0;
    }
    int a = in.leftFrom;
    int b = in.rightFrom;
    for (int[] anchor : ascending(pairs)) {
      matches[anchor[0]] = anchor[1];
      open.push(new Stretch(a, anchor[0], b, anchor[1]));
      a = anchor[0] + 1;
      b = anchor[1] + 1;
    }
    if (a == in.leftFrom && b == in.rightFrom) {
      return false;
    }
    open.push(new Stretch(a, in.leftTo, b, in.rightTo));
    return true;
  }

  /** Returns the most pairs whose places ascend in both texts. */
  private static List<int[]> ascending(List<int[]> pairs) {
    int[] tails = new int[pairs.size()];
    int[] before = new int[pairs.size()];
    int length = 0;
    for (int i = 0; i < pairs.size(); i++) {
      int low = 0;
      int high = length;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (pairs.get(tails[middle])[1] < pairs.get(i)[1]) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      before[i] = low == 0 ? -1 : tails[low - 1];
      tails[low] = i;
      length = Math.max(length, low + 1);
    }
    List<int[]> longest = new ArrayList<>();
    for (int i = length == 0 ? -1 : tails[length - 1]; i >= 0; i = before[i]) {
      longest.add(pairs.get(i));
    }
    return longest.reversed();
  }

  /** Finds the shortest way through a stretch (Myers 1986), if few words differ. */
  private void search(Stretch in) {
    int n = in.leftTo - in.leftFrom;
    int m = in.rightTo - in.rightFrom;
    int most = Math.min(MOST_EDITS, n + m);
    int[] furthest = new int[2 * most + 3];
    List<int[]> trace = new ArrayList<>();
    for (int edits = 0; edits <= most; edits++) {
      trace.add(Arrays.copyOfRange(furthest, most - edits, most + edits + 3));
      for (int k = -edits; k <= edits; k += 2) {
        int x = step(furthest, most + 1, k, edits);
        while (x < n && x - k < m && same(in.leftFrom + x, in.rightFrom + x - k)) {
          x++;
        }
        furthest[most + 1 + k] = x;
        if (x >= n && x - k >= m) {
          trace(in, trace, n, m);
          return;
        }
      }
    }
  }

  private static int step(int[] furthest, int zero, int k, int edits) {
    boolean down = k == -edits || (k != edits && furthest[zero + k - 1] < furthest[zero + k + 1]);
    return down ? furthest[zero + k + 1] : furthest[zero + k - 1] + 1;
  }

  private void trace(Stretch in, List<int[]> trace, int n, int m) {
    int x = n;
    int y = m;
    for (int edits = trace.size() - 1; edits >= 0; edits--) {
      int[] furthest = trace.get(edits);
      int zero = edits + 1;
      int k = x - y;
      boolean down = k == -edits || (k != edits && furthest[zero + k - 1] < furthest[zero + k + 1]);
      int fromK = down ? k + 1 : k - 1;
      int fromX = edits == 0 ? 0 : furthest[zero + fromK];
      int fromY = edits == 0 ? 0 : fromX - fromK;
      while (x > fromX && y > fromY && same(in.leftFrom + x - 1, in.rightFrom + y - 1)) {
        matches[in.leftFrom + --x] = in.rightFrom + --y;
      }
      x = fromX;
      y = fromY;
    }
  }
}
