package dev.wirefold.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LogarithmTest {

  @Test
  void of_anyPositiveNumber_isCloseToTheExactOne() {
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 10_000; i++) {
      double x = StrictMath.exp(random.nextDouble(-80, 80));
      assertThat(Logarithm.of(x)).as("ln %s", x).isCloseTo(StrictMath.log(x), within(1e-8));
    }
  }

  @Test
  void of_one_isZero() {
    assertThat(Logarithm.of(1)).isZero();
  }
}
