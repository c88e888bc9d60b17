package dev.wirefold.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CosineScaleTest {

  @Test
  void through_twoCosines_givesTheOtherTwo() {
    CosineScale scale = CosineScale.through(0.7, 0.9, 0.3, 0.6);
    assertThat(scale.of(0.7)).isEqualTo(0.3, within(1e-12));
    assertThat(scale.of(0.9)).isEqualTo(0.6, within(1e-12));
    assertThat(scale.of(0.8)).isEqualTo(0.45, within(1e-12));
    assertThat(scale.of(-1)).isEqualTo(-1);
  }

  @Test
  void of_none_leavesEveryBit() {
    for (double cosine : new double[] {-1, -0.3, 0, 0.1, 1 / 3.0, 1}) {
      assertThat(CosineScale.NONE.of(cosine)).isEqualTo(cosine);
    }
  }

  @Test
  void through_alikeBelowApart_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CosineScale.through(0.9, 0.7, 0.3, 0.6))
        .withMessageStartingWith("factor must be positive");
    assertThatIllegalArgumentException().isThrownBy(() -> CosineScale.through(0.9, 0.9, 0.3, 0.6));
  }
}
