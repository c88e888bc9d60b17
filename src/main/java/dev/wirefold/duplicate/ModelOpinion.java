package dev.wirefold.duplicate;

import org.jspecify.annotations.Nullable;

/**
 * What a model said of a pair.
 *
 * @param model the model's id
 * @param logOdds the log-odds that the two are one text
 * @param overruled the rule against which it decided; null if it let the rule stand
 */
public record ModelOpinion(String model, double logOdds, @Nullable Rule overruled) {

  /** Returns the probability that the two are one text. */
  public double probability() {
    return probability(logOdds);
  }

  /** Returns the probability that log-odds stand for. */
  public static double probability(double logOdds) {
    return 1 / (1 + StrictMath.exp(-logOdds));
  }
}
