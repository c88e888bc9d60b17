package dev.wirefold.duplicate;

import dev.wirefold.text.TokenSequence;
import java.util.Arrays;

/**
 * Measures what one text has in common with others. The one text is loaded once, then compared with
 * each candidate in time linear in the candidate's length. Tokens weigh what their frequencies of
 * now say. Holds working arrays: one instance serves one thread.
 */
final class PairComparer {

  private static final int LEDE = 30;

  /** Tokens of a gap in covered passages that count as covered if they are no facts. */
  private static final int BRIDGED = 2;

  /** Tokens at the head of a text in which it says whom it is about. */
  private static final int SUBJECT = 15;

  private static final double NOT_COMPUTED = -1;

  private final DocumentFrequencies frequencies;
  private final ShingleTable shingles = new ShingleTable();
  private final Side left = new Side();
  private final Side right = new Side();
  private int shared;
  private int block;
  private double leftNorm;
  private double leftTitleNorm;

  PairComparer(DocumentFrequencies frequencies) {
    this.frequencies = frequencies;
  }

  /** One of the two texts with what is worked out about it. */
  private static final class Side {

    private ComparedText text = ComparedText.EMPTY;
    private final TermVector terms = new TermVector();
    private final TermVector title = new TermVector();
    private boolean[] masked = new boolean[1 << 10];
    private boolean[] hit = new boolean[1 << 10];
    private int garbled;

    void load(ComparedText loaded) {
      text = loaded;
      int length = loaded.tokens().length;
      if (masked.length < length) {
        masked = new boolean[2 * length];
        hit = new boolean[2 * length];
      }
      loaded.flagMasked(masked);
    }

    void countTerms() {
      terms.clear();
      terms.add(text.title());
      terms.add(text.tokens());
    }

    void countTitle() {
      title.clear();
      title.add(text.title());
    }

    void clearHits() {
      Arrays.fill(hit, 0, text.tokens().length, false);
    }

    void hit(int shingle) {
      hit[shingle] = true;
      hit[shingle + 1] = true;
      hit[shingle + 2] = true;
    }

    /** A plain word between covered ones was reworded; one or two new ones were misread. */
    void bridge(DocumentFrequencies frequencies) {
      int length = text.tokens().length;
      int last = length;
      garbled = 0;
      for (int i = 0; i < length; i++) {
        if (!hit[i]) {
          continue;
        }
        if (i > last + 1
            && i - last - 1 <= BRIDGED
            && isPlain(last + 1, i)
            && (i - last == 2 || isUnseen(last + 1, i, frequencies))) {
          bridge(last + 1, i, frequencies);
        }
        last = i;
      }
    }

    private void bridge(int from, int to, DocumentFrequencies frequencies) {
      for (int i = from; i < to; i++) {
        hit[i] = true;
        garbled += frequencies.count(text.tokens()[i]) == 0 ? 1 : 0;
      }
    }

    private boolean isUnseen(int from, int to, DocumentFrequencies frequencies) {
      for (int i = from; i < to; i++) {
        if (frequencies.count(text.tokens()[i]) > 0) {
          return false;
        }
      }
      return true;
    }

    double garbledShare() {
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

    boolean isMasked(int shingle) {
      return masked[shingle] || masked[shingle + 1] || masked[shingle + 2];
    }

    /** Returns the share of the text's weight that is covered, in [0, 1]; the terms are weighed. */
    double covered() {
      int[] tokens = text.tokens();
      double all = 0;
      double covered = 0;
      for (int i = 0; i < tokens.length; i++) {
        if (!masked[i]) {
          float weight = terms.weight(terms.indexOf(tokens[i]));
          all += weight;
          covered += hit[i] ? weight : 0;
        }
      }
      return all == 0 ? 0 : covered / all;
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

  /** Loads the text that the following calls are about. */
  void load(ComparedText text) {
    left.load(text);
    shingles.load(text.tokens(), left.masked);
    text.distinctShingles(shingles.distinct());
    left.countTerms();
    left.terms.weigh(frequencies);
    leftNorm = NOT_COMPUTED;
    leftTitleNorm = NOT_COMPUTED;
  }

  /** Returns the distinct tokens of the loaded text. */
  TermVector terms() {
    return left.terms;
  }

  /**
   * Tells whether at least a share of the shorter text's weight stands in the longer. Rules most
   * candidates out with little work.
   *
   * @param share in (0, 1]
   */
  boolean covers(ComparedText other, double share) {
    cover(other);
    int difference = left.text.counted() - other.counted();
    boolean leftCovered = difference <= 0 && left.covered() >= share;
    return leftCovered || (difference >= 0 && rightCovers(share));
  }

  /** Returns the shared shingles over those of the shorter text, as far as the last pair's. */
  double containment() {
    int smaller = Math.min(shingles.distinct(), right.text.distinctShingles());
    return Math.min(1, (double) shared / Math.max(1, smaller));
  }

  /** Returns the share of the last other text's headline tokens that the loaded text has. */
  double titleKnown() {
    int known = 0;
    for (int token : right.text.title()) {
      known += left.terms.contains(token) ? 1 : 0;
    }
    return (double) known / Math.max(1, right.text.title().length);
  }

  /** Returns the tokens in the longest run that both texts of the last pair have. */
  int block() {
    return block;
  }

  /** Compares the loaded text with another. */
  PairFeatures compare(ComparedText other) {
    cover(other);
    return measure();
  }

  /** Measures everything about the pair that {@link #covers} was last called for. */
  PairFeatures measure() {
    right.countTerms();
    right.terms.weigh(left.terms, frequencies);
    int leftDistinct = shingles.distinct();
    int rightDistinct = right.text.distinctShingles();
    int smaller = Math.max(1, Math.min(leftDistinct, rightDistinct));
    int union = Math.max(1, leftDistinct + rightDistinct - shared);
    double leftCovered = left.covered();
    double rightCovered = right.covered();
    boolean leftShorter =
        PairFeatures.isLeftShorter(
            left.text.counted(), right.text.counted(), leftCovered, rightCovered);
    double ledeLeft = left.ledeCovered();
    double ledeRight = right.ledeCovered();
    Clash clashLeft = Clash.of(left.text, left.hit, left.masked, left.terms, right.terms);
    Clash clashRight = Clash.of(right.text, right.hit, right.masked, right.terms, left.terms);
    double rareLeft = rareFound(left, right);
    double rareRight = rareFound(right, left);
    boolean even = left.text.counted() == right.text.counted() && leftCovered == rightCovered;
    boolean rareOfLeft = even ? rareLeft >= rareRight : leftShorter;
    int[] numbersLeft = left.text.numbers();
    int[] numbersRight = right.text.numbers();
    return new PairFeatures(
        left.text.counted(),
        right.text.counted(),
        leftCovered,
        rightCovered,
        Math.min(1, (double) shared / smaller),
        (double) shared / union,
        cosine(),
        titleCosine(),
        block,
        leftShorter ? ledeLeft : ledeRight,
        leftShorter ? ledeRight : ledeLeft,
        numbersLeft.length,
        numbersRight.length,
        intersection(numbersLeft, numbersRight),
        clashLeft.numbersFound(clashRight),
        Math.min(clashLeft.numbers(), clashRight.numbers()),
        Math.max(clashLeft.numbers(), clashRight.numbers()),
        Math.min(clashLeft.names(), clashRight.names()),
        Math.max(clashLeft.names(), clashRight.names()),
        Math.min(titleFound(left, right), titleFound(right, left)),
        Math.min(subjectsClash(left, right), subjectsClash(right, left)),
        rareOfLeft ? rareLeft : rareRight,
        rareOfLeft ? rareRight : rareLeft,
        Math.max(left.garbledShare(), right.garbledShare()),
        quoteShare(),
        left.text.lagTo(right.text));
  }

  /** Marks the covered tokens of both texts and counts the distinct shared shingles. */
  private void cover(ComparedText other) {
    right.load(other);
    right.clearHits();
    left.clearHits();
    shingles.beginMatch();
    shared = 0;
    block = 0;
    coverRight();
    for (int i = 0; i + ShingleTable.K <= left.text.tokens().length; i++) {
      if (shingles.isMatchedAt(i)) {
        left.hit(i);
      }
    }
    left.bridge(frequencies);
    right.bridge(frequencies);
  }

  private void coverRight() {
    int[] tokens = right.text.tokens();
    int run = 0;
    int previous = ShingleTable.NONE;
    for (int i = 0; i + ShingleTable.K <= tokens.length; i++) {
      int slot =
          right.isMasked(i) ? ShingleTable.NONE : shingles.find(ShingleTable.shingle(tokens, i));
      if (slot == ShingleTable.NONE) {
        previous = ShingleTable.NONE;
        run = 0;
        continue;
      }
      if (!shingles.isMatched(slot)) {
        shingles.mark(slot);
        shared++;
      }
      right.hit(i);
      boolean continues = previous != ShingleTable.NONE && shingles.slotAt(previous + 1) == slot;
      previous = continues ? previous + 1 : shingles.firstAt(slot);
      run = continues ? run + 1 : ShingleTable.K;
      block = Math.max(block, run);
    }
  }

  /** Covered tokens are the left text's, whose weights are known; of the others it asks few. */
  private boolean rightCovers(double share) {
    int[] tokens = right.text.tokens();
    double covered = 0;
    for (int i = 0; i < tokens.length; i++) {
      covered += right.hit[i] ? weightInEither(tokens[i]) : 0;
    }
    double mostMissed = covered * (1 - share) / share;
    double missed = 0;
    for (int i = 0; i < tokens.length && missed <= mostMissed; i++) {
      boolean misses = !right.hit[i] && !right.masked[i];
      missed += misses ? frequencies.weight(tokens[i]) : 0;
    }
    return covered > 0 && missed <= mostMissed;
  }

  private float weightInEither(int token) {
    int there = left.terms.indexOf(token);
    return there == TermVector.NONE ? frequencies.weight(token) : left.terms.weight(there);
  }

  private double cosine() {
    if (leftNorm == NOT_COMPUTED) {
      leftNorm = norm(left.terms);
    }
    return ratio(dot(left.terms, right.terms), leftNorm * norm(right.terms));
  }

  private double titleCosine() {
    if (leftTitleNorm == NOT_COMPUTED) {
      left.countTitle();
      left.title.weigh(left.terms, frequencies);
      leftTitleNorm = norm(left.title);
    }
    right.countTitle();
    right.title.weigh(right.terms, frequencies);
    return ratio(dot(left.title, right.title), leftTitleNorm * norm(right.title));
  }

  private static double dot(TermVector one, TermVector other) {
    double dot = 0;
    for (int i = 0; i < other.size(); i++) {
      int there = one.indexOf(other.key(i));
      if (there != TermVector.NONE) {
        double weight = other.weight(i);
        dot += termWeight(other.count(i)) * termWeight(one.count(there)) * weight * weight;
      }
    }
    return dot;
  }

  private static double norm(TermVector terms) {
    double sum = 0;
    for (int i = 0; i < terms.size(); i++) {
      double weight = termWeight(terms.count(i)) * terms.weight(i);
      sum += weight * weight;
    }
    return Math.sqrt(sum);
  }

  /** Dampens repetition: 1 + ln(count), from a short table. */
  private static double termWeight(int count) {
    return count == 1 ? 1 : 1 + Math.log(count);
  }

  private static double ratio(double dot, double norms) {
    return norms > 0 ? Math.min(1, dot / norms) : 0;
  }

  private static double titleFound(Side of, Side in) {
    double all = 0;
    double found = 0;
    for (int token : of.text.title()) {
      double weight = of.terms.weight(of.terms.indexOf(token));
      all += weight;
      found += in.terms.contains(token) ? weight : 0;
    }
    return all == 0 ? 1 : found / all;
  }

  private double rareFound(Side of, Side in) {
    float rare = frequencies.rareWeight();
    double all = 0;
    double found = 0;
    for (int i = 0; i < of.terms.size(); i++) {
      float weight = of.terms.weight(i);
      if (weight >= rare) {
        all += weight;
        found += in.terms.contains(of.terms.key(i)) ? weight : 0;
      }
    }
    return all == 0 ? 1 : found / all;
  }

  private double subjectsClash(Side of, Side in) {
    int[] tokens = of.text.tokens();
    double all = 0;
    double clashing = 0;
    int counted = 0;
    for (int i = 0; i < tokens.length && counted < SUBJECT; i++) {
      counted += of.masked[i] ? 0 : 1;
      if (!of.masked[i] && (of.text.is(i, TokenSequence.NUMBER) || isName(of, i))) {
        double weight = of.terms.weight(of.terms.indexOf(tokens[i]));
        all += weight;
        clashing += in.terms.contains(tokens[i]) ? 0 : weight;
      }
    }
    return all == 0 ? 0 : clashing / all;
  }

  /** At a sentence's start a capital tells nothing; a rare word is taken for a name. */
  private boolean isName(Side of, int token) {
    if (!of.text.is(token, TokenSequence.CAPITALISED)) {
      return false;
    }
    int word = of.text.tokens()[token];
    return !of.text.is(token, TokenSequence.SENTENCE_START)
        || of.terms.weight(of.terms.indexOf(word)) >= frequencies.rareWeight()
        || of.text.hasName(word);
  }

  private double quoteShare() {
    int length = left.text.tokens().length;
    int hit = 0;
    int quoted = 0;
    for (int i = 0; i < length; i++) {
      if (left.hit[i]) {
        hit++;
        quoted += left.text.is(i, TokenSequence.QUOTED) ? 1 : 0;
      }
    }
    return hit == 0 ? 0 : (double) quoted / hit;
  }

  private static int intersection(int[] a, int[] b) {
    int shared = 0;
    int i = 0;
    int j = 0;
    while (i < a.length && j < b.length) {
      if (a[i] == b[j]) {
        shared++;
        i++;
        j++;
      } else if (a[i] < b[j]) {
        i++;
      } else {
        j++;
      }
    }
    return shared;
  }
}
