package dev.wirefold.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TunedTest {

  @Test
  void best_isTheFirstOfTheBestThresholds() {
    Tuned tuned = Tuned.best(new Stub(0.1, 0.2, 0.3, 0.4), clusters -> Math.min(clusters[0], 20));
    assertThat(tuned.threshold()).hasValueCloseTo(0.2, within(1e-9));
    assertThat(tuned.clusters()).containsExactly(20);
  }

  @Test
  void best_allBad_isTheFirst() {
    assertThat(Tuned.best(new Stub(0.1, 0.2), _ -> 0).threshold())
        .hasValueCloseTo(0.1, within(1e-9));
  }

  @Test
  void best_fixedSetting_hasNoThreshold() {
    Tuned tuned = Tuned.best(new Stub(), _ -> 1);
    assertThat(tuned.threshold()).isEmpty();
    assertThat(tuned.clusters()).containsExactly(0);
  }

  @Test
  void steps_haveBothEnds() {
    assertThat(ReferenceSystem.steps(0.02, 0.08, 0.02)).containsExactly(0.02, 0.04, 0.06, 0.08);
  }

  /** One article, whose cluster is a hundred times the threshold. */
  private static final class Stub implements ReferenceSystem {

    private final double[] thresholds;

    Stub(double... thresholds) {
      this.thresholds = thresholds;
    }

    @Override
    public String name() {
      return "stub";
    }

    @Override
    public double[] thresholds() {
      return thresholds;
    }

    @Override
    public int[] clusters(double threshold) {
      return new int[] {(int) Math.round(100 * threshold)};
    }
  }
}
