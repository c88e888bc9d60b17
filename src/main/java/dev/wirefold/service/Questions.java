package dev.wirefold.service;

import dev.wirefold.engine.Engine;
import dev.wirefold.engine.Results;
import dev.wirefold.service.UnavailableException.Reason;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Asks the engine, and waits for the answer as long as a reader may. It blocks its thread. */
public final class Questions {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration SOON = Duration.ofSeconds(1);

  private final Pipeline pipeline;

  /** Makes questions to the engine of a pipeline. */
  public Questions(Pipeline pipeline) {
    this.pipeline = pipeline;
  }

  /**
   * Asks something on the engine's thread.
   *
   * @throws UnavailableException if there is no answer in time
   */
  public <T> T ask(BiFunction<Engine, Results, T> question) {
    CompletableFuture<T> answer = pipeline.ask(question);
    try {
      return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException("the engine failed to answer", e);
    } catch (TimeoutException e) {
      throw new UnavailableException(Reason.STARTING, "the engine is catching up", SOON);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnavailableException(Reason.STOPPING, "the service is stopping", SOON);
    }
  }

  /** As {@link #ask}, but null if what it asks about is gone by now. */
  public <T> @Nullable T askIfThere(BiFunction<Engine, Results, T> question) {
    try {
      return ask(question);
    } catch (IllegalArgumentException e) {
      return null; // taken down, or past its time, since it was looked up
    }
  }
}
