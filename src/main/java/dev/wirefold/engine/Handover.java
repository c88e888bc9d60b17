package dev.wirefold.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Hands things from one thread to another, in order. So few are on their way that neither thread is
 * far ahead of the other.
 *
 * @param <T> the things
 */
final class Handover<T> {

  /** Things change hands this many at a time, so that the threads seldom wait for each other. */
  private static final int BATCH = 256;

  private static final int MOST_BATCHES = 8;

  private final Queue<List<T>> waiting = new ArrayDeque<>();
  private List<T> batch = new ArrayList<>(BATCH);
  private boolean ended;
  private boolean left;

  /**
   * Hands over a thing; waits while many are on their way.
   *
   * @throws IllegalStateException if there is nobody to take it any more
   */
  void give(T thing) {
    batch.add(thing);
    if (batch.size() == BATCH) {
      giveBatch();
    }
  }

  /** Says that nothing more comes. */
  void end() {
    giveBatch();
    synchronized (this) {
      ended = true;
      notifyAll();
    }
  }

  /**
   * Takes each thing until the end. When it returns, however it does, nobody takes more.
   *
   * @param action what is done with it, by the thread that calls
   */
  void forEach(Consumer<T> action) {
    try {
      for (List<T> next = take(); !next.isEmpty(); next = take()) {
        next.forEach(action);
      }
    } finally {
      leave();
    }
  }

  private void giveBatch() {
    List<T> full = batch;
    batch = new ArrayList<>(BATCH);
    if (!full.isEmpty()) {
      add(full);
    }
  }

  private synchronized void add(List<T> full) {
    awaitWhile(() -> waiting.size() == MOST_BATCHES && !left);
    if (left) {
      throw new IllegalStateException("nobody takes what is handed over");
    }
    waiting.add(full);
    notifyAll();
  }

  /** Returns the next batch; an empty one at the end. */
  private synchronized List<T> take() {
    awaitWhile(() -> waiting.isEmpty() && !ended);
    List<T> next = waiting.poll();
    notifyAll();
    return next == null ? List.of() : next;
  }

  private synchronized void leave() {
    left = true;
    notifyAll();
  }

  /** The other thread does a bounded work, so that an interrupt needn't end the wait. */
  private synchronized void awaitWhile(BooleanSupplier condition) {
    boolean interrupted = false;
    while (condition.getAsBoolean()) {
      try {
        wait();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
