package dev.wirefold.service;

import dev.wirefold.engine.ChangeSet;
import dev.wirefold.engine.Store;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Brings change sets to the store on a thread of its own, so that the engine never waits for the
 * disk: writes each, refreshes when somebody waits or the view has become old, commits when enough
 * has gathered. After a failure it takes nothing until it is told to begin anew.
 */
final class StoreWriter implements AutoCloseable {

  private static final int MOST_QUEUED = 8;

  /** Somebody who waits causes a refresh, but not more often than this. */
  private static final long LEAST_REFRESH_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

  /** However much there is to show, readers see it after this long. */
  private static final long MOST_REFRESH_NANOS = TimeUnit.SECONDS.toNanos(5);

  private final Store store;
  private final PipelineSettings settings;
  private final NanoClock clock;
  private final AfterCommit afterCommit;
  private final Thread thread;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();

  private final Deque<ChangeSet> queue = new ArrayDeque<>();
  private final List<Waiter> waiters = new ArrayList<>();
  private boolean commitAsked;
  private boolean closed;
  private @Nullable IOException failure;

  private long written;
  private long searchable;
  private long committed;
  private long refreshedAt;
  private long refreshNanos;
  private long uncommittedSince;
  private long commits;
  private @Nullable Long committedAt;
  private long untidy;

  /** Tells the time for intervals. */
  interface NanoClock {
    long now();
  }

  /** Something to do after each commit. */
  @FunctionalInterface
  interface AfterCommit {
    void run() throws IOException;
  }

  /** Somebody who waits until a position can be read, or is committed. */
  private record Waiter(long position, boolean commit, CompletableFuture<Void> done) {}

  /**
   * @param died is told of an error that ends the thread
   */
  StoreWriter(
      Store store,
      PipelineSettings settings,
      NanoClock clock,
      AfterCommit afterCommit,
      Thread.UncaughtExceptionHandler died) {
    this.store = store;
    this.afterCommit = afterCommit;
    this.settings = settings;
    this.clock = clock;
    this.committed = store.committed().position();
    this.written = committed;
    this.searchable = committed;
    this.thread =
        Thread.ofPlatform()
            .name("wirefold-store")
            .daemon()
            .uncaughtExceptionHandler(died)
            .unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  /**
   * Hands a change set over; waits while too many are queued.
   *
   * @throws IOException if the store has failed
   */
  void put(ChangeSet changes) throws IOException, InterruptedException {
    lock.lockInterruptibly();
    try {
      while (queue.size() >= MOST_QUEUED && failure == null && !closed) {
        changed.await();
      }
      checkSound();
      queue.add(changes);
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Tells whether something waits already besides what is being written. */
  boolean isBehind() {
    lock.lock();
    try {
      return failure == null && queue.size() >= 2;
    } finally {
      lock.unlock();
    }
  }

  /** Completes once readers see everything up to a position of the log that was put before. */
  CompletableFuture<Void> searchable(long position) {
    return await(new Waiter(position, false, new CompletableFuture<>()));
  }

  /** Completes once everything up to a position of the log that was put before is committed. */
  CompletableFuture<Void> committed(long position) {
    return await(new Waiter(position, true, new CompletableFuture<>()));
  }

  /** Returns the last position of the log that readers see. */
  long searchablePosition() {
    lock.lock();
    try {
      return searchable;
    } finally {
      lock.unlock();
    }
  }

  /** Returns the last position of the log that a crash would leave in the store. */
  long committedPosition() {
    lock.lock();
    try {
      return committed;
    } finally {
      lock.unlock();
    }
  }

  /** Returns how long ago the last commit was made; null if none was made since the start. */
  @Nullable Duration sinceCommit() {
    lock.lock();
    try {
      return committedAt == null ? null : Duration.ofNanos(age(committedAt));
    } finally {
      lock.unlock();
    }
  }

  /** Returns how many commits were made. */
  long commits() {
    lock.lock();
    try {
      return commits;
    } finally {
      lock.unlock();
    }
  }

  /** Returns how often the log could not drop what it need not keep. */
  long untidy() {
    lock.lock();
    try {
      return untidy;
    } finally {
      lock.unlock();
    }
  }

  /** Returns what made the store fail; null if it is sound. */
  @Nullable IOException failure() {
    lock.lock();
    try {
      return failure;
    } finally {
      lock.unlock();
    }
  }

  /** Begins anew after a failure, when the store has been opened again. */
  void resume() {
    lock.lock();
    try {
      queue.clear();
      failure = null;
      committed = store.committed().position();
      written = committed;
      searchable = committed;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Writes and commits what was put, then ends the thread; the store stays open. */
  @Override
  public void close() throws IOException {
    lock.lock();
    try {
      closed = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    IOException because = failure();
    if (because != null) {
      throw new IOException("the store could not take all that was decided", because);
    }
  }

  private CompletableFuture<Void> await(Waiter waiter) {
    lock.lock();
    try {
      IOException because = failure;
      if (because != null || closed) {
        waiter.done.completeExceptionally(
            because == null ? new IOException("the store is closing") : because);
      } else if (isDone(waiter)) {
        waiter.done.complete(null);
      } else {
        waiters.add(waiter);
        commitAsked |= waiter.commit;
        changed.signalAll();
      }
    } finally {
      lock.unlock();
    }
    return waiter.done;
  }

  private void run() {
    try {
      while (turn()) {
        // until it is closed
      }
    } catch (InterruptedException e) {
      fail(new IOException("the store's thread was interrupted", e));
    }
  }

  /** Does one piece of work; false when there is none left and it is closed. */
  private boolean turn() throws InterruptedException {
    ChangeSet next;
    boolean refresh;
    boolean commit;
    boolean last;
    lock.lockInterruptibly();
    try {
      while (failure != null && !closed) {
        changed.await();
      }
      while (queue.isEmpty() && !closed && !isRefreshDue() && !isCommitDue()) {
        changed.awaitNanos(untilDue());
      }
      next = failure == null ? queue.poll() : null;
      changed.signalAll();
      last = closed && next == null;
      // at the end, too: who tells of the last commit has to read it
      refresh = last ? written > searchable : next == null && isRefreshDue();
      commit = last ? written > committed : (next == null && isCommitDue()) || isOverdue(next);
      if (failure != null) {
        return !closed;
      }
    } finally {
      lock.unlock();
    }
    try {
      work(next, refresh || isViewOld(), commit);
    } catch (IOException | RuntimeException e) {
      fail(e instanceof IOException io ? io : new IOException("the store failed", e));
      throwIfUnsound(e);
    } catch (Error e) {
      fail(new IOException("the store's thread died", e));
      throw e;
    }
    return !last;
  }

  /** A class that can't be loaded stays so: to try again, as with a full disk, helps nobody. */
  private static void throwIfUnsound(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof LinkageError error) {
        throw error;
      }
    }
  }

  private void work(@Nullable ChangeSet next, boolean refresh, boolean commit) throws IOException {
    if (next != null) {
      store.write(next);
      lock.lock();
      try {
        if (written == committed) {
          uncommittedSince = clock.now();
        }
        written = next.cursor().position();
      } finally {
        lock.unlock();
      }
    }
    if (refresh) {
      long began = clock.now();
      store.refresh();
      refreshNanos = clock.now() - began;
      release(w -> searchable = w);
    }
    if (commit) {
      store.commit();
      release(w -> {
        committed = w;
        commits++;
        committedAt = clock.now();
        commitAsked = false;
      });
      tidy();
    }
  }

  /** What could not be dropped now is dropped later: the store itself is sound. */
  private void tidy() {
    try {
      afterCommit.run();
    } catch (IOException e) {
      lock.lock();
      try {
        untidy++;
      } finally {
        lock.unlock();
      }
    }
  }

  private interface Mark {
    void at(long position);
  }

  /** Notes that all that was written is now visible or safe, and lets go whom that helps. */
  private void release(Mark mark) {
    List<CompletableFuture<Void>> done = new ArrayList<>();
    lock.lock();
    try {
      mark.at(written);
      refreshedAt = clock.now();
      for (Iterator<Waiter> each = waiters.iterator(); each.hasNext(); ) {
        Waiter waiter = each.next();
        if (isDone(waiter)) {
          each.remove();
          done.add(waiter.done);
        }
      }
      for (Waiter waiter : waiters) {
        commitAsked |= waiter.commit;
      }
    } finally {
      lock.unlock();
    }
    done.forEach(each -> each.complete(null));
  }

  private void fail(IOException because) {
    List<Waiter> left;
    lock.lock();
    try {
      failure = because;
      queue.clear();
      left = List.copyOf(waiters);
      waiters.clear();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    left.forEach(each -> each.done.completeExceptionally(because));
  }

  private void checkSound() throws IOException {
    if (failure != null) {
      throw failure;
    }
    if (closed) {
      throw new IOException("the store is closing");
    }
  }

  private boolean isDone(Waiter waiter) {
    return (waiter.commit ? committed : searchable) >= waiter.position;
  }

  private boolean isRefreshDue() {
    return written > searchable
        && ((hasReaderWaiting() && age(refreshedAt) >= LEAST_REFRESH_NANOS) || isViewOld());
  }

  private boolean isViewOld() {
    lock.lock();
    try {
      return written > searchable && age(refreshedAt) >= refreshEveryNanos();
    } finally {
      lock.unlock();
    }
  }

  /** Under load, when much is to be shown at a time, refreshing takes a twentieth of the time. */
  private long refreshEveryNanos() {
    long bearable = Math.min(19 * refreshNanos, MOST_REFRESH_NANOS);
    return Math.max(settings.refreshEvery().toNanos(), bearable);
  }

  private boolean hasReaderWaiting() {
    for (Waiter waiter : waiters) {
      if (!waiter.commit && waiter.position <= written) {
        return true;
      }
    }
    return false;
  }

  private boolean isCommitDue() {
    return written > committed
        && (commitAsked || age(uncommittedSince) >= settings.commitEvery().toNanos());
  }

  /** Under load the queue is never empty: then it is the records that count. */
  private boolean isOverdue(@Nullable ChangeSet next) {
    return next != null
        && (next.cursor().position() - committed >= settings.commitRecords()
            || (written > committed && age(uncommittedSince) >= settings.commitEvery().toNanos()));
  }

  private long untilDue() {
    long wait = TimeUnit.SECONDS.toNanos(1);
    if (written > searchable) {
      long due = hasReaderWaiting() ? LEAST_REFRESH_NANOS : refreshEveryNanos();
      wait = Math.min(wait, due - age(refreshedAt));
    }
    if (written > committed) {
      wait = Math.min(wait, settings.commitEvery().toNanos() - age(uncommittedSince));
    }
    return Math.max(wait, 1);
  }

  private long age(long since) {
    return clock.now() - since;
  }
}
