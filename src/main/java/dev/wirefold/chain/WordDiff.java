package dev.wirefold.chain;

import dev.wirefold.article.Article;
import java.util.ArrayList;
import java.util.List;

/**
 * What changed from one text to another, word by word.
 *
 * @param changes the changed words, what matters most first
 * @param passages the sentences of the first text that say something else in the second
 * @param left the sentences of the first text that the second doesn't have
 * @param kept words of the first text that stand in the second
 * @param removed words of the first text that don't
 * @param added words of the second text that don't stand in the first
 */
public record WordDiff(
    List<WordChange> changes,
    List<ChangedPassage> passages,
    List<TextSpan> left,
    int kept,
    int removed,
    int added) {

  public WordDiff {
    changes = List.copyOf(changes);
    passages = List.copyOf(passages);
    left = List.copyOf(left);
  }

  /**
   * A sentence whose words changed.
   *
   * @param before where it stands in the first text
   * @param after where it stands in the second
   * @param contradicts whether a number, name or negation is another
   * @param requoted whether the words of a quotation are others
   */
  public record ChangedPassage(
      TextSpan before, TextSpan after, boolean contradicts, boolean requoted) {}

  /** Compares two texts. */
  public static WordDiff of(Article before, Article after) {
    return of(SentenceReader.read(before), SentenceReader.read(after));
  }

  static WordDiff of(List<Sentence> before, List<Sentence> after) {
    return new Builder().compare(before, after);
  }

  /** Tells whether no word changed. */
  public boolean isEmpty() {
    return changes.isEmpty();
  }

  /** Tells whether a number, name or negation that was reported before is another now. */
  public boolean contradicts() {
    return changes.stream().anyMatch(WordChange::contradicts);
  }

  /** Gathers the changes. */
  private static final class Builder {

    private final List<WordChange> changes = new ArrayList<>();
    private final List<ChangedPassage> passages = new ArrayList<>();
    private final List<TextSpan> left = new ArrayList<>();
    private int kept;
    private int removed;
    private int added;

    WordDiff compare(List<Sentence> before, List<Sentence> after) {
      int[] pairs = SentencePairs.of(before, after);
      boolean[] paired = new boolean[after.size()];
      for (int i = 0; i < pairs.length; i++) {
        Sentence sentence = before.get(i);
        if (pairs[i] == SentencePairs.NONE) {
          removed += sentence.size();
          left.add(sentence.span);
          changes.add(new WordChange(weightiest(sentence), false, whole(sentence), null));
        } else {
          paired[pairs[i]] = true;
          comparePair(sentence, after.get(pairs[i]));
        }
      }
      for (int j = 0; j < paired.length; j++) {
        if (!paired[j]) {
          Sentence sentence = after.get(j);
          added += sentence.size();
          changes.add(new WordChange(weightiest(sentence), false, null, whole(sentence)));
        }
      }
      changes.sort(WordChange.WEIGHTIEST_FIRST);
      return new WordDiff(changes, passages, left, kept, removed, added);
    }

    private void comparePair(Sentence before, Sentence after) {
      SentenceDiff diff = SentenceDiff.of(before, after);
      List<WordChange> found = diff.changes();
      changes.addAll(found);
      kept += diff.kept();
      removed += before.size() - diff.kept();
      added += after.size() - diff.kept();
      if (!found.isEmpty()) {
        passages.add(
            new ChangedPassage(
                before.span,
                after.span,
                found.stream().anyMatch(WordChange::contradicts),
                found.stream().anyMatch(Builder::requotes)));
      }
    }

    private static boolean requotes(WordChange change) {
      return change.weight() == Weight.QUOTE && change.before() != null && change.after() != null;
    }

    private static TextSpan whole(Sentence sentence) {
      return sentence.span(0, sentence.size());
    }

    private static Weight weightiest(Sentence sentence) {
      Weight weightiest = Weight.WORD;
      for (int i = 0; i < sentence.size(); i++) {
        weightiest = sentence.weight(i).compareTo(weightiest) < 0 ? sentence.weight(i) : weightiest;
      }
      return weightiest;
    }
  }
}
