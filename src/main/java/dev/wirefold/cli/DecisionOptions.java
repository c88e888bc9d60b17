package dev.wirefold.cli;

import java.util.List;

/**
 * How duplicates are decided, where that isn't the standard.
 *
 * @param model {@code bundled}, {@code none}, or the path of a trained model
 * @param without names of steps of the decision that are left out
 */
public record DecisionOptions(String model, List<String> without) {

  /** The standard: the model that comes with Wirefold, and every step. */
  public static final DecisionOptions DEFAULT = new DecisionOptions("bundled", List.of());

  public DecisionOptions {
    without = List.copyOf(without);
  }
}
