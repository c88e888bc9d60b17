package dev.wirefold.page;

import dev.wirefold.engine.Archive;
import dev.wirefold.engine.Engine;
import dev.wirefold.engine.Results;
import dev.wirefold.engine.Store;
import dev.wirefold.service.Pipeline;
import dev.wirefold.service.PipelineStatus;
import dev.wirefold.service.Questions;
import dev.wirefold.service.UnavailableException;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Reads what a page shows from a view of the store. */
@Singleton
@Requires(beans = {Pipeline.class, Store.class})
final class Reads {

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Store store;
  private final Pipeline pipeline;

  Reads(Store store, Pipeline pipeline) {
    this.store = store;
    this.pipeline = pipeline;
  }

  /** Reads something from a view. */
  interface Reading<T> {
    T read(Archive archive) throws IOException;
  }

  /** Reads from the latest view. */
  <T> T latest(Reading<T> reading) {
    try (Archive archive = store.read()) {
      return reading.read(archive);
    } catch (UnavailableException e) {
      throw unavailable(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads from a view that was kept; from the latest if it is gone. */
  <T> T kept(@Nullable Long view, Reading<T> reading) {
    if (view == null) {
      return latest(reading);
    }
    try (Archive archive = store.read(view)) {
      return archive == null ? latest(reading) : reading.read(archive);
    } catch (UnavailableException e) {
      throw unavailable(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Asks the engine something. */
  <T> T asked(BiFunction<Engine, Results, T> question) {
    try {
      return new Questions(pipeline).ask(question);
    } catch (UnavailableException e) {
      throw unavailable(e);
    }
  }

  /** Waits a little until all that is decided by now can be read. */
  void catchUp() {
    PipelineStatus status = pipeline.status();
    if (status.searchable() < status.applied()) {
      await(status.applied());
    }
  }

  /** Waits a little until the effect of what stands at a position of the log can be read. */
  void await(long position) {
    try {
      pipeline.searchable(position).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      return; // the page shows what can be read
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  static PageFault unavailable(UnavailableException e) {
    return new PageFault(
        503,
        "Not just now",
        "The service can't answer this now: " + e.getMessage() + ". Try again soon.");
  }
}
