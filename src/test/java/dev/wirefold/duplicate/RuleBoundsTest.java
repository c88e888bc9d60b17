package dev.wirefold.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class RuleBoundsTest {

  @Test
  void of_shortItem_asksForMoreFigures() {
    RuleBounds bounds = of(new PairFeaturesBuilder().tokens(149, 400).covered(0.8, 0.3));
    assertThat(bounds).isEqualTo(new RuleBounds(false, false, 0.72, 0.75, 0.7, 0.3, 0.25, 2));
  }

  @Test
  void of_shortItemThatIsTheSameThroughout_asksForHalfOfItsFigures() {
    assertThat(of(new PairFeaturesBuilder().tokens(60, 60).covered(0.9, 0.9)).numbersFound())
        .isEqualTo(0.5);
  }

  @Test
  void of_longTexts_asksForLess() {
    RuleBounds bounds = of(new PairFeaturesBuilder().tokens(150, 400));
    assertThat(bounds).isEqualTo(new RuleBounds(true, false, 0.72, 0, 0.4, 0.5, 0.6, 0.9));
  }

  @Test
  void of_misreadText_asksForLeast() {
    PairFeaturesBuilder misread = new PairFeaturesBuilder().tokens(150, 400).garbled(0.015);
    assertThat(of(misread)).isEqualTo(new RuleBounds(true, true, 0.45, 0, 0.25, 0.5, 2, 0.75));
    DuplicatePolicy without = DuplicatePolicy.DEFAULT.without(Set.of(Step.MISREADINGS));
    assertThat(RuleBounds.of(without, misread.build()).isGarbled()).isFalse();
    assertThat(of(misread.tokens(149, 400)).isGarbled()).isFalse();
  }

  private static RuleBounds of(PairFeaturesBuilder pair) {
    return RuleBounds.of(DuplicatePolicy.DEFAULT, pair.build());
  }
}
