package dev.wirefold.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTokenTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void of_anyShortNumber_canBeTurnedBack(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int round = 0; round < 1000; round++) {
      int mantissa = random.nextInt(1 << 26);
      int exponent = random.nextInt(-8, 24);
      int token = NumberToken.of(mantissa, exponent);
      String where = "seed %d: %d, %d".formatted(seed, mantissa, exponent);
      assertThat(NumberToken.isLegible(token)).as(where).isTrue();
      assertThat(NumberToken.mantissa(token)).as(where).isEqualTo(mantissa);
      assertThat(NumberToken.exponent(token)).as(where).isEqualTo(exponent);
    }
  }

  @ParameterizedTest
  @CsvSource({"67108864, 0", "1, 24", "1, -9", "123456789012345678, 0"})
  void of_longNumber_canNot(long mantissa, int exponent) {
    assertThat(NumberToken.isLegible(NumberToken.of(mantissa, exponent))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 5})
  void opaque_anyHash_canNot(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int round = 0; round < 1000; round++) {
      assertThat(NumberToken.isLegible(NumberToken.opaque(random.nextInt()))).isFalse();
    }
  }

  @Test
  void of_smallNumbers_differInTheirLowBits() {
    Set<Integer> slots = new HashSet<>();
    for (int i = 1; i < 1000; i++) {
      slots.add(NumberToken.of(i, 0) & 0xFFFF);
    }
    assertThat(slots).hasSizeGreaterThan(980);
  }

  @Test
  void of_golden_neverChanges() {
    assertThat(Integer.toHexString(NumberToken.of(145950, -2))).isEqualTo("7db4ecd2");
    assertThat(Integer.toHexString(NumberToken.of(7, 0))).isEqualTo("ef239b2f");
    assertThat(Integer.toHexString(NumberToken.opaque(7))).isEqualTo("22427b2f");
  }
}
