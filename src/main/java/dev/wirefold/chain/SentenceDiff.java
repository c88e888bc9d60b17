package dev.wirefold.chain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What changed within a sentence.
 *
 * @param changes the changed words, in the order of the text
 * @param kept how many words are the same
 */
record SentenceDiff(List<WordChange> changes, int kept) {

  /** Above this share of common words the sentence is the same statement with other facts. */
  private static final double SAME_STATEMENT = 0.5;

  /** More words in place of others are another statement. */
  private static final int LONGEST_REPLACEMENT = 8;

  SentenceDiff {
    changes = List.copyOf(changes);
  }

  static SentenceDiff of(Sentence before, Sentence after) {
    return new Walk(before, after).run();
  }

  /** Goes through two sentences along their longest common subsequence. */
  private static final class Walk {

    private final Sentence before;
    private final Sentence after;
    private final boolean sameStatement;
    private final boolean negated;
    private final List<WordChange> changes = new ArrayList<>();
    private int kept;
    private int beforeFrom;
    private int afterFrom;

    Walk(Sentence before, Sentence after) {
      this.before = before;
      this.after = after;
      this.sameStatement = before.likeness(after) >= SAME_STATEMENT;
      // a negation that only moved negates nothing
      this.negated = before.negations() != after.negations();
    }

    SentenceDiff run() {
      int n = before.size();
      int m = after.size();
      int head = head(n, m);
      int tail = tail(n - head, m - head);
      kept = head + tail;
      beforeFrom = head;
      afterFrom = head;
      walk(head, n - tail, m - tail);
      flush(n - tail, m - tail);
      return new SentenceDiff(changes, kept);
    }

    private int head(int n, int m) {
      int head = 0;
      while (head < n && head < m && before.hashes[head] == after.hashes[head]) {
        head++;
      }
      return head;
    }

    private int tail(int n, int m) {
      int tail = 0;
      while (tail < n
          && tail < m
          && before.hashes[before.size() - 1 - tail] == after.hashes[after.size() - 1 - tail]) {
        tail++;
      }
      return tail;
    }

    private void walk(int from, int n, int m) {
      int[][] longest = new int[n - from + 1][m - from + 1];
      for (int i = n - 1; i >= from; i--) {
        for (int j = m - 1; j >= from; j--) {
          longest[i - from][j - from] =
              before.hashes[i] == after.hashes[j]
                  ? longest[i - from + 1][j - from + 1] + 1
                  : Math.max(longest[i - from + 1][j - from], longest[i - from][j - from + 1]);
        }
      }
      int i = from;
      int j = from;
      while (i < n && j < m) {
        if (before.hashes[i] == after.hashes[j]) {
          flush(i, j);
          kept++;
          i++;
          j++;
          beforeFrom = i;
          afterFrom = j;
        } else if (longest[i - from + 1][j - from] >= longest[i - from][j - from + 1]) {
          i++;
        } else {
          j++;
        }
      }
    }

    /** Notes what lies between the last common word and the next. */
    private void flush(int beforeTo, int afterTo) {
      if (beforeFrom == beforeTo && afterFrom == afterTo) {
        return;
      }
      changes.add(
          new WordChange(
              weight(beforeTo, afterTo),
              contradicts(beforeTo, afterTo),
              span(before, beforeFrom, beforeTo),
              span(after, afterFrom, afterTo)));
    }

    private static @Nullable TextSpan span(Sentence sentence, int from, int to) {
      return from == to ? null : sentence.span(from, to);
    }

    private Weight weight(int beforeTo, int afterTo) {
      Weight one = weight(before, beforeFrom, beforeTo);
      Weight other = weight(after, afterFrom, afterTo);
      return one.compareTo(other) < 0 ? one : other;
    }

    private static Weight weight(Sentence sentence, int from, int to) {
      Weight weightiest = Weight.WORD;
      for (int i = from; i < to; i++) {
        weightiest = sentence.weight(i).compareTo(weightiest) < 0 ? sentence.weight(i) : weightiest;
      }
      return weightiest;
    }

    private boolean contradicts(int beforeTo, int afterTo) {
      if (!sameStatement
          || beforeTo - beforeFrom > LONGEST_REPLACEMENT
          || afterTo - afterFrom > LONGEST_REPLACEMENT) {
        return false;
      }
      boolean negates =
          negated
              && negations(before, beforeFrom, beforeTo) != negations(after, afterFrom, afterTo);
      return negates
          || isReplaced(Weight.NUMBER, beforeTo, afterTo)
          || isReplaced(Weight.NAME, beforeTo, afterTo);
    }

    private boolean isReplaced(Weight weight, int beforeTo, int afterTo) {
      return hasOwn(before, beforeFrom, beforeTo, after, weight)
          && hasOwn(after, afterFrom, afterTo, before, weight);
    }

    /** Tells whether a sentence has a number or name there that the other has nowhere. */
    private static boolean hasOwn(
        Sentence sentence, int from, int to, Sentence other, Weight weight) {
      for (int i = from; i < to; i++) {
        boolean known =
            weight == Weight.NUMBER ? other.hasNumber(sentence, i) : other.has(sentence.hashes[i]);
        if (sentence.weight(i) == weight && !known) {
          return true;
        }
      }
      return false;
    }

    private static int negations(Sentence sentence, int from, int to) {
      int count = 0;
      for (int i = from; i < to; i++) {
        count += sentence.weight(i) == Weight.NEGATION ? 1 : 0;
      }
      return count;
    }
  }
}
