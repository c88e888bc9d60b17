package dev.wirefold.canonical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.wirefold.canonical.ScoredCandidate.Signal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalElectionTest {

  private static final Publishers REGISTER =
      new Publishers(
          Map.of(
              "elm", new Publisher("Elm Wire", "elm", 1, true, false),
              "oak", new Publisher("The Oak", "oak", 2, false, true)));

  private static final List<String> SOURCES = List.of("elm", "oak", "ash");

  private static final List<CanonicalElection> POLICIES =
      ElectionPolicy.NAMES.stream().map(name -> new CanonicalElection(policy(name))).toList();

  private static final Comparator<ScoredCandidate> BETTER =
      Comparator.comparing((ScoredCandidate each) -> each.candidate().isEligible())
          .thenComparingDouble(ScoredCandidate::preference)
          .thenComparingDouble(ScoredCandidate::score);

  private final CanonicalElection election = new CanonicalElection(ElectionPolicy.ORIGINAL);

  @Test
  void elect_nobodyStands_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> election.elect(List.of(), null))
        .withMessageContaining("candidates");
  }

  @Test
  void elect_oneCandidate_winsWithoutRunnerUp() {
    ElectionReceipt receipt = election.elect(List.of(plain(7, 300)), null);
    assertThat(receipt.winner()).isEqualTo(7);
    assertThat(receipt.runnerUp()).isNull();
    assertThat(receipt.margin()).isZero();
    assertThat(receipt.policy()).isEqualTo("original-2");
  }

  @Test
  void elect_equals_earlierWins() {
    ElectionReceipt receipt =
        election.elect(List.of(plain(4, 300), plain(2, 300), plain(9, 300)), null);
    assertThat(receipt.winner()).isEqualTo(4);
    assertThat(receipt.runnerUp()).isEqualTo(2);
    assertThat(receipt.margin()).isZero();
  }

  @Test
  void appoint_aShorterOne_winsByANegativeMargin() {
    ElectionReceipt receipt = election.appoint(List.of(plain(4, 200), plain(2, 400)), 4);
    assertThat(receipt.winner()).isEqualTo(4);
    assertThat(receipt.runnerUp()).isEqualTo(2);
    assertThat(receipt.margin()).isNegative();
  }

  @Test
  void elect_completeAndTrimmed_completeWins() {
    assertThat(winner(plain(0, 200), plain(1, 400))).isEqualTo(1);
    assertThat(winner(plain(0, 400), plain(1, 200))).isEqualTo(0);
  }

  @Test
  void elect_originalAgencyAndExtendedReprint_originalWins() {
    Candidate original =
        new Candidate(1, "elm", null, true, false, false, 300, false, 0, 0, false, false);
    Candidate reprint =
        new Candidate(0, "elm", null, false, true, true, 600, false, 0, 0, false, false);
    assertThat(winner(reprint, original)).isEqualTo(1);
  }

  @Test
  void elect_correctedAndFaulty_correctedWins() {
    Candidate faulty =
        new Candidate(0, "elm", null, true, false, true, 310, false, 0, 0, false, false);
    Candidate corrected =
        new Candidate(1, "elm", null, true, false, true, 300, true, 0, 0, false, false);
    assertThat(election.elect(List.of(faulty, corrected), 0).winner()).isEqualTo(1);
  }

  @Test
  void elect_updatesOfOneReport_latestWins() {
    assertThat(winner(update(0, 0), update(1, 1), update(2, 3), update(3, 2))).isEqualTo(2);
  }

  @Test
  void elect_versionsOfOneArticle_latestWins() {
    assertThat(winner(version(0, 1), version(1, 3), version(2, 2))).isEqualTo(1);
  }

  @Test
  void elect_alertAndReport_reportWins() {
    Candidate alert =
        new Candidate(0, "elm", null, true, false, true, 25, false, 0, 0, true, false);
    assertThat(election.elect(List.of(alert, plain(1, 150)), 0).winner()).isEqualTo(1);
  }

  @Test
  void elect_alertAlone_wins() {
    assertThat(
            winner(new Candidate(0, "elm", null, true, false, true, 25, false, 0, 0, true, false)))
        .isEqualTo(0);
  }

  @Test
  void elect_barredIncumbent_losesToAnyone() {
    Candidate alert =
        new Candidate(1, "elm", null, false, true, false, 3, false, 0, 0, true, false);
    ElectionReceipt receipt = election.elect(List.of(barred(0, 900), alert), 0);
    assertThat(receipt.winner()).isEqualTo(1);
    assertThat(receipt.runnerUp()).as("nobody else is eligible").isNull();
    assertThat(receipt.margin()).isZero();
    assertThat(receipt.incumbent()).isEqualTo(0);
  }

  @Test
  void elect_allBarred_bestOfThemStands() {
    ElectionReceipt receipt = election.elect(List.of(barred(0, 100), barred(1, 900)), null);
    assertThat(receipt.winner()).isEqualTo(1);
    assertThat(receipt.runnerUp()).isNull();
  }

  @Test
  void elect_challengerWithinTheMargin_incumbentStays() {
    List<Candidate> candidates = List.of(plain(0, 400), plain(1, 405));
    assertThat(election.elect(candidates, null).winner()).isEqualTo(1);
    ElectionReceipt receipt = election.elect(candidates, 0);
    assertThat(receipt.winner()).isEqualTo(0);
    assertThat(receipt.margin()).isNegative().isGreaterThan(-ElectionPolicy.ORIGINAL.margin());
    assertThat(election.elect(List.of(plain(0, 400), plain(1, 420)), 0).winner()).isEqualTo(1);
  }

  @Test
  void elect_incumbentWhoDoesNotStand_countsForNothing() {
    List<Candidate> candidates = List.of(plain(0, 400), plain(1, 405));
    assertThat(election.elect(candidates, 5).winner()).isEqualTo(1);
  }

  @Test
  void unseats_betweenBarredAndEligible_eligibleWinsWhateverTheScore() {
    assertThat(election.unseats(barred(1, 9_000), plain(0, 1))).isFalse();
    assertThat(election.unseats(plain(1, 1), barred(0, 9_000))).isTrue();
    assertThat(election.unseats(barred(1, 9_000), barred(0, 1))).isTrue();
  }

  @Test
  void unseats_equal_isFalse() {
    assertThat(election.unseats(plain(1, 300), plain(0, 300))).isFalse();
  }

  @Test
  void receipt_signals_addUpToTheScore() {
    Candidate candidate =
        new Candidate(3, "elm", null, true, true, true, 255, true, 4, 2, true, false);
    ScoredCandidate scored = election.elect(List.of(candidate), null).candidates().getFirst();
    assertThat(scored.signals())
        .extracting(Signal::name)
        .containsExactly(
            "originalAgency",
            "creditsOther",
            "firstSource",
            "agency",
            "tier",
            "completeness",
            "corrected",
            "updated",
            "laterVersion",
            "alert",
            "rawCopy");
    double sum = scored.signals().stream().mapToDouble(Signal::points).sum();
    assertThat(scored.score())
        .isCloseTo(sum, within(1e-12))
        .isCloseTo(1.5 - 0.1 + 0.25 + 4.0 + 1.0 + 0.64 + 0.2 - 3.0, within(1e-9));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void receipt_recomputed_namesTheSameWinner(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int round = 0; round < 500; round++) {
      CanonicalElection election = POLICIES.get(round % POLICIES.size());
      List<Candidate> candidates = random(random);
      Integer incumbent = random.nextBoolean() ? null : random.nextInt(candidates.size() + 1);
      ElectionReceipt receipt = election.elect(candidates, incumbent);
      String where = "seed %d, round %d".formatted(seed, round);

      List<Candidate> stood =
          receipt.candidates().stream().map(ScoredCandidate::candidate).toList();
      assertThat(stood).as(where).isEqualTo(candidates);
      assertThat(election.elect(stood, receipt.incumbent())).as(where).isEqualTo(receipt);
      assertThat(winnerByHand(receipt)).as(where).isEqualTo(receipt.winner());
      boolean someoneStands = candidates.stream().anyMatch(Candidate::isEligible);
      assertThat(candidates.get(receipt.winner()).isEligible()).as(where).isEqualTo(someoneStands);
      if (receipt.runnerUp() != null) {
        assertThat(receipt.runnerUp()).as(where).isNotEqualTo(receipt.winner());
        assertThat(candidates.get(receipt.runnerUp()).isEligible()).as(where).isTrue();
        if (preference(receipt, receipt.winner()) == preference(receipt, receipt.runnerUp())) {
          assertThat(receipt.margin())
              .as(where)
              .isGreaterThanOrEqualTo(-ElectionPolicy.ORIGINAL.margin() - 1e-12);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {6, 7, 8})
  void unseats_newcomersOneByOne_seatWhomAFullElectionSeats(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int round = 0; round < 500; round++) {
      CanonicalElection election = POLICIES.get(round % POLICIES.size());
      List<Candidate> candidates = random(random);
      int seated = 0;
      for (int i = 1; i < candidates.size(); i++) {
        if (election.unseats(candidates.get(i), candidates.get(seated))) {
          seated = i;
        }
      }
      assertThat(election.elect(candidates, seated).winner())
          .as("seed %d, round %d", seed, round)
          .isEqualTo(seated);
    }
  }

  @Test
  void candidate_negativeFigure_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new Candidate(0, "elm", null, false, false, false, -1, false, 0, 0, false, false))
        .withMessageContaining("-1");
  }

  @Test
  void policy_marginThatIsNoNumber_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            new ElectionPolicy(
                "x",
                Preference.NONE,
                List.of(),
                Publishers.NONE,
                ElectionPolicy.ORIGINAL.weights(),
                Double.NaN))
        .withMessageContaining("margin");
  }

  /** The rule of the receipt, from its scores alone. */
  private static int winnerByHand(ElectionReceipt receipt) {
    ScoredCandidate best = null;
    ScoredCandidate seated = null;
    for (ScoredCandidate each : receipt.candidates()) {
      best = best == null || BETTER.compare(each, best) > 0 ? each : best;
      Integer incumbent = receipt.incumbent();
      seated = incumbent != null && each.candidate().article() == incumbent ? each : seated;
    }
    assertThat(best).isNotNull();
    if (best == null) {
      return -1;
    }
    boolean stays =
        seated != null
            && seated.candidate().isEligible() == best.candidate().isEligible()
            && seated.preference() == best.preference()
            && best.score() <= seated.score() + ElectionPolicy.ORIGINAL.margin();
    return seated != null && stays ? seated.candidate().article() : best.candidate().article();
  }

  private static double preference(ElectionReceipt receipt, int article) {
    return receipt.candidates().get(article).preference();
  }

  private int winner(Candidate... candidates) {
    return election.elect(List.of(candidates), null).winner();
  }

  private static ElectionPolicy policy(String name) {
    List<String> preferred =
        name.equals("preferred-sources") ? List.of("oak", "elm") : List.<String>of();
    return ElectionPolicy.named(name, preferred, REGISTER);
  }

  private static Candidate plain(int article, int words) {
    return candidate(article, null, words);
  }

  private static Candidate barred(int article, int words) {
    return candidate(article, "canceled by its provider", words);
  }

  private static Candidate candidate(int article, @Nullable String barred, int words) {
    return new Candidate(
        article, "elm", barred, false, false, false, words, false, 0, 0, false, false);
  }

  private static Candidate update(int article, int number) {
    return new Candidate(
        article, "elm", null, false, false, false, 300, false, number, 0, false, false);
  }

  private static Candidate version(int article, int number) {
    return new Candidate(
        article, "elm", null, false, false, false, 300, false, 0, number, false, false);
  }

  private static List<Candidate> random(SplittableRandom random) {
    int count = 1 + random.nextInt(8);
    List<Candidate> candidates = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      candidates.add(
          new Candidate(
              i,
              SOURCES.get(random.nextInt(SOURCES.size())),
              random.nextInt(3) == 0 ? "withheld by its provider" : null,
              random.nextBoolean(),
              random.nextBoolean(),
              random.nextBoolean(),
              390 + random.nextInt(20),
              random.nextInt(4) == 0,
              random.nextInt(3),
              random.nextInt(3),
              random.nextInt(5) == 0,
              random.nextInt(5) == 0));
    }
    return candidates;
  }
}
