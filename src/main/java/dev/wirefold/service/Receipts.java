package dev.wirefold.service;

import dev.wirefold.canonical.ElectionReceipt;
import dev.wirefold.canonical.ScoredCandidate;
import dev.wirefold.service.GroupDescription.Candidate;
import dev.wirefold.service.GroupDescription.Receipt;
import dev.wirefold.service.GroupView.Election;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;

/** Puts receipts of elections into the words of the output, shortened where they would be long. */
final class Receipts {

  /** Says that there is no receipt. */
  static final Election NONE =
      new Election(new Receipt("", "", null, 0, null, 0, List.of()), 0, null);

  /** Up to so many candidates are listed, all of them. */
  private static final int ALL_LISTED = 1_000;

  /** Of more candidates only the best are listed. */
  private static final int BEST_LISTED = 100;

  private Receipts() {}

  /**
   * Describes an election.
   *
   * @param ids tells the id of an article by number
   */
  static Election of(ElectionReceipt receipt, IntFunction<String> ids) {
    List<ScoredCandidate> listed = receipt.candidates();
    if (listed.size() > ALL_LISTED) {
      List<ScoredCandidate> best = new ArrayList<>(listed);
      best.sort(
          Comparator.comparing((ScoredCandidate each) -> !each.candidate().isEligible())
              .thenComparingDouble(each -> -each.preference())
              .thenComparingDouble(each -> -each.score()));
      listed = best.subList(0, BEST_LISTED);
    }
    Integer runnerUp = receipt.runnerUp();
    Integer incumbent = receipt.incumbent();
    return new Election(
        new Receipt(
            receipt.policy(),
            ids.apply(receipt.winner()),
            runnerUp == null ? null : ids.apply(runnerUp),
            receipt.margin(),
            incumbent == null ? null : ids.apply(incumbent),
            receipt.policyMargin(),
            listed.stream().map(each -> candidate(each, ids)).toList()),
        receipt.candidates().size() - listed.size(),
        null);
  }

  private static Candidate candidate(ScoredCandidate scored, IntFunction<String> ids) {
    return new Candidate(
        ids.apply(scored.candidate().article()),
        scored.candidate().source(),
        scored.preference(),
        scored.score(),
        scored.candidate().barredBecause(),
        scored.signals());
  }
}
