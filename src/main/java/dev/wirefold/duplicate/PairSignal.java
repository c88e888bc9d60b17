package dev.wirefold.duplicate;

import java.util.Locale;

/**
 * What a {@link VerifierModel} weighs of a pair: shares in [0, 1]. More of one speaks for one text,
 * of {@link #QUOTED} and {@link #APART} against it, and {@link #LENGTH} for neither; a model that
 * was trained here gives none a weight of the other sign, so that a weight can be read. None
 * depends on which text is left.
 */
public enum PairSignal {
  COVERED("of the shorter text stands in the longer"),
  LONGER_COVERED("of the longer text stands in the shorter"),
  CONTAINMENT("containment of 3-word shingles"),
  COSINE("cosine of the vocabularies"),
  LEDE("of one of the ledes stands in the other text"),
  LONGER_LEDE("of the longer text's lede stands in the shorter"),
  BLOCK("the longest shared run, by the logarithm of its words"),
  HEADLINE("of one headline stands in the other text"),
  NUMBERS_FOUND("of the numbers of one text stand in the other"),
  NUMBERS_AGREE("of the numbers agree rather than clash"),
  NAMES_HOLD("of the names don't clash"),
  SUBJECTS_HOLD("of the ledes' names and numbers don't clash"),
  RARE_FOUND("of the shorter text's rare words stand in the longer"),
  QUOTED("of the shared words stand in quotation marks"),
  APART("of two days lie between the two"),
  LENGTH("the length of the shorter text, by its logarithm");

  private static final double MORE_WORDS = 400;
  private static final double HOURS = 48;

  /** As for {@link Verifier}: one clash among few numbers proves little. */
  private static final double PRIOR_NUMBERS = 2;

  private final String meaning;

  PairSignal(String meaning) {
    this.meaning = meaning;
  }

  /** Returns the signal of a pair, in [0, 1]. */
  public double of(PairFeatures pair) {
    return Math.clamp(value(pair), 0, 1);
  }

  /** Returns the name in models and output, as in {@code numbersFound}. */
  public String wireName() {
    StringBuilder name = new StringBuilder();
    for (String word : name().toLowerCase(Locale.ROOT).split("_", -1)) {
      name.append(
          name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
    }
    return name.toString();
  }

  /** Returns what the value is a share of, for people. */
  public String meaning() {
    return meaning;
  }

  /** Returns whether a weight says of this signal what its name leads people to expect. */
  public boolean allows(double weight) {
    return switch (this) {
      case LENGTH -> true;
      case QUOTED, APART -> weight <= 0;
      default -> weight >= 0;
    };
  }

  private double value(PairFeatures pair) {
    return switch (this) {
      case COVERED -> pair.shorterCovered();
      case LONGER_COVERED -> pair.longerCovered();
      case CONTAINMENT -> pair.containment();
      case COSINE -> pair.cosine();
      case LEDE -> lede(pair);
      case LONGER_LEDE -> pair.longerLedeCovered();
      case BLOCK -> block(pair);
      case HEADLINE -> headline(pair);
      case NUMBERS_FOUND -> pair.numbersFound();
      case NUMBERS_AGREE -> numbersAgree(pair);
      case NAMES_HOLD -> 1 - pair.namesChanged();
      case SUBJECTS_HOLD -> 1 - pair.subjectsClash();
      case RARE_FOUND -> pair.rareFound();
      case QUOTED -> pair.quoteShare();
      case APART -> apart(pair);
      case LENGTH -> length(pair);
    };
  }

  private static double lede(PairFeatures pair) {
    return Math.max(pair.ledeCovered(), pair.longerLedeCovered());
  }

  private static double headline(PairFeatures pair) {
    return Math.max(pair.titleCosine(), pair.titleFound());
  }

  private static double block(PairFeatures pair) {
    return share(pair.block(), Math.min(pair.left(), pair.right()));
  }

  private static double length(PairFeatures pair) {
    return share(Math.min(pair.left(), pair.right()), MORE_WORDS);
  }

  private static double numbersAgree(PairFeatures pair) {
    double agreeing = pair.numbersShared() + PRIOR_NUMBERS;
    return agreeing / (agreeing + pair.numbersChanged());
  }

  /** Texts without a date are taken to be of one time. */
  private static double apart(PairFeatures pair) {
    return Double.isNaN(pair.lag()) ? 0 : pair.hours() / HOURS;
  }

  private static double share(double some, double all) {
    return StrictMath.log1p(some) / StrictMath.log1p(Math.max(1, all));
  }
}
