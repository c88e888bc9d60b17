package dev.wirefold.journal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/** What waits for the journal's thread: appends, bounded in bytes, and errands between batches. */
final class CommitQueue {

  /**
   * What to do next.
   *
   * @param errands to run first
   * @param appends to commit together
   */
  record Work(List<Runnable> errands, List<Append> appends) {

    boolean isEmpty() {
      return errands.isEmpty() && appends.isEmpty();
    }
  }

  /** As many appends at a time are a stream, and nobody waits for each. */
  private static final int STREAM = 8;

  private static final long GATHER_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

  private final long mostBytes;
  private final int batchBytes;
  private final BooleanSupplier followersHaveRoom;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition work = lock.newCondition();
  private final Condition room = lock.newCondition();
  private final Deque<Append> appends = new ArrayDeque<>();
  private final List<Runnable> errands = new ArrayList<>();
  private long bytes;
  private int lastBatch;
  private boolean closed;

  /**
   * @param mostBytes what may wait before appends wait
   * @param batchBytes what is committed together, unless one entry is longer
   * @param followersHaveRoom whether another batch may be handed over
   */
  CommitQueue(long mostBytes, int batchBytes, BooleanSupplier followersHaveRoom) {
    this.mostBytes = mostBytes;
    this.batchBytes = batchBytes;
    this.followersHaveRoom = followersHaveRoom;
  }

  /** Adds an append, after waiting for room; false if the queue is closed. */
  boolean put(Append append) {
    int size = RecordFormat.size(append.payload());
    lock.lock();
    try {
      while (!closed && bytes > 0 && bytes + size > mostBytes) {
        room.awaitUninterruptibly();
      }
      if (closed) {
        return false;
      }
      appends.add(append);
      bytes += size;
      work.signal();
      return true;
    } finally {
      lock.unlock();
    }
  }

  /** Adds an errand for the journal's thread; false if the queue is closed. */
  boolean put(Runnable errand) {
    lock.lock();
    try {
      if (closed) {
        return false;
      }
      errands.add(errand);
      work.signal();
      return true;
    } finally {
      lock.unlock();
    }
  }

  /** Waits for work and takes it; none when the queue is closed and empty. */
  Work take() {
    lock.lock();
    try {
      while (!hasWork() && !(closed && appends.isEmpty())) {
        work.awaitUninterruptibly();
      }
      gather();
      Work taken = new Work(List.copyOf(errands), drained());
      errands.clear();
      room.signalAll();
      return taken;
    } finally {
      lock.unlock();
    }
  }

  /** Looks again whether the followers have room. */
  void recheck() {
    lock.lock();
    try {
      work.signal();
    } finally {
      lock.unlock();
    }
  }

  /** Takes nothing more; what waits is still given out, whether followers have room or not. */
  void close() {
    lock.lock();
    try {
      closed = true;
      work.signal();
      room.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** In a stream of appends, waits for more of them: a sync costs the same for one or many. */
  private void gather() {
    long left = lastBatch < STREAM ? 0 : GATHER_NANOS;
    boolean interrupted = false;
    while (left > 0 && !closed && errands.isEmpty() && bytes < batchBytes) {
      try {
        left = work.awaitNanos(left);
      } catch (InterruptedException e) {
        interrupted = true;
        left = 0;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean hasWork() {
    return !errands.isEmpty() || mayCommit();
  }

  private boolean mayCommit() {
    return !appends.isEmpty() && (closed || followersHaveRoom.getAsBoolean());
  }

  private List<Append> drained() {
    List<Append> batch = new ArrayList<>();
    if (!mayCommit()) {
      return batch;
    }
    long batched = 0;
    while (!appends.isEmpty()) {
      int size = RecordFormat.size(appends.getFirst().payload());
      if (batched > 0 && batched + size > batchBytes) {
        break;
      }
      batch.add(appends.removeFirst());
      batched += size;
    }
    bytes -= batched;
    lastBatch = batch.size();
    return batch;
  }
}
