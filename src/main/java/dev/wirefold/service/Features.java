package dev.wirefold.service;

import dev.wirefold.duplicate.DuplicatePolicy;
import dev.wirefold.duplicate.PairFeatures;
import dev.wirefold.duplicate.RuleBounds;
import dev.wirefold.duplicate.VerifierModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Lists what was measured of a pair, with what the rules of a policy hold it against. */
public final class Features {

  private final PairFeatures pair;
  private final DuplicatePolicy policy;
  private final RuleBounds bounds;
  private final List<Feature> features = new ArrayList<>();

  private Features(PairFeatures pair, DuplicatePolicy policy) {
    this.pair = pair;
    this.policy = policy;
    this.bounds = RuleBounds.of(policy, pair);
  }

  /**
   * Returns every feature of a pair, in the order in which people ask for them.
   *
   * @param signatureJaccard what the MinHash signatures estimate
   */
  public static List<Feature> of(
      PairFeatures pair, double signatureJaccard, DuplicatePolicy policy) {
    Features list = new Features(pair, policy);
    list.addCoverage(signatureJaccard);
    list.addHeadlines();
    list.addFacts();
    return list.features;
  }

  /** Returns what a model weighs of a pair; the contributions sum up to the log-odds. */
  public static List<Feature> weighed(PairFeatures pair, VerifierModel model) {
    List<Feature> weighed = new ArrayList<>();
    for (VerifierModel.Contribution each : model.contributions(pair)) {
      weighed.add(
          Feature.weighed(
              each.signal().wireName(),
              each.value(),
              each.signal().meaning(),
              each.weight(),
              each.logOdds()));
    }
    double intercept = model.intercept();
    weighed.add(Feature.weighed("intercept", 1, "before anything is known", intercept, intercept));
    return weighed;
  }

  private void addCoverage(double signatureJaccard) {
    boolean isLeft = pair.shorterCovered() == pair.leftCovered();
    String shorter =
        "%s; %s with the lede".formatted(least(policy.mostCovered()), least(policy.halfCovered()));
    add("coveredA", pair.leftCovered(), "of A stands in B", isLeft ? shorter : "");
    add("coveredB", pair.rightCovered(), "of B stands in A", isLeft ? "" : shorter);
    add("containment", pair.containment(), "containment of 3-word shingles", "");
    add("jaccard", pair.jaccard(), "Jaccard of 3-word shingles", "");
    add(
        "signatureJaccard",
        signatureJaccard,
        "the same, as their MinHash signatures estimate it",
        "");
    add(
        "cosine",
        pair.cosine(),
        "cosine of the vocabularies",
        least(policy.cosine()) + " if only half is covered");
    add("ledeCovered", pair.ledeCovered(), "of the shorter text's lede stands in the longer", "");
    add(
        "longerLedeCovered",
        pair.longerLedeCovered(),
        "of the longer text's lede stands in the shorter",
        "≥ 0.40, unless half of the longer text is covered");
    add("block", pair.block(), "words in the longest passage that both have", "");
    add("quoteShare", pair.quoteShare(), "of what they share stands in quotation marks", "");
  }

  private void addHeadlines() {
    String bound = least(policy.headlineFound()) + " of either, for short items";
    add("titleCosine", pair.titleCosine(), "cosine of the headlines", bound);
    add("titleFound", pair.titleFound(), "of the one headline stands in the other text", bound);
  }

  private void addFacts() {
    add("numbersA", pair.numbersLeft(), "numbers in A", "");
    add("numbersB", pair.numbersRight(), "numbers in B", "");
    add("numbersShared", pair.numbersShared(), "numbers in both", "");
    add(
        "numbersFound",
        pair.numbersFound(),
        "of the numbers of one text stand in the other",
        least(bounds.numbersFound()));
    String agreeing = least(bounds.numbersAgreement()) + " of them must agree";
    String kept = least(bounds.figuresKept()) + " of those in both must agree";
    add(
        "numbersClash",
        pair.numbersClash(),
        "numbers that clash, by the text with fewer",
        bounds.isLong() ? agreeing : kept);
    add(
        "numbersChanged",
        pair.numbersChanged(),
        "numbers that clash, by the text with more",
        bounds.isLong() ? "" : agreeing);
    String names = most(bounds.namesClash());
    add(
        "namesClash",
        pair.namesClash(),
        "of the names clash in one place of the text, by the text with fewer",
        bounds.isLong() ? names : "");
    add(
        "namesChanged",
        pair.namesChanged(),
        "the same, by the text with more",
        bounds.isLong() ? "" : names + ", or none by the text with fewer");
    add(
        "subjectsClash",
        pair.subjectsClash(),
        "of the names and numbers in each lede are not in the other text",
        bounds.subjectsClash() > 1 ? "" : "< " + shown(bounds.subjectsClash()));
    add("rareFound", pair.rareFound(), "of the shorter text's rare words stand in the longer", "");
    add("garbled", pair.garbled(), "of the words look misread", "");
    double hours = policy.span().toMinutes() / 60.0;
    boolean never = bounds.heldOverTime() > 1;
    String unless = never ? "" : ", unless " + shown(bounds.heldOverTime()) + " is covered";
    add("hours", pair.hours(), "hours apart", most(hours) + unless);
  }

  /** Adds what could be measured. */
  private void add(String name, double value, String meaning, String bound) {
    if (Double.isNaN(value)) {
      return;
    }
    features.add(Feature.ruled(name, value, meaning, bound.isEmpty() ? null : bound));
  }

  private static String least(double bound) {
    return "≥ " + shown(bound);
  }

  private static String most(double bound) {
    return "≤ " + shown(bound);
  }

  private static String shown(double bound) {
    return bound == Math.rint(bound)
        ? Integer.toString((int) bound)
        : String.format(Locale.ROOT, "%.2f", bound);
  }
}
