package dev.wirefold.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirefold.text.Shingler;
import dev.wirefold.text.TextPreparer;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditionsTest {

  private static final String RATES =
      " overnight 6-1/4 6-1/8, one month 6-7/16 6-5/16, three months 6-9/16 6-7/16, six months"
          + " 6-11/16 6-9/16, one year 6-15/16 6-13/16. Dealers in Norra said business was thin.";

  private final TextPreparer preparer = new TextPreparer(new Shingler(3));

  @ParameterizedTest
  @CsvSource({
    "NORRA OILS CLOSING - APRIL 7, NORRA OILS 1330 - APRIL 7, true",
    "NORRA DEPOSITS 1230 - APRIL 7, NORRA DEPOSITS - APRIL 7 OPENING INDICATIONS, true",
    "NORRA DEPOSITS OPENING - APRIL 7, NORRA DEPOSITS MIDSESSION - APRIL 7, true",
    "NORRA DEPOSITS OPENING - APRIL 7, NORRA DEPOSITS OPENING - APRIL 7, false",
    "NORRA DEPOSITS OPENING - APRIL 7, NORRA DEPOSITS - APRIL 7, false",
    "NORRA DEPOSITS 1230 - APRIL 7, NORRA DEPOSITS 1330 - APRIL 7, false",
    "NORRA DEPOSITS - APRIL 7, NORRA DEPOSITS - APRIL 7, false",
  })
  void differ_bodies_asTheirHeadsSay(String one, String other, boolean differ) {
    assertThat(Editions.differ(text("", one + RATES), text("", other + RATES))).isEqualTo(differ);
    assertThat(Editions.differ(text("", other + RATES), text("", one + RATES))).isEqualTo(differ);
  }

  @Test
  void differ_ordinaryWordsAndFigures_areNoStamps() {
    ComparedText one =
        text("Norra Cable to cut 1,400 jobs", "Norra Cable will close a plant." + RATES);
    ComparedText other =
        text("Opening hours to change", "Norra Cable, opening its books, said." + RATES);
    assertThat(Editions.differ(one, other)).isFalse();
    assertThat(Editions.differ(other, one)).isFalse();
  }

  @Test
  void differ_stampsFarInTheText_areNoStamps() {
    String late = RATES + " The market was quiet at noon.";
    String later = RATES + " The market was quiet at the close.";
    assertThat(Editions.differ(text("", late), text("", later))).isFalse();
  }

  @Test
  void place_nextItemOfTheSeries_opensAGroup() {
    Desk desk = new Desk();
    desk.place("", "NORRA DEPOSITS OPENING - APRIL 7" + RATES);
    Placement midday = desk.later(3).place("", "NORRA DEPOSITS MIDDAY - APRIL 7" + RATES);
    assertThat(midday.opened()).isTrue();
    Placement.Alternative refused = Objects.requireNonNull(midday.alternative());
    assertThat(refused.verdict().rule()).isEqualTo(Rule.EDITIONS_CLASH);
  }

  private ComparedText text(String title, String body) {
    return new ComparedText(preparer.prepare(title, body, ""), 0, ComparedText.NO_TIME);
  }
}
