package dev.wirefold.duplicate;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A logistic regression over what was measured of a pair: how probable it is that the two are one
 * text. The rules decide; the model overrules one where all the measurements together contradict it
 * clearly, and how clearly they must is part of the model. A sum of products is compared with
 * bounds, so that the answer is the same on each machine.
 *
 * @param id names the model in output, as in {@code duplicates-1}
 * @param weights what a unit of each signal adds to the log-odds, each signal once
 * @param intercept the log-odds of a pair of which every signal is 0
 * @param refuseBelow the log-odds below which a pair that a rule joins stays apart; null for never
 * @param joinFrom the log-odds from which a pair that a rule keeps apart is joined; null for never
 */
public record VerifierModel(
    String id,
    List<Weight> weights,
    double intercept,
    @Nullable Double refuseBelow,
    @Nullable Double joinFrom) {

  public VerifierModel {
    weights = List.copyOf(weights);
    Set<PairSignal> seen = EnumSet.noneOf(PairSignal.class);
    for (Weight weight : weights) {
      if (!seen.add(weight.signal())) {
        throw new IllegalArgumentException("weights name " + weight.signal().wireName() + " twice");
      }
      checkFinite(weight.signal().wireName(), weight.weight());
    }
    checkFinite("intercept", intercept);
    if (refuseBelow != null && joinFrom != null && refuseBelow > joinFrom) {
      throw new IllegalArgumentException(
          "refuseBelow must be at most joinFrom, was " + refuseBelow + " > " + joinFrom);
    }
  }

  /** What one unit of a signal adds to the log-odds. */
  public record Weight(PairSignal signal, double weight) {}

  /**
   * What a signal adds for one pair.
   *
   * @param value the signal
   * @param weight what one unit of it adds
   */
  public record Contribution(PairSignal signal, double value, double weight) {

    /** Returns what it adds to the log-odds. */
    public double logOdds() {
      return value * weight;
    }
  }

  /** Returns the log-odds that a pair is one text. */
  public double logOdds(PairFeatures pair) {
    double sum = intercept;
    for (Weight each : weights) {
      sum += each.weight * each.signal.of(pair);
    }
    return sum;
  }

  /** Returns the probability that a pair is one text. */
  public double probability(PairFeatures pair) {
    return 1 / (1 + StrictMath.exp(-logOdds(pair)));
  }

  /** Returns what each signal adds; with the intercept they sum up to the log-odds. */
  public List<Contribution> contributions(PairFeatures pair) {
    List<Contribution> contributions = new ArrayList<>(weights.size());
    for (Weight each : weights) {
      contributions.add(new Contribution(each.signal, each.signal.of(pair), each.weight));
    }
    return contributions;
  }

  /** Returns the rule that stands when a rule has spoken: the same, or that of the model. */
  Rule overrule(Rule rule, PairFeatures pair) {
    if (!isOpen(rule)) {
      return rule;
    }
    double odds = logOdds(pair);
    if (rule.joins()) {
      return refuseBelow != null && odds < refuseBelow ? Rule.MODEL_REFUSES : rule;
    }
    return joinFrom != null && odds >= joinFrom ? Rule.MODEL_JOINS : rule;
  }

  /** Tells whether measurements decided, so that a sum of all of them may say otherwise. */
  public static boolean isOpen(Rule rule) {
    return switch (rule) {
      case MOST_OF_THE_SHORTER,
          LEDE_AND_HALF,
          NUMBERS_CLASH,
          NAMES_CLASH,
          SUBJECTS_CLASH,
          HEADLINES_CLASH,
          PASSAGE_ONLY ->
          true;
      case FIRST,
          SAME_CONTENT,
          EXPLICIT_LINK,
          SAME_ARTICLE,
          CORRECTION,
          MODEL_JOINS,
          MODEL_REFUSES,
          TOO_SHORT,
          TOO_FAR_APART,
          EDITIONS_CLASH,
          LITTLE_SHARED ->
          false;
    };
  }

  private static void checkFinite(String name, double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(name + " must be a finite number, was " + value);
    }
  }
}
