package dev.wirefold.canonical;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The record of an election: who stood, with which signals, who won and by how much. Recomputing
 * from the candidates and the policy gives the same winner.
 *
 * @param policy the policy's version
 * @param policyMargin how much better a challenger must be than the incumbent
 * @param candidates all candidates in order of arrival
 * @param winner the elected article's number
 * @param runnerUp the second best eligible article's number; null if there was no other
 * @param margin the winner's score less the runner-up's; 0 if there was no other
 * @param incumbent the article that stood elected before; null in a first election
 */
public record ElectionReceipt(
    String policy,
    double policyMargin,
    List<ScoredCandidate> candidates,
    int winner,
    @Nullable Integer runnerUp,
    double margin,
    @Nullable Integer incumbent) {

  public ElectionReceipt {
    candidates = List.copyOf(candidates);
  }
}
