package dev.wirefold.http;

import dev.wirefold.engine.LogCommand;
import dev.wirefold.service.CommandGate;
import dev.wirefold.service.Outcome;
import dev.wirefold.service.Pipeline;
import dev.wirefold.service.PipelineStatus;
import dev.wirefold.service.UnavailableException;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Submits commands and waits for what becomes of them. It blocks: for virtual threads only. */
@Singleton
@Requires(beans = {CommandGate.class, Pipeline.class})
final class Submissions {

  /** A command that the log has is decided; after this long something is very wrong. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final Duration SEARCHABLE = Duration.ofSeconds(10);

  private final CommandGate gate;
  private final Pipeline pipeline;

  Submissions(CommandGate gate, Pipeline pipeline) {
    this.gate = gate;
    this.pipeline = pipeline;
  }

  /** Submits a command; the future ends as the gate's does. */
  CompletableFuture<Outcome> begin(LogCommand command) {
    return gate.submit(command);
  }

  /**
   * Returns what became of a command.
   *
   * @throws ProblemException if it could not be taken
   */
  Outcome submit(LogCommand command) {
    try {
      return begin(command).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw new ProblemException(Unavailability.of(e.getCause() == null ? e : e.getCause()));
    } catch (TimeoutException e) {
      throw ProblemException.of(
          ProblemType.NOT_DECIDED_YET, "It was handed over, and there is no answer yet.");
    } catch (InterruptedException e) {
      throw stopping();
    }
  }

  /**
   * Waits until readers see the effect of what stands at a position of the log.
   *
   * @throws ProblemException if that takes too long
   */
  void awaitSearchable(long position) {
    if (!isSearchable(position)) {
      throw new ProblemException(
          Problem.retryAfter(
              ProblemType.NOT_SEARCHABLE_YET,
              "It is stored, at position %d of the log, and not searchable yet."
                  .formatted(position),
              1));
    }
  }

  /** Waits until readers see the effect of a position; tells whether they do so in time. */
  boolean isSearchable(long position) {
    return awaitSearchable(position, SEARCHABLE);
  }

  /**
   * Waits, for a reader who did not find something, until all that is decided by now can be read.
   *
   * @return whether that made a difference
   */
  boolean catchUp(Duration patience) {
    PipelineStatus status = pipeline.status();
    return status.searchable() < status.applied() && awaitSearchable(status.applied(), patience);
  }

  private boolean awaitSearchable(long position, Duration patience) {
    try {
      pipeline.searchable(position).get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException | ExecutionException e) {
      return false;
    } catch (InterruptedException e) {
      throw stopping();
    }
  }

  private static ProblemException stopping() {
    Thread.currentThread().interrupt();
    return new ProblemException(
        Unavailability.of(
            new UnavailableException(
                UnavailableException.Reason.STOPPING,
                "the service is stopping",
                Duration.ofSeconds(1))));
  }
}
