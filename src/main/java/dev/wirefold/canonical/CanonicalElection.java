package dev.wirefold.canonical;

import dev.wirefold.canonical.ElectionPolicy.Weights;
import dev.wirefold.canonical.ScoredCandidate.Signal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Elects the version of a group to show. Barred candidates (killed, withheld, under embargo,
 * advisories, tests, replaced versions) win only if nobody else stands; among the rest those that
 * the policy prefers; among these the highest score wins, and the incumbent stays unless it is
 * beaten by the policy's margin. Of equals the earlier wins.
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
    int preferred = Double.compare(policy.preferenceOf(newcomer), policy.preferenceOf(incumbent));
    return preferred == 0 ? score(newcomer) > score(incumbent) + policy.margin() : preferred > 0;
  }

  /**
   * Tells in words why a candidate took another's place.
   *
   * @return the other's bar, the policy's preference, or the signal that speaks most for the winner
   */
  public String because(Candidate winner, Candidate deposed) {
    if (winner.isEligible() && !deposed.isEligible()) {
      return "the one before can't be shown: " + deposed.barredBecause();
    }
    if (policy.preferenceOf(winner) > policy.preferenceOf(deposed)) {
      return "a version came in that the policy " + policy.version() + " prefers";
    }
    List<Signal> gained = signals(winner);
    List<Signal> lost = signals(deposed);
    int most = 0;
    for (int i = 1; i < gained.size(); i++) {
      most = gain(gained, lost, i) > gain(gained, lost, most) ? i : most;
    }
    return "a better version came in, most of all by " + gained.get(most).name();
  }

  private static double gain(List<Signal> gained, List<Signal> lost, int signal) {
    return gained.get(signal).points() - lost.get(signal).points();
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
      scored.add(
          new ScoredCandidate(
              candidate, policy.preferenceOf(candidate), signals, score(candidate)));
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
    Weights weights = policy.weights();
    Publisher publisher = policy.publishers().of(candidate.source());
    return List.of(
        new Signal("originalAgency", flag(candidate.originalAgency()), weights.originalAgency()),
        new Signal("creditsOther", flag(candidate.creditsOther()), weights.creditsOther()),
        new Signal("firstSource", flag(candidate.firstSource()), weights.firstSource()),
        new Signal("agency", flag(publisher.agency()), weights.agency()),
        new Signal("tier", standing(publisher.tier()), weights.tier()),
        new Signal("completeness", log2(1.0 + candidate.words()), weights.completeness()),
        new Signal("corrected", flag(candidate.corrected()), weights.corrected()),
        new Signal("updated", approach(candidate.updateNumber()), weights.updated()),
        new Signal(
            "laterVersion", approach(Math.max(0, candidate.version() - 1)), weights.laterVersion()),
        new Signal("alert", flag(candidate.alert()), weights.alert()),
        new Signal("rawCopy", flag(candidate.rawCopy()), weights.rawCopy()));
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
    if (eligible != best.candidate().isEligible()) {
      return eligible;
    }
    int preferred = Double.compare(each.preference(), best.preference());
    return preferred == 0 ? each.score() > best.score() : preferred > 0;
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

  /** 1 for the first tier, less for the others, 0 for a publisher that isn't known. */
  private static double standing(int tier) {
    return tier == 0 ? 0 : (Publisher.TIERS + 1.0 - tier) / Publisher.TIERS;
  }

  /** 0 for 0, and closer to 1 the greater the number. */
  private static double approach(int number) {
    return number / (number + 1.0);
  }

  private static double log2(double value) {
    return Math.log(value) / Math.log(2);
  }
}
