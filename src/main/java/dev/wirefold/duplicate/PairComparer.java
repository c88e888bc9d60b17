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

  /** More than what sums in another order may be apart. */
  private static final double ROUNDING = 1e-9;

  /** More than a weight may be beyond its bounds. */
  private static final double COARSE_ROUNDING = 1e-4;

  private static final double[] TERM_WEIGHTS = termWeights();

  private final DocumentFrequencies frequencies;
  private final ShingleTable shingles = new ShingleTable();
  private final Side left = new Side();
  private final Side right = new Side();
  private boolean isLeftCovered;
  private boolean areTermsCounted;
  private boolean areTermsWeighed;
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

    /** Where a covered token stands in the other text. */
    private int[] found = new int[1 << 10];

    /** Weights by position as far as they were asked for; 0 for those that weren't. */
    private float[] asked = new float[1 << 10];

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
        asked = new float[2 * length];
        bridgedAt = new int[2 * length];
      }
      loaded.flagMasked(masked);
    }

    void forgetWeights() {
      Arrays.fill(asked, 0, text.tokens().length, 0);
    }

    /** Returns the weight of a token of the body, whether or not the terms are weighed. */
    float weight(int token, DocumentFrequencies frequencies) {
      if (asked[token] == 0) {
        asked[token] = frequencies.weight(text.tokens()[token]);
      }
      return asked[token];
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

    /** Returns the weight of a token of the body; the terms are weighed. */
    float weight(int token) {
      return terms.weightAt(text.title().length + token);
    }

    /** Returns how many tokens are covered. */
    int hits() {
      int hits = 0;
      for (int i = 0; i < text.tokens().length; i++) {
        hits += hit[i] ? 1 : 0;
      }
      return hits;
    }

    boolean isMasked(int shingle) {
      return masked[shingle] || masked[shingle + 1] || masked[shingle + 2];
    }

    /** Returns the share of the text's weight that is covered, in [0, 1]; the terms are weighed. */
    double covered() {
      int length = text.tokens().length;
      double all = 0;
      double covered = 0;
      for (int i = 0; i < length; i++) {
        if (!masked[i]) {
          float weight = weight(i);
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
    left.forgetWeights();
    areTermsCounted = false;
    areTermsWeighed = false;
    leftNorm = NOT_COMPUTED;
    leftTitleNorm = NOT_COMPUTED;
  }

  /** Most texts are compared with none that shares enough for their terms to be needed. */
  private void weighTerms() {
    if (!areTermsWeighed) {
      countTerms();
      left.terms.weigh(frequencies);
      areTermsWeighed = true;
    }
  }

  private void countTerms() {
    if (!areTermsCounted) {
      left.countTerms();
      areTermsCounted = true;
    }
  }

  /**
   * Tells whether at least a share of the shorter text's weight stands in the longer. Rules most
   * candidates out with little work.
   *
   * @param share in (0, 1]
   */
  boolean covers(ComparedText other, double share) {
    cover(other);
    if (shared == 0) {
      return false;
    }
    int difference = left.text.counted() - other.counted();
    return (difference <= 0 && leftCovers(share)) || (difference >= 0 && rightCovers(share));
  }

  /** Returns the shared shingles over those of the shorter text, as far as the last pair's. */
  double containment() {
    if (shared == 0) {
      return 0;
    }
    int smaller = Math.min(shingles.distinct(), right.text.distinctShingles());
    return Math.min(1, (double) shared / Math.max(1, smaller));
  }

  /** Returns the share of the last other text's headline tokens that the loaded text has. */
  double titleKnown() {
    countTerms();
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
    coverLeft();
    right.bridge(frequencies);
    weighTerms();
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
        Math.max(left.garbledShare(frequencies), right.garbledShare(frequencies)),
        quoteShare(),
        left.text.lagTo(right.text));
  }

  /** Marks the covered tokens of the right text and counts the distinct shared shingles. */
  private void cover(ComparedText other) {
    right.load(other);
    right.clearHits();
    isLeftCovered = false;
    shingles.beginMatch();
    shared = 0;
    block = 0;
    coverRight();
  }

  /** Marks the covered tokens of the left text unless that is done. */
  private void coverLeft() {
    if (isLeftCovered) {
      return;
    }
    isLeftCovered = true;
    left.clearHits();
    for (int i = 0; i + ShingleTable.K <= left.text.tokens().length; i++) {
      if (shingles.isMatchedAt(i)) {
        left.hit(i);
      }
    }
    left.bridge(frequencies);
  }

  private void coverRight() {
    int[] tokens = right.text.tokens();
    int[] hashes = shingles.hashes(tokens);
    int run = 0;
    int previous = ShingleTable.NONE;
    for (int i = 0; i + ShingleTable.K <= tokens.length; i++) {
      int slot = shingles.find(hashes[i]);
      if (slot == ShingleTable.NONE || right.isMasked(i)) {
        previous = ShingleTable.NONE;
        run = 0;
        continue;
      }
      if (!shingles.isMatched(slot)) {
        shingles.mark(slot);
        shared++;
      }
      right.hit(i, shingles.firstAt(slot));
      boolean continues = previous != ShingleTable.NONE && shingles.slotAt(previous + 1) == slot;
      previous = continues ? previous + 1 : shingles.firstAt(slot);
      run = continues ? run + 1 : ShingleTable.K;
      block = Math.max(block, run);
    }
  }

  /** Tells whether a share is out of reach, were all covered tokens rare and the others common. */
  private boolean isCoveredTooLittle(Side side, double share) {
    int hits = side.hits();
    double mostMissed = hits * frequencies.mostWeight() * (1 - share) / share;
    return side.text.counted() - hits > mostMissed * (1 + COARSE_ROUNDING);
  }

  private boolean leftCovers(double share) {
    coverLeft();
    if (isCoveredTooLittle(left, share)) {
      return false;
    }
    int length = left.text.tokens().length;
    double covered = 0;
    for (int i = 0; i < length; i++) {
      covered += left.hit[i] ? left.weight(i, frequencies) : 0;
    }
    double mostMissed = covered * (1 - share) / share;
    double surelyTooMuch = mostMissed * (1 + ROUNDING);
    double missed = 0;
    for (int i = 0; i < length && missed <= surelyTooMuch; i++) {
      boolean misses = !left.hit[i] && !left.masked[i];
      missed += misses ? left.weight(i, frequencies) : 0;
    }
    if (missed > surelyTooMuch) {
      return false;
    }
    weighTerms();
    return left.covered() >= share;
  }

  /** Covered tokens are the left text's, whose weights are known; of the others it asks few. */
  private boolean rightCovers(double share) {
    right.bridge(frequencies);
    if (isCoveredTooLittle(right, share)) {
      return false;
    }
    int[] tokens = right.text.tokens();
    double covered = 0;
    for (int i = 0; i < tokens.length; i++) {
      covered += right.hit[i] ? weightOfCovered(i) : 0;
    }
    double mostMissed = covered * (1 - share) / share;
    double missed = 0;
    for (int i = 0; i < tokens.length && missed <= mostMissed; i++) {
      boolean misses = !right.hit[i] && !right.masked[i];
      missed += misses ? frequencies.weight(tokens[i]) : 0;
    }
    return covered > 0 && missed <= mostMissed;
  }

  /** Two shingles with one hash may have other tokens. */
  private float weightOfCovered(int i) {
    int token = right.text.tokens()[i];
    int there = right.found[i];
    boolean same = left.text.tokens()[there] == token;
    return same ? left.weight(there, frequencies) : frequencies.weight(token);
  }

  private double cosine() {
    if (leftNorm == NOT_COMPUTED) {
      leftNorm = norm(left.terms);
    }
    return ratio(dot(), leftNorm * norm(right.terms));
  }

  private double titleCosine() {
    if (leftTitleNorm == NOT_COMPUTED) {
      left.countTitle();
      left.title.weigh(left.terms, frequencies);
      leftTitleNorm = norm(left.title);
    }
    right.countTitle();
    right.title.weigh(right.terms, frequencies);
    double dot = 0;
    for (int i = 0; i < right.title.size(); i++) {
      dot += product(left.title, left.title.indexOf(right.title.key(i)), right.title, i);
    }
    return ratio(dot, leftTitleNorm * norm(right.title));
  }

  /** The right terms were weighed by the left ones, and know where each of them is there. */
  private double dot() {
    double dot = 0;
    for (int i = 0; i < right.terms.size(); i++) {
      dot += product(left.terms, right.terms.known(i), right.terms, i);
    }
    return dot;
  }

  private static double product(TermVector one, int there, TermVector other, int i) {
    if (there == TermVector.NONE) {
      return 0;
    }
    double weight = other.weight(i);
    return termWeight(other.count(i)) * termWeight(one.count(there)) * weight * weight;
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
    return count < TERM_WEIGHTS.length ? TERM_WEIGHTS[count] : 1 + Math.log(count);
  }

  private static double[] termWeights() {
    double[] weights = new double[1 << 6];
    for (int count = 1; count < weights.length; count++) {
      weights[count] = 1 + Math.log(count);
    }
    return weights;
  }

  private static double ratio(double dot, double norms) {
    return norms > 0 ? Math.min(1, dot / norms) : 0;
  }

  private static double titleFound(Side of, Side in) {
    double all = 0;
    double found = 0;
    int[] title = of.text.title();
    for (int i = 0; i < title.length; i++) {
      double weight = of.terms.weightAt(i);
      all += weight;
      found += in.terms.contains(title[i]) ? weight : 0;
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
        double weight = of.weight(i);
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
        || of.weight(token) >= frequencies.rareWeight()
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
