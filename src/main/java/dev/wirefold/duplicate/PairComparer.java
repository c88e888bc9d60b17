package dev.wirefold.duplicate;

/**
 * Measures what one text has in common with others. The one text is loaded once, then compared with
 * each candidate in time linear in the candidate's length. Holds working arrays: one instance
 * serves one thread.
 */
final class PairComparer {

  private static final double NOT_COMPUTED = -1;

  private final DocumentFrequencies frequencies;
  private final ShingleTable shingles = new ShingleTable();
  private final ComparedSide left = new ComparedSide();
  private final ComparedSide right = new ComparedSide();
  private final SharedTerms terms;
  private final PairFacts facts;
  private final boolean bridges;
  private boolean isLeftCovered;
  private boolean areTermsLoaded;
  private int shared;
  private int block;
  private double leftTitleNorm;

  PairComparer(DocumentFrequencies frequencies) {
    this(frequencies, true);
  }

  /**
   * @param bridges whether single words between covered ones count as covered
   */
  PairComparer(DocumentFrequencies frequencies, boolean bridges) {
    this.frequencies = frequencies;
    this.bridges = bridges;
    this.terms = new SharedTerms(frequencies);
    this.facts = new PairFacts(frequencies, left, right);
  }

  /** Loads the text that the following calls are about. */
  void load(ComparedText text) {
    left.load(text);
    shingles.load(text.tokens(), left.masked());
    text.distinctShingles(shingles.distinct());
    areTermsLoaded = false;
    leftTitleNorm = NOT_COMPUTED;
  }

  /** Most texts are compared with none that shares enough for their terms to be needed. */
  private void loadTerms() {
    if (!areTermsLoaded) {
      terms.load(left.text());
      areTermsLoaded = true;
    }
  }

  /**
   * Tells whether at least a share of the shorter text stands in the longer. Rules most candidates
   * out with little work.
   *
   * @param share in (0, 1]
   */
  boolean covers(ComparedText other, double share) {
    cover(other);
    if (shared == 0) {
      return false;
    }
    int difference = left.text().counted() - other.counted();
    return (difference <= 0 && leftCovered() >= share)
        || (difference >= 0 && rightCovered() >= share);
  }

  /** Returns the shared shingles over those of the shorter text, as far as the last pair's. */
  double containment() {
    if (shared == 0) {
      return 0;
    }
    int smaller = Math.min(shingles.distinct(), right.text().distinctShingles());
    return Math.min(1, (double) shared / Math.max(1, smaller));
  }

  /** Returns the share of the last other text's headline tokens that the loaded text has. */
  double titleKnown() {
    loadTerms();
    int known = 0;
    for (int token : right.text().title()) {
      known += terms.contains(token) ? 1 : 0;
    }
    return (double) known / Math.max(1, right.text().title().length);
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

  /** Measures of the pair that {@link #covers} was last called for how close it comes. */
  Closeness closeness() {
    double leftCovered = leftCovered();
    double rightCovered = rightCovered();
    boolean leftShorter =
        PairFeatures.isLeftShorter(
            left.text().counted(), right.text().counted(), leftCovered, rightCovered);
    matchTerms();
    return new Closeness(leftShorter ? leftCovered : rightCovered, terms.cosine(), facts.garbled());
  }

  private void matchTerms() {
    loadTerms();
    int tokens = left.text().title().length + left.text().tokens().length;
    terms.match(right.text(), tokens, left.known(), right.known());
  }

  /** Measures everything about the pair that {@link #covers} was last called for. */
  PairFeatures measure() {
    matchTerms();
    int leftDistinct = shingles.distinct();
    int rightDistinct = right.text().distinctShingles();
    int smaller = Math.max(1, Math.min(leftDistinct, rightDistinct));
    int union = Math.max(1, leftDistinct + rightDistinct - shared);
    double leftCovered = leftCovered();
    double rightCovered = rightCovered();
    boolean leftShorter =
        PairFeatures.isLeftShorter(
            left.text().counted(), right.text().counted(), leftCovered, rightCovered);
    double ledeLeft = left.ledeCovered();
    double ledeRight = right.ledeCovered();
    Clash clashLeft = Clash.of(left, right);
    Clash clashRight = Clash.of(right, left);
    boolean even = left.text().counted() == right.text().counted() && leftCovered == rightCovered;
    double rareFound = leftShorter ? terms.rareFoundOfOne() : terms.rareFoundOfOther();
    return new PairFeatures(
        left.text().counted(),
        right.text().counted(),
        leftCovered,
        rightCovered,
        Math.min(1, (double) shared / smaller),
        (double) shared / union,
        terms.cosine(),
        titleCosine(),
        block,
        even ? Math.max(ledeLeft, ledeRight) : leftShorter ? ledeLeft : ledeRight,
        even ? Math.min(ledeLeft, ledeRight) : leftShorter ? ledeRight : ledeLeft,
        left.text().numbers().length,
        right.text().numbers().length,
        facts.numbersShared(clashLeft.rounded(), clashRight.rounded()),
        clashLeft.numbersFound(clashRight),
        Math.min(clashLeft.numbers(), clashRight.numbers()),
        Math.max(clashLeft.numbers(), clashRight.numbers()),
        Math.min(clashLeft.names(), clashRight.names()),
        Math.max(clashLeft.names(), clashRight.names()),
        facts.titleFound(),
        facts.subjectsClash(),
        even ? Math.max(terms.rareFoundOfOne(), terms.rareFoundOfOther()) : rareFound,
        facts.garbled(),
        facts.quoteShare(),
        left.text().lagTo(right.text()));
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

  private void bridge(ComparedSide side) {
    if (bridges) {
      side.bridge(frequencies);
    }
  }

  /** Marks the covered tokens of the left text unless that is done. */
  private void coverLeft() {
    if (isLeftCovered) {
      return;
    }
    isLeftCovered = true;
    left.clearHits();
    for (int i = 0; i + ShingleTable.K <= left.text().tokens().length; i++) {
      if (shingles.isMatchedAt(i)) {
        left.hit(i);
      }
    }
    bridge(left);
  }

  private void coverRight() {
    int[] tokens = right.text().tokens();
    int[] hashes = shingles.hashes(tokens);
    int run = 0;
    int previous = ShingleTable.NONE;
    for (int i = 0; i + ShingleTable.K <= tokens.length; i++) {
      int slot = shingles.find(hashes[i]);
      if (slot == ShingleTable.NONE || right.isShingleMasked(i)) {
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

  private double leftCovered() {
    coverLeft();
    return left.covered();
  }

  private double rightCovered() {
    bridge(right);
    return right.covered();
  }

  private double titleCosine() {
    if (leftTitleNorm == NOT_COMPUTED) {
      left.countTitle();
      leftTitleNorm = TermCosine.norm(left.title());
    }
    right.countTitle();
    double norms = leftTitleNorm * TermCosine.norm(right.title());
    return TermCosine.ratio(TermCosine.dot(left.title(), right.title()), norms);
  }
}
