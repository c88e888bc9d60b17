package dev.wirefold.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ArrivalsTest {

  @Test
  void order_isThatOfDates_undatedStayBehindTheirPredecessor() {
    List<BaselineText> input =
        List.of(
            Events.text("late", "", "2026-03-03T00:00:00Z"),
            Events.text("behind late", "", null),
            Events.text("early", "", "2026-03-01T00:00:00Z"),
            Events.text("behind early", "", null));
    Arrivals arrivals = Arrivals.of(input);
    assertThat(arrivals.texts())
        .extracting(BaselineText::title)
        .containsExactly("early", "behind early", "late", "behind late");
    assertThat(arrivals.inInputOrder(new int[] {0, 1, 2, 3})).containsExactly(2, 3, 0, 1);
    assertThat(arrivals.day(1)).isNaN();
  }

  @Test
  void nearness_isAGaussianOfThreeDays() {
    assertThat(Arrivals.nearness(10, 10)).isEqualTo(1);
    assertThat(Arrivals.nearness(10, 13)).isCloseTo(0.6065, within(1e-4));
    assertThat(Arrivals.nearness(13, 10)).isEqualTo(Arrivals.nearness(10, 13));
    assertThat(Arrivals.nearness(Double.NaN, 13)).isEqualTo(1);
  }

  @Test
  void laterAndEarlier_passOverWhatIsUnknown() {
    assertThat(Arrivals.later(1, 2)).isEqualTo(2);
    assertThat(Arrivals.earlier(1, 2)).isEqualTo(1);
    assertThat(Arrivals.later(Double.NaN, 2)).isEqualTo(2);
    assertThat(Arrivals.earlier(1, Double.NaN)).isEqualTo(1);
  }
}
