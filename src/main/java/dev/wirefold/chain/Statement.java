package dev.wirefold.chain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A sentence that was put right.
 *
 * @param before the sentence as it was
 * @param after the sentence as it is right
 * @param wrong the places in the first of the words that are wrong
 * @param right the words of the second that are right in their place
 */
record Statement(Sentence before, Sentence after, List<Integer> wrong, Set<Integer> right) {

  private static final double SAME_STATEMENT = 0.5;
  private static final int FEWEST_SHARED = 3;
  private static final int FEWEST_SHARED_WITH_A_HEADLINE = 2;

  static Statement of(Sentence before, Sentence after, boolean factsAlone) {
    List<Integer> wrong = new ArrayList<>();
    for (int i = 0; i < before.size(); i++) {
      if (isOwn(before, i, after, factsAlone)) {
        wrong.add(i);
      }
    }
    Set<Integer> right = new HashSet<>();
    for (int i = 0; i < after.size(); i++) {
      if (isOwn(after, i, before, factsAlone)) {
        right.add(after.hashes[i]);
      }
    }
    return new Statement(before, after, wrong, right);
  }

  private static boolean isOwn(Sentence sentence, int word, Sentence other, boolean factsAlone) {
    return switch (sentence.weight(word)) {
      case NUMBER -> !other.hasNumber(sentence, word);
      case NAME -> !other.has(sentence.hashes[word]);
      case QUOTE, WORD -> !factsAlone && !other.has(sentence.hashes[word]);
      case NEGATION -> false;
    };
  }

  /** Tells whether a sentence says what was wrong, and not what is right. */
  boolean isStillSaidIn(Sentence sentence) {
    return isAboutTheSame(sentence) && !saysRight(sentence) && saysWrong(sentence);
  }

  private boolean isAboutTheSame(Sentence sentence) {
    int shared = sentence.shared(before);
    int fewest = sentence.isHeadline() ? FEWEST_SHARED_WITH_A_HEADLINE : FEWEST_SHARED;
    return shared >= fewest && shared >= SAME_STATEMENT * Math.min(sentence.size(), before.size());
  }

  private boolean saysRight(Sentence sentence) {
    for (int word : right) {
      if (sentence.has(word)) {
        return true;
      }
    }
    return false;
  }

  private boolean saysWrong(Sentence sentence) {
    for (int word : wrong) {
      boolean said =
          before.weight(word) == Weight.NUMBER
              ? sentence.hasNumber(before, word)
              : sentence.has(before.hashes[word]);
      if (said) {
        return true;
      }
    }
    int negations = before.negations();
    if (negations != after.negations()) {
      return sentence.negations() == negations && sentence.likeness(before) >= SAME_STATEMENT;
    }
    // words that were added to put it right are missing
    return wrong.isEmpty() && sentence.likeness(before) >= SAME_STATEMENT;
  }
}
