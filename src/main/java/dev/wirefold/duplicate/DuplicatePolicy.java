package dev.wirefold.duplicate;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The thresholds of near-duplicate detection.
 *
 * @param mostCovered covered share of the shorter text that makes a version, in (0, 1]
 * @param halfCovered the same where the lede is covered too, in (0, mostCovered]
 * @param cosine cosine of the vocabularies that {@code halfCovered} needs, in [0, 1]
 * @param numbersAgreement agreeing over agreeing and clashing numbers, in [0, 1]
 * @param numbersFound share of the numbers of the text with fewer that the other must have, in [0,
 *     1], for texts below {@code longText} tokens
 * @param namesClash share of the names that may clash, in [0, 1]
 * @param headlineFound what a short item's headline must share with the other, in [0, 1]
 * @param longText tokens from which a text speaks for itself
 * @param span the time within which versions of one text appear
 * @param window the time after which a text is forgotten as a candidate
 * @param model what weighs all measurements together and may overrule a rule; null for rules alone
 * @param without steps that are left out, to measure what they are worth; empty otherwise
 */
public record DuplicatePolicy(
    double mostCovered,
    double halfCovered,
    double cosine,
    double numbersAgreement,
    double numbersFound,
    double namesClash,
    double headlineFound,
    int longText,
    Duration span,
    Duration window,
    @Nullable VerifierModel model,
    Set<Step> without) {

  private static final double SUBJECTS_CLASH = 0.25;
  private static final double LONG_SUBJECTS_CLASH = 0.6;

  /** The values chosen on development data, without a model. */
  public static final DuplicatePolicy DEFAULT =
      new DuplicatePolicy(
          0.70,
          0.50,
          0.65,
          0.72,
          0.70,
          0.30,
          0.35,
          150,
          Duration.ofDays(2),
          Duration.ofDays(14),
          null,
          Set.of());

  public DuplicatePolicy {
    without = Set.copyOf(without);
    checkShare("mostCovered", mostCovered);
    checkShare("halfCovered", halfCovered);
    checkShare("cosine", cosine);
    checkShare("numbersAgreement", numbersAgreement);
    checkShare("numbersFound", numbersFound);
    checkShare("namesClash", namesClash);
    checkShare("headlineFound", headlineFound);
    if (halfCovered > mostCovered) {
      throw new IllegalArgumentException(
          "halfCovered must be at most mostCovered, was " + halfCovered + " > " + mostCovered);
    }
    if (longText < 1) {
      throw new IllegalArgumentException("longText must be at least 1, was " + longText);
    }
    if (span.isNegative() || window.compareTo(span) < 0) {
      throw new IllegalArgumentException(
          "window must be at least span, was " + window + " < " + span);
    }
  }

  /** Returns the same policy with another window. */
  public DuplicatePolicy withWindow(Duration other) {
    return new DuplicatePolicy(
        mostCovered,
        halfCovered,
        cosine,
        numbersAgreement,
        numbersFound,
        namesClash,
        headlineFound,
        longText,
        span,
        other,
        model,
        without);
  }

  /** Returns the same policy with another model; with null rules decide alone. */
  public DuplicatePolicy withModel(@Nullable VerifierModel other) {
    return new DuplicatePolicy(
        mostCovered,
        halfCovered,
        cosine,
        numbersAgreement,
        numbersFound,
        namesClash,
        headlineFound,
        longText,
        span,
        window,
        other,
        without);
  }

  /** Returns the same policy with these steps left out. */
  public DuplicatePolicy without(Set<Step> steps) {
    return new DuplicatePolicy(
        mostCovered,
        halfCovered,
        cosine,
        numbersAgreement,
        numbersFound,
        namesClash,
        headlineFound,
        longText,
        span,
        window,
        model,
        steps);
  }

  /** Tells whether a step is taken. */
  public boolean has(Step step) {
    return !without.contains(step);
  }

  /**
   * Returns the share of the names and numbers in each of two ledes from which on they are about
   * different subjects, if the other text has them nowhere.
   *
   * @param isLong whether both texts have {@code longText} tokens or more
   */
  public double subjectsClash(boolean isLong) {
    return isLong ? LONG_SUBJECTS_CLASH : SUBJECTS_CLASH;
  }

  double spanHours() {
    return span.toMillis() / 3_600_000.0;
  }

  private static void checkShare(String name, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException(name + " must be in [0, 1], was " + value);
    }
  }
}
