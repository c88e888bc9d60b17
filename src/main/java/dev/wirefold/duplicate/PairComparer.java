package dev.wirefold.duplicate;

import dev.wirefold.text.TokenSequence;

/**
 * Measures what one text has in common with others. The one text is loaded once, then compared with
 * each candidate in time linear in the candidate's length. Holds working arrays: one instance
 * serves one thread.
 */
final class PairComparer {

  private static final int LEDE = 30;
  private static final double NOT_COMPUTED = -1;

  private final DocumentFrequencies frequencies;
  private final ShingleTable shingles = new ShingleTable();
  private final TermVector leftTerms = new TermVector();
  private final TermVector rightTerms = new TermVector();
  private final TermVector leftTitle = new TermVector();

  private ComparedText left = ComparedText.EMPTY;
  private int shared;
  private int block;
  private double leftNorm;
  private double leftTitleNorm;
  private boolean[] leftHit = new boolean[1 << 10];
  private boolean[] rightHit = new boolean[1 << 10];

  PairComparer(DocumentFrequencies frequencies) {
    this.frequencies = frequencies;
  }

  /** Loads the text that the following calls of {@link #compare} are about. */
  void load(ComparedText text) {
    left = text;
    text.weigh(frequencies);
    shingles.load(text.tokens(), text.masked());
    leftTerms.clear();
    leftTerms.add(text.text().title());
    leftTerms.add(text.text().body());
    leftNorm = NOT_COMPUTED;
  }

  /** Returns the distinct tokens of the loaded text. */
  TermVector terms() {
    return leftTerms;
  }

  /**
   * Measures only how much of the shorter text stands in the longer, which rules most candidates
   * out.
   *
   * @return the covered share of the shorter text's weight, in [0, 1]
   */
  double coverage(ComparedText right) {
    right.weigh(frequencies);
    cover(right);
    if (left.counted() < right.counted()) {
      return left.share(leftHit);
    }
    double rightCovered = right.share(rightHit);
    return left.counted() > right.counted()
        ? rightCovered
        : Math.max(rightCovered, left.share(leftHit));
  }

  /** Compares the loaded text with another. */
  PairFeatures compare(ComparedText right) {
    right.weigh(frequencies);
    cover(right);
    return measure(right);
  }

  /** Measures everything about the pair that {@link #coverage} was last called for. */
  PairFeatures measure(ComparedText right) {
    int leftDistinct = shingles.distinct();
    int rightDistinct = right.distinctShingles();
    int smaller = Math.max(1, Math.min(leftDistinct, rightDistinct));
    int union = Math.max(1, leftDistinct + rightDistinct - shared);
    double leftCovered = left.share(leftHit);
    double rightCovered = right.share(rightHit);
    boolean leftShorter =
        PairFeatures.isLeftShorter(left.counted(), right.counted(), leftCovered, rightCovered);
    double ledeLeft = lede(left, leftHit);
    double ledeRight = lede(right, rightHit);
    if (leftNorm == NOT_COMPUTED) {
      leftNorm = norm(leftTerms);
      leftTitle.clear();
      leftTitle.add(left.text().title());
      leftTitleNorm = norm(leftTitle);
    }
    double titleCosine = titleCosine(right.text().title());
    double cosine = cosine(right);
    Clash clashLeft = Clash.of(left, leftHit, rightTerms, frequencies);
    Clash clashRight = Clash.of(right, rightHit, leftTerms, frequencies);
    int[] numbersLeft = left.text().numbers();
    int[] numbersRight = right.text().numbers();
    return new PairFeatures(
        left.counted(),
        right.counted(),
        leftCovered,
        rightCovered,
        Math.min(1, (double) shared / smaller),
        (double) shared / union,
        cosine,
        titleCosine,
        block,
        leftShorter ? ledeLeft : ledeRight,
        leftShorter ? ledeRight : ledeLeft,
        numbersLeft.length,
        numbersRight.length,
        intersection(numbersLeft, numbersRight),
        Math.min(clashLeft.numbers(), clashRight.numbers()),
        Math.max(clashLeft.numbers(), clashRight.numbers()),
        Math.min(clashLeft.names(), clashRight.names()),
        Math.max(clashLeft.names(), clashRight.names()),
        Math.min(
            titleFound(left.text().title(), rightTerms, frequencies),
            titleFound(right.text().title(), leftTerms, frequencies)),
        quoteShare(),
        left.hoursTo(right));
  }

  /** Marks the covered tokens of both texts and counts the distinct shared shingles. */
  private void cover(ComparedText right) {
    int[] tokens = right.tokens();
    boolean[] masked = right.masked();
    leftHit = cleared(leftHit, left.tokens().length);
    rightHit = cleared(rightHit, tokens.length);
    shingles.beginMatch();
    shared = 0;
    int run = 0;
    int previous = ShingleTable.NONE;
    block = 0;
    for (int i = 0; i + ShingleTable.K <= tokens.length; i++) {
      if (masked[i] || masked[i + 1] || masked[i + 2]) {
        previous = ShingleTable.NONE;
        run = 0;
        continue;
      }
      int slot = shingles.find(ShingleTable.shingle(tokens, i));
      if (slot == ShingleTable.NONE) {
        previous = ShingleTable.NONE;
        run = 0;
        continue;
      }
      if (!shingles.isMatched(slot)) {
        shingles.mark(slot);
        shared++;
      }
      rightHit[i] = true;
      rightHit[i + 1] = true;
      rightHit[i + 2] = true;
      boolean continues = previous != ShingleTable.NONE && shingles.slotAt(previous + 1) == slot;
      previous = continues ? previous + 1 : shingles.firstAt(slot);
      run = continues ? run + 1 : ShingleTable.K;
      block = Math.max(block, run);
    }
    for (int i = 0; i + ShingleTable.K <= left.tokens().length; i++) {
      if (shingles.isMatchedAt(i)) {
        leftHit[i] = true;
        leftHit[i + 1] = true;
        leftHit[i + 2] = true;
      }
    }
  }

  private static double lede(ComparedText text, boolean[] hit) {
    int length = text.tokens().length;
    int counted = 0;
    int covered = 0;
    for (int i = 0; i < length && counted < LEDE; i++) {
      if (!text.masked()[i]) {
        counted++;
        covered += hit[i] ? 1 : 0;
      }
    }
    return counted == 0 ? 0 : (double) covered / counted;
  }

  private double cosine(ComparedText right) {
    rightTerms.clear();
    rightTerms.add(right.text().title());
    rightTerms.add(right.text().body());
    double dot = 0;
    double norm = 0;
    for (int i = 0; i < rightTerms.size(); i++) {
      int key = rightTerms.key(i);
      double weight = termWeight(rightTerms.count(i)) * frequencies.weight(key);
      norm += weight * weight;
      int count = leftTerms.countOf(key);
      if (count > 0) {
        dot += weight * termWeight(count) * frequencies.weight(key);
      }
    }
    return ratio(dot, leftNorm * Math.sqrt(norm));
  }

  private double titleCosine(TokenSequence title) {
    rightTerms.clear();
    rightTerms.add(title);
    double dot = 0;
    for (int i = 0; i < rightTerms.size(); i++) {
      int key = rightTerms.key(i);
      int count = leftTitle.countOf(key);
      if (count > 0) {
        double weight = frequencies.weight(key);
        dot += termWeight(rightTerms.count(i)) * termWeight(count) * weight * weight;
      }
    }
    return ratio(dot, leftTitleNorm * norm(rightTerms));
  }

  private double norm(TermVector terms) {
    double sum = 0;
    for (int i = 0; i < terms.size(); i++) {
      double weight = termWeight(terms.count(i)) * frequencies.weight(terms.key(i));
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

  private static double titleFound(
      TokenSequence title, TermVector other, DocumentFrequencies frequencies) {
    double all = 0;
    double found = 0;
    for (int hash : title.hashes()) {
      double weight = frequencies.weight(hash);
      all += weight;
      found += other.countOf(hash) > 0 ? weight : 0;
    }
    return all == 0 ? 1 : found / all;
  }

  private double quoteShare() {
    TokenSequence body = left.text().body();
    int hit = 0;
    int quoted = 0;
    for (int i = 0; i < body.size(); i++) {
      if (leftHit[i]) {
        hit++;
        quoted += body.is(i, TokenSequence.QUOTED) ? 1 : 0;
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

  private static boolean[] cleared(boolean[] flags, int length) {
    if (flags.length < length) {
      return new boolean[2 * length];
    }
    java.util.Arrays.fill(flags, 0, length, false);
    return flags;
  }
}
