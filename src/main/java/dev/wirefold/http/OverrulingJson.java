package dev.wirefold.http;

import dev.wirefold.duplicate.ModelOpinion;
import dev.wirefold.duplicate.Rule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** That a model decided against a rule. */
@Serdeable
@Schema(name = "Overruling", description = "That a model decided against a rule")
record OverrulingJson(
    @Schema(description = "The rule that had spoken") String rule,
    @Schema(description = "The id of the model that overruled it") String model,
    @Schema(description = "That the two are one text, by the model, 0 to 1")
        BigDecimal probability) {

  /** Returns what was overruled; null if a rule decided. */
  static @Nullable OverrulingJson of(@Nullable ModelOpinion opinion) {
    Rule rule = opinion == null ? null : opinion.overruled();
    return opinion == null || rule == null
        ? null
        : new OverrulingJson(rule.wireName(), opinion.model(), Figure.of(opinion.probability()));
  }
}
