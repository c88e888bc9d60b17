package dev.wirefold.duplicate;

import java.util.Arrays;

/**
 * The terms of one text, headline included, against those of others: which of them the other has,
 * too, and how often. Of the other text only what the one doesn't have is put into a table of its
 * own.
 */
final class SharedTerms {

  private final DocumentFrequencies frequencies;
  private final TermVector own = new TermVector();
  private final TermVector others = new TermVector();

  /** The place among the distinct terms of each token of the one text. */
  private int[] places = new int[1 << 9];

  /** How often the other text has each distinct term of the one. */
  private int[] counts = new int[1 << 9];

  private boolean[] rare = new boolean[1 << 9];
  private boolean isRareKnown;
  private double ownNorm;

  SharedTerms(DocumentFrequencies frequencies) {
    this.frequencies = frequencies;
  }

  /** Loads the one text. */
  void load(ComparedText text) {
    int tokens = text.title().length + text.tokens().length;
    if (places.length < tokens) {
      places = new int[2 * tokens];
      counts = new int[2 * tokens];
      rare = new boolean[2 * tokens];
    }
    own.clear(tokens);
    int position = 0;
    for (int token : text.title()) {
      places[position++] = own.count(token);
    }
    for (int token : text.tokens()) {
      places[position++] = own.count(token);
    }
    isRareKnown = false;
    ownNorm = TermCosine.norm(own);
  }

  /** Tells whether the one text has a term. */
  boolean contains(int token) {
    return own.contains(token);
  }

  /**
   * Matches another text.
   *
   * @param one takes for each token of the one text, from its headline on, whether the other has it
   * @param other takes the same the other way around
   */
  void match(ComparedText text, int tokensOfOne, boolean[] one, boolean[] other) {
    Arrays.fill(counts, 0, own.size(), 0);
    others.clear(text.title().length + text.tokens().length);
    int position = 0;
    for (int token : text.title()) {
      other[position++] = isShared(token);
    }
    for (int token : text.tokens()) {
      other[position++] = isShared(token);
    }
    for (int i = 0; i < tokensOfOne; i++) {
      one[i] = counts[places[i]] > 0;
    }
  }

  private boolean isShared(int token) {
    int place = own.indexOf(token);
    if (place == TermVector.NONE) {
      others.count(token);
      return false;
    }
    counts[place]++;
    return true;
  }

  /** Returns the cosine of the two texts' terms, in [0, 1]. */
  double cosine() {
    double dot = 0;
    double sum = TermCosine.squares(others);
    for (int i = 0; i < own.size(); i++) {
      if (counts[i] > 0) {
        double weight = TermCosine.weight(counts[i]);
        dot += TermCosine.weight(own.times(i)) * weight;
        sum += weight * weight;
      }
    }
    return TermCosine.ratio(dot, ownNorm * Math.sqrt(sum));
  }

  /** Returns the share of the rare terms of the one text that the other has; 1 if it has none. */
  double rareFoundOfOne() {
    findRare();
    int all = 0;
    int found = 0;
    for (int i = 0; i < own.size(); i++) {
      if (rare[i]) {
        all++;
        found += counts[i] > 0 ? 1 : 0;
      }
    }
    return all == 0 ? 1 : (double) found / all;
  }

  /** Returns the share of the rare terms of the other text that the one has; 1 if it has none. */
  double rareFoundOfOther() {
    findRare();
    int found = 0;
    for (int i = 0; i < own.size(); i++) {
      found += rare[i] && counts[i] > 0 ? 1 : 0;
    }
    int all = found;
    for (int i = 0; i < others.size(); i++) {
      all += frequencies.isRare(others.key(i)) ? 1 : 0;
    }
    return all == 0 ? 1 : (double) found / all;
  }

  /** Looked up once for all that a text is compared with. */
  private void findRare() {
    if (isRareKnown) {
      return;
    }
    isRareKnown = true;
    for (int i = 0; i < own.size(); i++) {
      rare[i] = frequencies.isRare(own.key(i));
    }
  }
}
