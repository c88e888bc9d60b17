package dev.wirefold.cli;

import java.util.List;

/**
 * How duplicates are decided, where that isn't the standard.
 *
 * @param model {@code bundled}, {@code none}, or the path of a trained model
 * @param stories {@code bundled}, or the path of a trained model of stories
 * @param embedding what makes the vectors of stories
 * @param without names of steps of the decision that are left out
 * @param canonicalPolicy the name of the policy by which the version to show is chosen
 * @param preferredSources with commas between them; empty for none
 * @param publishers the path of a register of publishers; empty for none
 */
public record DecisionOptions(
    String model,
    String stories,
    String embedding,
    List<String> without,
    String canonicalPolicy,
    String preferredSources,
    String publishers) {

  /** The standard: the model that comes with Wirefold, and every step. */
  public static final DecisionOptions DEFAULT =
      new DecisionOptions("bundled", "bundled", List.of());

  /** Creates options with the vectors of the static table. */
  public DecisionOptions(String model, String stories, List<String> without) {
    this(model, stories, "static", without, "original", "", "");
  }

  public DecisionOptions {
    without = List.copyOf(without);
  }
}
