package dev.wirefold.page;

import dev.wirefold.engine.LogCommand;
import dev.wirefold.service.CommandGate;
import dev.wirefold.service.Outcome;
import dev.wirefold.service.Pipeline;
import dev.wirefold.service.UnavailableException;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Submits editors' decisions, and waits until pages show their effect. */
@Singleton
@Requires(beans = {CommandGate.class, Pipeline.class})
final class Commands {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final CommandGate gate;
  private final Reads reads;

  Commands(CommandGate gate, Reads reads) {
    this.gate = gate;
    this.reads = reads;
  }

  /**
   * Decides something.
   *
   * @throws PageFault if it could not be taken, or doesn't fit what is there
   */
  Outcome.Curated decide(LogCommand.Curate command) {
    try {
      Outcome outcome = gate.submit(command).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      reads.await(outcome.position());
      return switch (outcome) {
        case Outcome.Curated curated -> curated;
        case Outcome.Refused refused -> throw PageFault.refused(sentence(refused.because()));
        case Outcome.Taken _, Outcome.Withdrawn _, Outcome.TakenDown _ ->
            throw new IllegalStateException("the decision ended as " + outcome);
      };
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UnavailableException unavailable) {
        throw Reads.unavailable(unavailable);
      }
      throw new IllegalStateException("the decision could not be taken", e);
    } catch (TimeoutException e) {
      throw new PageFault(
          504, "No answer yet", "The decision was handed over. Look at the list of decisions.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PageFault(503, "Not just now", "The service is stopping.");
    }
  }

  private static String sentence(String because) {
    return because.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + because.substring(1) + ".";
  }
}
