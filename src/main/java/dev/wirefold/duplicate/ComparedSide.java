package dev.wirefold.duplicate;

import dev.wirefold.text.Figure;
import dev.wirefold.text.TokenSequence;
import java.util.Arrays;

/**
 * One text of a pair with what is worked out about it against the other: which of its tokens count,
 * and which are covered. Reused from text to text.
 */
final class ComparedSide {

  private static final int LEDE = 30;

  /** Tokens of a gap in covered passages that count as covered if they are no facts. */
  private static final int BRIDGED = 2;

  private ComparedText text = ComparedText.EMPTY;
  private final TermVector title = new TermVector();
  private final FigureList figures = new FigureList();
  private boolean[] masked = new boolean[1 << 10];
  private boolean[] hit = new boolean[1 << 10];

  /** Whether the other text has each token, from the headline on. */
  private boolean[] known = new boolean[1 << 10];

  /** Where a covered token stands in the other text. */
  private int[] found = new int[1 << 10];

  /** Tokens that count as covered because those around them are. */
  private int[] bridgedAt = new int[1 << 10];

  private int bridges;
  private boolean isBridged;

  void load(ComparedText loaded) {
    text = loaded;
    int length = loaded.tokens().length;
    if (masked.length < length) {
      masked = new boolean[2 * length];
      hit = new boolean[2 * length];
      found = new int[2 * length];
      bridgedAt = new int[2 * length];
    }
    loaded.flagMasked(masked);
    figures.clear();
    int all = loaded.title().length + length;
    if (known.length < all) {
      known = new boolean[2 * all];
    }
  }

  ComparedText text() {
    return text;
  }

  /** Returns for each token, from the headline on, whether the other text has it. */
  boolean[] known() {
    return known;
  }

  /** Tells whether the other text has a token of the body. */
  boolean isKnown(int token) {
    return known[text.title().length + token];
  }

  /**
   * Tells whether this text states, with more or fewer digits, the number at a place of another
   * text's body.
   */
  boolean hasRounded(ComparedText other, int token) {
    return figures.agrees(Figure.at(other.tokens(), token), text);
  }

  /** Returns the terms of the headline, as far as they were counted. */
  TermVector title() {
    return title;
  }

  /** Returns for each token of the body whether it doesn't count; longer than the body. */
  boolean[] masked() {
    return masked;
  }

  /** Returns for each token of the body whether it is covered; longer than the body. */
  boolean[] hit() {
    return hit;
  }

  /** Returns where a covered token stands in the other text, as far as that is known. */
  int found(int token) {
    return found[token];
  }

  void countTitle() {
    title.clear();
    title.add(text.title());
  }

  void clearHits() {
    Arrays.fill(hit, 0, text.tokens().length, false);
    isBridged = false;
  }

  void hit(int shingle) {
    hit[shingle] = true;
    hit[shingle + 1] = true;
    hit[shingle + 2] = true;
  }

  void hit(int shingle, int there) {
    hit(shingle);
    found[shingle] = there;
    found[shingle + 1] = there + 1;
    found[shingle + 2] = there + 2;
  }

  /** A plain word between covered ones was reworded; one or two new ones were misread. */
  void bridge(DocumentFrequencies frequencies) {
    if (isBridged) {
      return;
    }
    isBridged = true;
    bridges = 0;
    int length = text.tokens().length;
    int last = length;
    for (int i = 0; i < length; i++) {
      if (!hit[i]) {
        continue;
      }
      if (i > last + 1
          && i - last - 1 <= BRIDGED
          && isPlain(last + 1, i)
          && (i - last == 2 || isUnseen(last + 1, i, frequencies))) {
        bridge(last + 1, i);
      }
      last = i;
    }
  }

  private void bridge(int from, int to) {
    for (int i = from; i < to; i++) {
      hit[i] = true;
      found[i] = 0; // not in the other text, or not for sure
      bridgedAt[bridges++] = i;
    }
  }

  private boolean isUnseen(int from, int to, DocumentFrequencies frequencies) {
    for (int i = from; i < to; i++) {
      if (!frequencies.isUnseen(text.tokens()[i])) {
        return false;
      }
    }
    return true;
  }

  /** Returns the share of the text that was bridged and stands in no group's text. */
  double garbledShare(DocumentFrequencies frequencies) {
    int garbled = 0;
    for (int i = 0; i < bridges; i++) {
      garbled += frequencies.isUnseen(text.tokens()[bridgedAt[i]]) ? 1 : 0;
    }
    return text.counted() == 0 ? 0 : (double) garbled / text.counted();
  }

  private boolean isPlain(int from, int to) {
    for (int i = from; i < to; i++) {
      if (masked[i] || text.is(i, TokenSequence.NUMBER | TokenSequence.CAPITALISED)) {
        return false;
      }
    }
    return true;
  }

  /** Returns how many tokens are covered. */
  int hits() {
    int hits = 0;
    for (int i = 0; i < text.tokens().length; i++) {
      hits += hit[i] ? 1 : 0;
    }
    return hits;
  }

  boolean isShingleMasked(int shingle) {
    return masked[shingle] || masked[shingle + 1] || masked[shingle + 2];
  }

  /** Returns the share of the tokens that count which are covered, in [0, 1]. */
  double covered() {
    return text.counted() == 0 ? 0 : Math.min(1, (double) hits() / text.counted());
  }

  double ledeCovered() {
    int length = text.tokens().length;
    int counted = 0;
    int covered = 0;
    for (int i = 0; i < length && counted < LEDE; i++) {
      if (!masked[i]) {
        counted++;
        covered += hit[i] ? 1 : 0;
      }
    }
    return counted == 0 ? 0 : (double) covered / counted;
  }
}
