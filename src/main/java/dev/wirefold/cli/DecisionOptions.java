package dev.wirefold.cli;

import java.util.List;

/**
 * How duplicates are decided, where that isn't the standard.
 *
 * @param model {@code bundled}, {@code none}, or the path of a trained model
 * @param stories {@code bundled}, or the path of a trained model of stories
 * @param embedding what makes the vectors of stories
 * @param without names of steps of the decision that are left out
 */
public record DecisionOptions(
    String model, String stories, String embedding, List<String> without) {

  /** The standard: the model that comes with Wirefold, and every step. */
  public static final DecisionOptions DEFAULT =
      new DecisionOptions("bundled", "bundled", List.of());

  /** Creates options with the vectors of the static table. */
  public DecisionOptions(String model, String stories, List<String> without) {
    this(model, stories, "static", without);
  }

  public DecisionOptions {
    without = List.copyOf(without);
  }
}
