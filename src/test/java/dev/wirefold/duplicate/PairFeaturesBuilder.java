package dev.wirefold.duplicate;

/** Builds measurements of a pair; by default two long texts that are the same throughout. */
final class PairFeaturesBuilder {

  private int left = 300;
  private int right = 300;
  private double leftCovered = 1;
  private double rightCovered = 1;
  private double cosine = 1;
  private double titleCosine = 1;
  private double titleFound = 1;
  private double ledeCovered = 1;
  private double longerLedeCovered = 1;
  private int numbersLeft = 10;
  private int numbersRight = 10;
  private int numbersShared = 10;
  private int numbersClash;
  private int numbersChanged;
  private double namesClash;
  private double namesChanged;
  private double subjectsClash;
  private double rareFound = 1;
  private double garbled;
  private int block = 20;
  private double lag;

  PairFeaturesBuilder tokens(int left, int right) {
    this.left = left;
    this.right = right;
    return this;
  }

  PairFeaturesBuilder covered(double left, double right) {
    this.leftCovered = left;
    this.rightCovered = right;
    return this;
  }

  PairFeaturesBuilder cosine(double value) {
    this.cosine = value;
    return this;
  }

  PairFeaturesBuilder title(double cosine, double found) {
    this.titleCosine = cosine;
    this.titleFound = found;
    return this;
  }

  PairFeaturesBuilder lede(double ofShorter, double ofLonger) {
    this.ledeCovered = ofShorter;
    this.longerLedeCovered = ofLonger;
    return this;
  }

  PairFeaturesBuilder numbers(int left, int right, int shared) {
    this.numbersLeft = left;
    this.numbersRight = right;
    this.numbersShared = shared;
    return this;
  }

  PairFeaturesBuilder numbersClash(int smaller, int larger) {
    this.numbersClash = smaller;
    this.numbersChanged = larger;
    return this;
  }

  PairFeaturesBuilder namesClash(double smaller, double larger) {
    this.namesClash = smaller;
    this.namesChanged = larger;
    return this;
  }

  PairFeaturesBuilder subjectsClash(double value) {
    this.subjectsClash = value;
    return this;
  }

  PairFeaturesBuilder garbled(double value) {
    this.garbled = value;
    return this;
  }

  PairFeaturesBuilder hours(double value) {
    this.lag = value;
    return this;
  }

  PairFeaturesBuilder block(int tokens) {
    this.block = tokens;
    return this;
  }

  PairFeatures build() {
    double shorter = Math.min(leftCovered, rightCovered);
    return new PairFeatures(
        left,
        right,
        leftCovered,
        rightCovered,
        Math.max(leftCovered, rightCovered),
        shorter,
        cosine,
        titleCosine,
        block,
        ledeCovered,
        longerLedeCovered,
        numbersLeft,
        numbersRight,
        numbersShared,
        numbersFound(),
        numbersClash,
        numbersChanged,
        namesClash,
        namesChanged,
        titleFound,
        subjectsClash,
        rareFound,
        garbled,
        0,
        lag);
  }

  /** As if no number stood in a passage of a text's own. */
  private double numbersFound() {
    int fewer = Math.min(numbersLeft, numbersRight);
    return fewer == 0 ? 1 : (double) numbersShared / fewer;
  }
}
