package dev.wirefold.http;

import dev.wirefold.duplicate.Rule;
import dev.wirefold.service.Feature;
import dev.wirefold.service.ModelReport;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a model said of a pair, and by what. */
@Serdeable
@Schema(name = "PairModel", description = "What a model said of a pair, and by what")
record ModelJson(
    @Schema(description = "The model's id") String id,
    @Schema(description = "That the two are one text, 0 to 1") BigDecimal probability,
    @Schema(description = "The rule against which the model decided, if it did")
        @Nullable String overruled,
    @Schema(description = "What it weighed; the contributions sum up to the log-odds")
        List<WeighedJson> features) {

  /** One measurement that a model weighs. */
  @Serdeable
  @Schema(name = "WeighedMeasurement", description = "One measurement that a model weighs")
  record WeighedJson(
      @Schema(description = "Its name") String name,
      @Schema(description = "What was measured, 0 to 1") BigDecimal value,
      @Schema(description = "What one unit of it adds to the log-odds") BigDecimal weight,
      @Schema(description = "What it added to the log-odds") BigDecimal contribution) {

    static WeighedJson of(Feature feature) {
      return new WeighedJson(
          feature.name(),
          Figure.of(feature.value()),
          Figure.of(orZero(feature.weight())),
          Figure.of(orZero(feature.contribution())));
    }

    private static double orZero(@Nullable Double figure) {
      return figure == null ? 0 : figure;
    }
  }

  /** Returns what was said; null for nothing. */
  static @Nullable ModelJson of(@Nullable ModelReport report) {
    if (report == null) {
      return null;
    }
    Rule overruled = report.overruled();
    return new ModelJson(
        report.model(),
        Figure.of(report.probability()),
        overruled == null ? null : overruled.wireName(),
        report.features().stream().map(WeighedJson::of).toList());
  }
}
