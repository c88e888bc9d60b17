package dev.wirefold.canonical;

import dev.wirefold.canonical.ScoredCandidate.Signal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Elects the version of a group to show. Barred candidates (killed, withheld, under embargo,
 * advisories, tests, replaced versions) win only if nobody else stands; among the rest the highest
 * score wins, and the incumbent stays unless it is beaten by the policy's margin. Of equals the
 * earlier wins.
 */
public final class CanonicalElection {

  private final ElectionPolicy policy;

  public CanonicalElection(ElectionPolicy policy) {
    this.policy = policy;
  }

  /** Returns a candidate's score, higher is better. */
  public double score(Candidate candidate) {
    double score = 0;
    for (Signal signal : signals(candidate)) {
      score += signal.points();
    }
    return score;
  }

  /**
   * Tells whether a newcomer unseats the incumbent.
   *
   * @return true if the newcomer is elected
   */
  public boolean unseats(Candidate newcomer, Candidate incumbent) {
    if (newcomer.isEligible() != incumbent.isEligible()) {
      return newcomer.isEligible();
    }
    return score(newcomer) > score(incumbent) + policy.margin();
  }

  /**
   * Holds an election among all candidates.
   *
   * @param candidates in order of arrival, at least one
   * @param incumbent the article that stands elected; null in a first election
   */
  public ElectionReceipt elect(List<Candidate> candidates, @Nullable Integer incumbent) {
    List<ScoredCandidate> scored = scored(candidates);
    ScoredCandidate winner = best(scored);
    ScoredCandidate seated = find(scored, incumbent);
    if (seated != null && !unseats(winner.candidate(), seated.candidate())) {
      winner = seated;
    }
    return receipt(scored, winner, incumbent);
  }

  /**
   * Tells how a candidate stands whom somebody has put in, whatever the scores say.
   *
   * @param candidates in order of arrival
   * @param article the article that is put in, one of them
   * @return the receipt, whose margin is negative if another has a higher score
   */
  public ElectionReceipt appoint(List<Candidate> candidates, int article) {
    List<ScoredCandidate> scored = scored(candidates);
    ScoredCandidate appointed = find(scored, article);
    if (appointed == null) {
      throw new IllegalArgumentException("article " + article + " is no candidate");
    }
    return receipt(scored, appointed, article);
  }

  private List<ScoredCandidate> scored(List<Candidate> candidates) {
    if (candidates.isEmpty()) {
      throw new IllegalArgumentException("candidates must not be empty");
    }
    List<ScoredCandidate> scored = new ArrayList<>(candidates.size());
    for (Candidate candidate : candidates) {
      List<Signal> signals = signals(candidate);
      scored.add(new ScoredCandidate(candidate, signals, score(candidate)));
    }
    return scored;
  }

  private ElectionReceipt receipt(
      List<ScoredCandidate> scored, ScoredCandidate winner, @Nullable Integer incumbent) {
    ScoredCandidate runnerUp = runnerUp(scored, winner);
    return new ElectionReceipt(
        policy.version(),
        policy.margin(),
        scored,
        winner.candidate().article(),
        runnerUp == null ? null : runnerUp.candidate().article(),
        runnerUp == null ? 0 : winner.score() - runnerUp.score(),
        incumbent);
  }

  private List<Signal> signals(Candidate candidate) {
    return List.of(
        new Signal("originalAgency", flag(candidate.originalAgency()), policy.originalAgency()),
        new Signal("creditsOther", flag(candidate.creditsOther()), policy.creditsOther()),
        new Signal("firstSource", flag(candidate.firstSource()), policy.firstSource()),
        new Signal("completeness", log2(1.0 + candidate.words()), policy.completeness()),
        new Signal("corrected", flag(candidate.corrected()), policy.corrected()),
        new Signal("updated", approach(candidate.updateNumber()), policy.updated()),
        new Signal(
            "laterVersion", approach(Math.max(0, candidate.version() - 1)), policy.laterVersion()),
        new Signal("alert", flag(candidate.alert()), policy.alert()));
  }

  private static ScoredCandidate best(List<ScoredCandidate> scored) {
    ScoredCandidate best = scored.getFirst();
    for (ScoredCandidate each : scored) {
      if (isBetter(each, best)) {
        best = each;
      }
    }
    return best;
  }

  private static @Nullable ScoredCandidate runnerUp(
      List<ScoredCandidate> scored, ScoredCandidate winner) {
    List<ScoredCandidate> others = new ArrayList<>(scored.size());
    for (ScoredCandidate each : scored) {
      if (each.candidate().isEligible()
          && each.candidate().article() != winner.candidate().article()) {
        others.add(each);
      }
    }
    return others.isEmpty() ? null : best(others);
  }

  private static boolean isBetter(ScoredCandidate each, ScoredCandidate best) {
    boolean eligible = each.candidate().isEligible();
    return eligible == best.candidate().isEligible() ? each.score() > best.score() : eligible;
  }

  private static @Nullable ScoredCandidate find(
      List<ScoredCandidate> scored, @Nullable Integer article) {
    for (ScoredCandidate each : scored) {
      if (article != null && each.candidate().article() == article) {
        return each;
      }
    }
    return null;
  }

  private static double flag(boolean value) {
    return value ? 1 : 0;
  }

  /** 0 for 0, and closer to 1 the greater the number. */
  private static double approach(int number) {
    return number / (number + 1.0);
  }

  private static double log2(double value) {
    return Math.log(value) / Math.log(2);
  }
}
