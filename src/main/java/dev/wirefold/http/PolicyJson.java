package dev.wirefold.http;

import dev.wirefold.duplicate.DuplicatePolicy;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Duration;

/** The thresholds by which two texts are one. */
@Serdeable
@Schema(
    name = "Policy",
    description = "The thresholds by which two texts are one; shares are 0 to 1")
record PolicyJson(
    @Schema(description = "Covered share of the shorter text's weight that makes a version")
        BigDecimal mostCovered,
    @Schema(description = "The same where the lede is covered too, at most mostCovered")
        BigDecimal halfCovered,
    @Schema(description = "Likeness of the vocabulary that halfCovered needs") BigDecimal cosine,
    @Schema(description = "Agreeing numbers over agreeing and clashing ones")
        BigDecimal numbersAgreement,
    @Schema(description = "Share of the numbers of the text with fewer that the other must have")
        BigDecimal numbersFound,
    @Schema(description = "Share of the names, by weight, that may clash") BigDecimal namesClash,
    @Schema(description = "What a short item's headline must share with the other")
        BigDecimal headlineFound,
    @Schema(description = "Words from which a text speaks for itself") int longText,
    @Schema(description = "The time within which versions of one text appear, such as 48h")
        String span,
    @Schema(description = "The time after which a text is forgotten as a candidate, such as 14d")
        String window) {

  static PolicyJson of(DuplicatePolicy policy) {
    return new PolicyJson(
        Figure.of(policy.mostCovered()),
        Figure.of(policy.halfCovered()),
        Figure.of(policy.cosine()),
        Figure.of(policy.numbersAgreement()),
        Figure.of(policy.numbersFound()),
        Figure.of(policy.namesClash()),
        Figure.of(policy.headlineFound()),
        policy.longText(),
        shown(policy.span()),
        shown(policy.window()));
  }

  private static String shown(Duration time) {
    return time.toMinutes() % 60 == 0 ? time.toHours() + "h" : time.toMinutes() + "m";
  }
}
