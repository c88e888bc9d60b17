package dev.wirefold.http;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/** The problem that an article was taken down, with the receipt of that. */
@Serdeable
@Schema(name = "TakenDownProblem", description = "The article was taken down")
record TakenDownProblemJson(
    @Schema(description = "Which kind of problem: an address that explains it") String type,
    @Schema(description = "The kind in words") String title,
    @Schema(description = "The HTTP status") int status,
    @Schema(description = "What is wrong this time") String detail,
    @Schema(description = "The path that was called") String instance,
    @Schema(description = "What remains of the article") TakedownJson receipt) {

  static TakenDownProblemJson of(TakedownJson receipt, String instance) {
    ProblemType type = ProblemType.TAKEN_DOWN;
    return new TakenDownProblemJson(
        type.uri(),
        type.title(),
        type.status(),
        "It was taken down at " + receipt.at() + ".",
        instance,
        receipt);
  }
}
