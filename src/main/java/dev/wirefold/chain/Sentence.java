package dev.wirefold.chain;

import dev.wirefold.chain.TextSpan.Part;
import dev.wirefold.text.Figure;
import java.util.Arrays;

/** A sentence, or the headline: its words, what each is, and where they stand. */
final class Sentence {

  final TextSpan span;
  final int[] hashes;
  private final Weight[] weights;
  private final int[] starts;
  private final int[] ends;
  private final int[] sorted;

  Sentence(TextSpan span, int[] hashes, Weight[] weights, int[] starts, int[] ends) {
    this.span = span;
    this.hashes = hashes;
    this.weights = weights;
    this.starts = starts;
    this.ends = ends;
    this.sorted = hashes.clone();
    Arrays.sort(sorted);
  }

  int size() {
    return hashes.length;
  }

  boolean isHeadline() {
    return span.part() == Part.TITLE;
  }

  Weight weight(int word) {
    return weights[word];
  }

  /** Returns where words stand; {@code to} is behind the last. */
  TextSpan span(int from, int to) {
    return new TextSpan(span.part(), starts[from], Math.max(starts[from], ends[to - 1]));
  }

  /** Tells whether a word stands in it. */
  boolean has(int hash) {
    return Arrays.binarySearch(sorted, hash) >= 0;
  }

  /** Tells whether a number of another sentence stands in it, be it rounded. */
  boolean hasNumber(Sentence other, int word) {
    if (has(other.hashes[word])) {
      return true;
    }
    long figure = Figure.at(other.hashes, word);
    for (int i = 0; figure != Figure.NONE && i < hashes.length; i++) {
      if (weights[i] == Weight.NUMBER && Figure.agree(figure, Figure.at(hashes, i))) {
        return true;
      }
    }
    return false;
  }

  /** Returns how many of its words negate. */
  int negations() {
    int count = 0;
    for (Weight weight : weights) {
      count += weight == Weight.NEGATION ? 1 : 0;
    }
    return count;
  }

  /** Returns how many words two sentences share; a word that comes twice counts twice. */
  int shared(Sentence other) {
    int shared = 0;
    int i = 0;
    int j = 0;
    while (i < sorted.length && j < other.sorted.length) {
      int order = Integer.compare(sorted[i], other.sorted[j]);
      shared += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return shared;
  }

  /** Returns the share of words that two sentences have in common, in [0, 1]. */
  double likeness(Sentence other) {
    return 2.0 * shared(other) / (size() + other.size());
  }
}
