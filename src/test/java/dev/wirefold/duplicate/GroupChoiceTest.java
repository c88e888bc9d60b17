package dev.wirefold.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What is noted of the groups that an article doesn't join. */
class GroupChoiceTest {

  private final Desk desk = new Desk();

  @Test
  void place_roundUp_containsWhatItCarries() {
    int storm = desk.place("", new Prose(1).text(6)).group();
    int strike = desk.place("", new Prose(2).text(6)).group();
    Placement roundUp =
        desk.place(
            "", new Prose(3).text(8) + " " + new Prose(1).text(6) + " " + new Prose(2).text(6));
    assertThat(roundUp.opened()).isTrue();
    assertThat(roundUp.ties())
        .extracting(tie -> desk.detector().groupOf(tie.article()) + " " + tie.relation())
        .containsExactlyInAnyOrder(storm + " CONTAINS", strike + " CONTAINS");
  }

  @Test
  void place_itemAfterARoundUp_isContainedInIt() {
    int roundUp = desk.place("", new Prose(3).text(8) + " " + new Prose(1).text(6)).group();
    Placement item = desk.place("", new Prose(1).text(6));
    assertThat(item.ties())
        .singleElement()
        .satisfies(tie -> {
          assertThat(tie.relation()).isEqualTo(GroupRelation.CONTAINED_IN);
          assertThat(desk.detector().groupOf(tie.article())).isEqualTo(roundUp);
        });
  }

  @Test
  void place_ledeInARoundUp_isFoundThoughLittleIsCovered() {
    List<String> report = new Prose(1).sentences(16);
    desk.place("", String.join(" ", report));
    String lede = String.join(" ", report.subList(0, 4));
    Placement roundUp = desk.place("", new Prose(3).text(20) + " " + lede);
    assertThat(roundUp.ties())
        .extracting(GroupTie::relation)
        .containsExactly(GroupRelation.CONTAINS);
  }

  @Test
  void place_passageThatAnotherKeyMightMiss_isNotTold() {
    List<String> report = new Prose(1).sentences(16);
    desk.place("", String.join(" ", report));
    Placement roundUp = desk.place("", new Prose(3).text(20) + " " + report.get(0));
    assertThat(roundUp.ties()).isEmpty();
  }

  @Test
  void place_itemOfTheSameForm_isTemplated() {
    desk.place("", form("Norra Lines", 12, 40, 7));
    Placement other = desk.place("", form("Selby Steel", 31, 58, 9));
    assertThat(other.opened()).isTrue();
    assertThat(other.ties())
        .extracting(GroupTie::relation)
        .containsExactly(GroupRelation.TEMPLATED);
  }

  @Test
  void place_itemsOfAFormDaysLater_areTemplatedAndTheClosestIsMeasured() {
    desk.place("", form("Norra Lines", 12, 40, 7));
    int closest = desk.place("", form("Selby Lines", 31, 58, 9)).group();
    Placement later = desk.later(72).place("", form("Selby Steel", 30, 58, 9));
    assertThat(later.ties())
        .hasSize(2)
        .extracting(GroupTie::relation)
        .containsOnly(GroupRelation.TEMPLATED);
    Placement.Alternative near = Objects.requireNonNull(later.alternative());
    assertThat(desk.detector().groupOf(near.article())).isEqualTo(closest);
    assertThat(near.verdict().rule()).isEqualTo(Rule.TOO_FAR_APART);
    assertThat(near.verdict().features().numbersChanged()).isEqualTo(1);
    assertThat(near.verdict().strength()).isEqualTo(later.ties().getFirst().strength());
  }

  @Test
  void place_copy_isNotTiedToItsOwnGroup() {
    List<String> report = new Prose(1).sentences(10);
    desk.place("", String.join(" ", report));
    Placement cut = desk.place("", String.join(" ", report.subList(0, 7)));
    assertThat(cut.opened()).isFalse();
    assertThat(cut.ties()).isEmpty();
    assertThat(cut.alternative()).isNull();
  }

  @Test
  void place_manyItemsOfAForm_keepsTheStrongestFour() {
    for (int i = 0; i < 9; i++) {
      desk.later(0.1).place("", form("Norra " + (char) ('A' + i) + "lines", 10 + i, 40 + i, 2 + i));
    }
    Placement last = desk.place("", form("Selby Steel", 91, 78, 66));
    assertThat(last.ties()).hasSize(GroupTie.MOST).isSortedAccordingTo(GroupTie.STRONGEST_FIRST);
  }

  @Test
  void place_textThatFitsTwoGroups_namesTheSecond() {
    List<String> s = new Prose(5).sentences(20);
    List<String> half = new ArrayList<>(s.subList(0, 6));
    desk.place("", String.join(" ", half) + " " + new Prose(7).text(9));
    desk.place("", new Prose(8).text(9) + " " + String.join(" ", half));
    Placement placed = desk.place("", String.join(" ", half));
    assertThat(placed.opened()).isFalse();
    Placement.Alternative second = Objects.requireNonNull(placed.alternative());
    assertThat(desk.detector().groupOf(second.article())).isNotEqualTo(placed.group());
  }

  private static String form(String company, int profit, int sales, int day) {
    return ("%s said its net profit for the quarter rose to %d million crowns from a year earlier,"
            + " on sales of %d million crowns, and that it would pay the dividend on the %dth of the"
            + " month to holders of record, subject to the approval of the yearly meeting.")
        .formatted(company, profit, sales, day);
  }
}
