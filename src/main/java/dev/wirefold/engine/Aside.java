package dev.wirefold.engine;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/** Work that a thread of its own does meanwhile. It has ended when this is closed. */
final class Aside implements AutoCloseable {

  private final FutureTask<Void> work;

  /** Something to do. */
  @FunctionalInterface
  interface Work {
    void run() throws IOException;
  }

  private Aside(FutureTask<Void> work) {
    this.work = work;
  }

  static Aside start(Work work) {
    FutureTask<Void> task =
        new FutureTask<>(() -> {
          work.run();
          return null;
        });
    Thread.ofPlatform().name("wirefold-aside").daemon().start(task);
    return new Aside(task);
  }

  /**
   * Waits for its end.
   *
   * @throws IOException if the work ended so
   */
  void await() throws IOException {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          work.get();
          return;
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } catch (ExecutionException e) {
      throw failure(e.getCause());
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Waits for its end, whatever it is. */
  @Override
  public void close() {
    try {
      await();
    } catch (IOException | RuntimeException e) {
      // await has told of it, or something worse has happened beside it
    }
  }

  private static IOException failure(@Nullable Throwable cause) {
    if (cause instanceof RuntimeException unchecked) {
      throw unchecked;
    }
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof IOException io ? io : new IOException(cause);
  }
}
