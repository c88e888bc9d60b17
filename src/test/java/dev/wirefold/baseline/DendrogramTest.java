package dev.wirefold.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class DendrogramTest {

  private final Dendrogram tree =
      new Dendrogram(new int[][] {{1, 3}, {0, 2}, {4, 5}}, new double[] {0.1, 0.4, 0.8});

  @Test
  void cut_joinsWhatIsNearEnough() {
    assertThat(tree.cut(0.05)).containsExactly(0, 1, 2, 3);
    assertThat(tree.cut(0.1)).containsExactly(0, 1, 2, 1);
    assertThat(tree.cut(0.5)).containsExactly(0, 1, 0, 1);
    assertThat(tree.cut(1)).containsExactly(0, 0, 0, 0);
  }

  @Test
  void heights_fewerThanJoins_areRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Dendrogram(new int[][] {{0, 1}}, new double[0]))
        .withMessage("each join must have a height, were 1 and 0");
  }
}
