package dev.wirefold.canonical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ElectionPolicyTest {

  private static final Publishers REGISTER =
      new Publishers(
          Map.of(
              "Elm", new Publisher("Elm Wire", "elm", 1, true, false),
              "oak", new Publisher("The Oak", "oak", 3, false, true)));

  @Test
  void named_noSuchPolicy_isRefusedWithTheNames() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ElectionPolicy.named("newest", List.of(), REGISTER))
        .withMessage(
            "the policy must be one of original, earliest, most-complete, preferred-sources,"
                + " licensed, was \"newest\"");
  }

  @Test
  void named_preferredSourcesWithoutSources_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ElectionPolicy.named("preferred-sources", List.of(), REGISTER))
        .withMessageContaining("needs a list of sources");
  }

  @Test
  void named_sourcesForAnotherPolicy_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ElectionPolicy.named("earliest", List.of("oak"), REGISTER))
        .withMessageContaining("preferred-sources alone");
  }

  @Test
  void original_agencyThatNobodyCredits_goesBeforeAnOutletWithAsMuch() {
    assertThat(winner("original", report(0, "ash", 300), report(1, "elm", 300))).isEqualTo(1);
  }

  @Test
  void original_firstTierAndThird_firstTierWins() {
    Publishers tiers =
        new Publishers(
            Map.of(
                "ash", new Publisher("Ash", "ash", 1, false, false),
                "oak", new Publisher("Oak", "oak", 3, false, false)));
    ElectionPolicy policy = ElectionPolicy.named("original", List.of(), tiers);
    assertThat(winner(policy, report(0, "oak", 300), report(1, "ash", 300))).isEqualTo(1);
    assertThat(winner(policy, report(0, "beech", 300), report(1, "oak", 300))).isEqualTo(1);
  }

  /** As much as a third of the length. */
  @Test
  void original_rawCopyAndShorterOneThatIsReady_lengthDecidesFromAThirdOn() {
    Candidate ready = report(0, "ash", 300);
    assertThat(winner("original", ready, raw(1, 380))).isEqualTo(0);
    assertThat(winner("original", ready, raw(1, 420))).isEqualTo(1);
  }

  @Test
  void earliest_laterAndLonger_firstByTheLogWins() {
    assertThat(winner("earliest", report(4, "elm", 900), report(2, "ash", 100))).isEqualTo(2);
  }

  @Test
  void earliest_alertBeforeAReport_reportWins() {
    Candidate alert =
        new Candidate(0, "elm", null, true, false, true, 25, false, 0, 0, true, false);
    assertThat(winner("earliest", alert, report(3, "ash", 100), report(5, "ash", 400)))
        .isEqualTo(3);
    assertThat(winner("earliest", alert)).isEqualTo(0);
  }

  @Test
  void mostComplete_extendedReprintOfAnAgency_reprintWins() {
    Candidate agency =
        new Candidate(0, "elm", null, true, false, true, 300, false, 0, 0, false, false);
    Candidate reprint =
        new Candidate(1, "ash", null, false, true, false, 420, false, 0, 0, false, false);
    assertThat(winner("most-complete", agency, reprint)).isEqualTo(1);
    assertThat(winner("original", agency, reprint)).isEqualTo(0);
  }

  @Test
  void preferredSources_inTheirOrder_beforeAllOthers() {
    ElectionPolicy policy =
        ElectionPolicy.named("preferred-sources", List.of("Oak", " ash "), REGISTER);
    Candidate elm = report(0, "elm", 900);
    Candidate ash = report(1, "ash", 200);
    Candidate oak = report(2, "OAK", 100);
    assertThat(winner(policy, elm, ash, oak)).isEqualTo(2);
    assertThat(winner(policy, elm, ash)).isEqualTo(1);
    assertThat(winner(policy, elm, report(3, "beech", 300))).as("the score decides").isEqualTo(0);
  }

  @Test
  void licensed_licensedByTheRegister_beforeALongerOneThatIsNot() {
    assertThat(winner("licensed", report(0, "elm", 900), report(1, "oak", 100))).isEqualTo(1);
    assertThat(winner("licensed", report(0, "elm", 900), report(1, "ash", 950))).isEqualTo(0);
  }

  @Test
  void preferred_barred_losesToAnyone() {
    Candidate killed =
        new Candidate(
            0,
            "oak",
            "canceled by its provider",
            true,
            false,
            true,
            900,
            false,
            0,
            0,
            false,
            false);
    for (String name : ElectionPolicy.NAMES) {
      assertThat(winner(policy(name), killed, report(1, "ash", 100))).as(name).isEqualTo(1);
    }
  }

  /** The order in which candidates are told never decides. */
  @ParameterizedTest
  @MethodSource("names")
  void elect_candidatesInAnyOrder_sameWinner(String name) {
    CanonicalElection election = new CanonicalElection(policy(name));
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      candidates.add(report(i, List.of("elm", "oak", "ash").get(i % 3), 200 + 37 * (i * 5 % 12)));
    }
    int winner = election.elect(candidates, null).winner();
    Random random = new Random(7);
    for (int i = 0; i < 100; i++) {
      Collections.shuffle(candidates, random);
      assertThat(election.elect(candidates, null).winner()).isEqualTo(winner);
    }
  }

  static List<String> names() {
    return ElectionPolicy.NAMES;
  }

  private static int winner(String name, Candidate... candidates) {
    return winner(policy(name), candidates);
  }

  private static int winner(ElectionPolicy policy, Candidate... candidates) {
    return new CanonicalElection(policy).elect(List.of(candidates), null).winner();
  }

  private static ElectionPolicy policy(String name) {
    return ElectionPolicy.named(
        name,
        name.equals("preferred-sources") ? List.of("oak", "elm") : List.<String>of(),
        REGISTER);
  }

  private static Candidate raw(int article, int words) {
    return new Candidate(
        article, "ash", null, false, false, false, words, false, 0, 0, false, true);
  }

  private static Candidate report(int article, String source, int words) {
    return new Candidate(
        article, source, null, false, false, false, words, false, 0, 0, false, false);
  }
}
