package dev.wirefold.http;

import dev.wirefold.engine.TakedownReceipt;
import dev.wirefold.service.Outcome;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What remains of an article that was taken down. */
@Serdeable
@Schema(name = "TakedownReceipt", description = "What remains of an article that was taken down")
record TakedownJson(
    @Schema(description = "The article's id") String id,
    @Schema(description = "Who published it") String source,
    @Schema(description = "How many versions it had") int versions,
    @Schema(description = "Who wanted it gone, if somebody said") @Nullable String author,
    @Schema(description = "Why") String reason,
    @Schema(description = "When the log took the takedown in") Instant at,
    @Schema(description = "Where the log has the takedown") long position) {

  static TakedownJson of(Outcome.TakenDown gone, String author, String reason) {
    return new TakedownJson(
        gone.id().externalId(),
        gone.id().source(),
        gone.versions(),
        author.isEmpty() ? null : author,
        reason,
        gone.at(),
        gone.position());
  }

  static TakedownJson of(TakedownReceipt receipt) {
    return new TakedownJson(
        receipt.id().externalId(),
        receipt.id().source(),
        receipt.positions().size(),
        receipt.author().isEmpty() ? null : receipt.author(),
        receipt.reason(),
        receipt.at(),
        receipt.position());
  }
}
