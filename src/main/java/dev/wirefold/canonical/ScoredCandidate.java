package dev.wirefold.canonical;

import java.util.List;

/**
 * A candidate with its signals and what each was worth.
 *
 * @param candidate the candidate
 * @param preference what goes before the score, higher is better; 0 if the policy has none
 * @param signals the signals in the policy's order
 * @param score the sum of the signals' points
 */
public record ScoredCandidate(
    Candidate candidate, double preference, List<Signal> signals, double score) {

  public ScoredCandidate {
    signals = List.copyOf(signals);
  }

  /**
   * One signal of a candidate.
   *
   * @param name the signal's name
   * @param value what was seen
   * @param weight what one unit of it is worth
   */
  public record Signal(String name, double value, double weight) {

    /** Returns value times weight. */
    public double points() {
      return value * weight;
    }
  }
}
