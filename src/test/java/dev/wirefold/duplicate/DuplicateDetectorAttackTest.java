package dev.wirefold.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Input made to be dear or to confuse: nothing is merged that doesn't belong together, and what an
 * article costs, counted and not timed, doesn't grow with those before it. {@code
 * -Dattack.articles=N} says how many, as in {@code -Dattack.articles=100000}.
 */
class DuplicateDetectorAttackTest {

  private static final int ARTICLES = Integer.getInteger("attack.articles", 3_000);
  private static final int COPIES = Math.max(2_000, ARTICLES / 10);

  /** All fall into one window of two weeks, and most into the same two days. */
  private static final double HOURS = 40.0 / ARTICLES;

  /** As many texts are candidates, and each leads to a group with so many that stand for it. */
  private static final int MOST_COMPARED = Candidates.MOST * NearDuplicateGroup.REPRESENTATIVES;

  private static final long SEED = 20_260_311;

  private final SplittableRandom random = new SplittableRandom(SEED);
  private final Desk desk = new Desk();

  @AfterEach
  void comparisons_areBounded() {
    assertThat(desk.detector().counters().mostPairsVerified()).isLessThanOrEqualTo(MOST_COMPARED);
  }

  @Test
  void sharedBoilerplate_ofManyOutlets_neitherMergesNorCostsMore() {
    String shared = " " + new Prose(SEED).text(12);
    Bill bill =
        placeAll(
            ARTICLES,
            i -> {
              desk.from("Outlet " + i % 40);
              return new Prose(SEED + 1 + i).text(14) + shared;
            });
    bill.isFlat();
    assertThat(largestGroup()).isEqualTo(1);
    assertThat(desk.detector().counters().commonShinglesSkipped()).isPositive();
  }

  @Test
  void oneTemplate_filledAgainAndAgain_staysApartAndCostsNoMore() {
    String template = template();
    Bill bill = placeAll(ARTICLES, _ -> filled(template));
    bill.isFlat();
    assertThat(largestGroup()).isEqualTo(1);
  }

  @Test
  void chain_ofWhichEachOverlapsTheNext_neverJoinsWhatSharesNothing() {
    int length = 10;
    int step = 4;
    List<String> stream = new Prose(SEED).sentences(ARTICLES * step + length);
    Bill bill =
        placeAll(ARTICLES, i -> String.join(" ", stream.subList(i * step, i * step + length)));
    bill.isFlat();
    for (int group = 0; group < desk.detector().groups(); group++) {
      int[] members = desk.detector().group(group).members();
      int apart = members[members.length - 1] - members[0];
      assertThat(apart * step)
          .as("sentences between the first and the last of %s", Arrays.toString(members))
          .isLessThan(length);
    }
  }

  @Test
  void ring_ofTextsThatShareTwoFifths_joinsNoTwo() {
    List<String> parts = new Prose(SEED).sentences(80);
    Bill bill =
        placeAll(
            ARTICLES,
            i -> {
              int at = random.nextInt(parts.size() - 8);
              return String.join(" ", parts.subList(at, at + 8))
                  + " "
                  + new Prose(SEED + 1 + i).text(12);
            });
    bill.isFlat();
    assertThat(largestGroup()).isEqualTo(1);
  }

  @Test
  void copies_ofOneText_areOneGroupAndCostNoMore() {
    List<String> whole = new Prose(SEED).sentences(16);
    desk.place("", String.join(" ", whole));
    Bill bill =
        placeAll(
            COPIES,
            i -> {
              String kept = String.join(" ", whole.subList(0, 9 + random.nextInt(8)));
              return random.nextInt(3) == 0 ? kept + " " + new Prose(SEED + 1 + i).text(2) : kept;
            });
    bill.isFlat();
    assertThat(desk.detector().groups()).isEqualTo(1);
    assertThat(desk.detector().group(0).size()).isEqualTo(COPIES + 1);
    assertThat(bill.lastThird().verified())
        .isLessThanOrEqualTo((long) NearDuplicateGroup.REPRESENTATIVES * COPIES / 3 + 4);
  }

  // ---------------------------------------------------------------- what it cost

  /** Work that was counted. */
  private record Cost(long scanned, long verified) {

    Cost since(Cost before) {
      return new Cost(scanned - before.scanned, verified - before.verified);
    }
  }

  /**
   * What the middle third of the articles cost, and the last.
   *
   * @param third as many articles are in each
   */
  private record Bill(Cost middleThird, Cost lastThird, int third) {

    /** By chance an article meets a posting or so more where there are more. */
    void isFlat() {
      assertThat(lastThird.scanned)
          .as("postings read for the last third; seed %d, %s", SEED, this)
          .isLessThanOrEqualTo(middleThird.scanned * 5 / 4 + third);
      assertThat(lastThird.verified)
          .as("pairs compared for the last third; seed %d, %s", SEED, this)
          .isLessThanOrEqualTo(middleThird.verified * 5 / 4 + third / 10);
    }
  }

  private Bill placeAll(int articles, IntFunction<String> body) {
    List<Cost> costs = new ArrayList<>();
    for (int i = 0; i < articles; i++) {
      if (i == articles / 3 || i == articles / 3 * 2) {
        costs.add(cost());
      }
      Placement _ = desk.later(HOURS).place("", body.apply(i));
    }
    return new Bill(costs.get(1).since(costs.get(0)), cost().since(costs.get(1)), articles / 3);
  }

  private Cost cost() {
    DetectorCounters counters = desk.detector().counters();
    return new Cost(counters.candidatesScanned(), counters.pairsVerified());
  }

  private int largestGroup() {
    int largest = 0;
    for (int group = 0; group < desk.detector().groups(); group++) {
      largest = Math.max(largest, desk.detector().group(group).size());
    }
    return largest;
  }

  // ---------------------------------------------------------------- a template

  /** Six sentences in which each eighth word or so is a name or a figure. */
  private static String template() {
    StringBuilder template = new StringBuilder();
    int word = 0;
    for (String each : new Prose(SEED).text(6).split(" ", -1)) {
      word++;
      String slot = word % 16 == 5 ? "%N" : "%F";
      template.append(word % 8 == 5 ? slot : each).append(' ');
    }
    return template.toString();
  }

  private String filled(String template) {
    String company = name();
    StringBuilder text = new StringBuilder();
    for (String word : template.split(" ", -1)) {
      String shown =
          switch (word) {
            case "%N" -> company;
            case "%F" -> (1 + random.nextInt(9_000)) + "." + random.nextInt(100);
            default -> word;
          };
      text.append(shown).append(' ');
    }
    return text.toString();
  }

  private String name() {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < 7; i++) {
      char letter = (char) ('a' + random.nextInt(26));
      name.append(i == 0 ? Character.toUpperCase(letter) : letter);
    }
    return name.toString();
  }
}
