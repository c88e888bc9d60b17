package dev.wirefold.service;

import java.util.concurrent.CompletableFuture;

/**
 * A command that was handed over.
 *
 * @param logged its position once the log has it, before anything is decided about it; or why the
 *     log does not have it, {@code LogFailedException} if that is unknown
 * @param outcome what became of it
 */
public record Submitted(CompletableFuture<Long> logged, CompletableFuture<Outcome> outcome) {

  static Submitted refused(Throwable because) {
    return new Submitted(
        CompletableFuture.failedFuture(because), CompletableFuture.failedFuture(because));
  }
}
