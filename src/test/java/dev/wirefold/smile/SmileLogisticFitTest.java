package dev.wirefold.smile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SmileLogisticFitTest {

  @Test
  void fit_drawnFromKnownWeights_findsThem() {
    SplittableRandom random = new SplittableRandom(1);
    double[][] rows = new double[20_000][];
    boolean[] labels = new boolean[rows.length];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = new double[] {random.nextDouble(), random.nextDouble()};
      double odds = 3 * rows[i][0] - 2 * rows[i][1] - 0.5;
      labels[i] = random.nextDouble() < 1 / (1 + Math.exp(-odds));
    }
    double[] fitted = new SmileLogisticFit().fit(rows, labels, 0.01);
    assertThat(fitted).hasSize(3);
    assertThat(fitted[0]).isCloseTo(3, within(0.15));
    assertThat(fitted[1]).isCloseTo(-2, within(0.15));
    assertThat(fitted[2]).isCloseTo(-0.5, within(0.1));
  }

  @Test
  void fit_greaterPenalty_makesSmallerWeights() {
    double[][] rows = {{0}, {0.2}, {0.8}, {1}};
    boolean[] labels = {false, false, true, true};
    double loose = new SmileLogisticFit().fit(rows, labels, 0.1)[0];
    double tight = new SmileLogisticFit().fit(rows, labels, 10)[0];
    assertThat(tight).isPositive().isLessThan(loose);
  }
}
