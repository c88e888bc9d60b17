package dev.wirefold.http;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Rounds figures as the files of the batch command have them: four decimals, at least one. */
final class Figure {

  private static final int DECIMALS = 4;
  private static final double SCALE = 10_000;

  private Figure() {}

  static BigDecimal of(double figure) {
    long scaled = Math.round(Math.abs(figure) * SCALE);
    BigDecimal rounded = BigDecimal.valueOf(figure < 0 ? -scaled : scaled, DECIMALS);
    while (rounded.scale() > 1 && rounded.unscaledValue().longValue() % 10 == 0) {
      rounded = rounded.setScale(rounded.scale() - 1);
    }
    return rounded;
  }

  static @Nullable BigDecimal ofNullable(@Nullable Double figure) {
    return figure == null ? null : of(figure);
  }
}
