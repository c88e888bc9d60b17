package dev.wirefold.journal;

import dev.wirefold.engine.LogClosedException;
import dev.wirefold.engine.LogEntry;
import dev.wirefold.engine.LogFollower;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * A follower of the journal: what was there when it began it reads from the disk, and what came
 * later it is handed in memory.
 */
final class JournalFollower implements LogFollower {

  private final JournalReader reader;
  private final long handedFrom;
  private final Consumer<JournalFollower> onRoom;
  private final ReentrantLock reading = new ReentrantLock();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Deque<List<LogEntry>> batches = new ArrayDeque<>();
  private final AtomicLong bytes = new AtomicLong();
  private volatile boolean closed;
  private boolean ended;

  /**
   * @param reader of what comes before {@code handedFrom}
   * @param handedFrom the first position that is handed over
   * @param onRoom called after entries were taken and after the close
   */
  JournalFollower(JournalReader reader, long handedFrom, Consumer<JournalFollower> onRoom) {
    this.reader = reader;
    this.handedFrom = handedFrom;
    this.onRoom = onRoom;
  }

  @Override
  public List<LogEntry> next(Duration atMost) throws IOException, InterruptedException {
    List<LogEntry> read = read();
    if (!read.isEmpty()) {
      return read;
    }
    List<LogEntry> handed = await(atMost.toNanos());
    onRoom.accept(this);
    return handed;
  }

  @Override
  public void close() throws IOException {
    lock.lock();
    try {
      closed = true;
      batches.clear();
      bytes.set(0);
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    onRoom.accept(this);
    reading.lock();
    try {
      reader.close();
    } finally {
      reading.unlock();
    }
  }

  boolean isClosed() {
    return closed;
  }

  /** Returns the bytes that were handed over and not taken. */
  long waitingBytes() {
    return bytes.get();
  }

  /** Hands over a batch, unless the reader reads it. */
  void offer(List<LogEntry> batch) {
    if (batch.getFirst().position() < handedFrom) {
      return;
    }
    lock.lock();
    try {
      if (!closed) {
        batches.add(batch);
        bytes.addAndGet(size(batch));
        changed.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Replaces payloads among those that wait. */
  void redact(Map<Long, byte[]> replacements) {
    lock.lock();
    try {
      List<List<LogEntry>> redacted =
          batches.stream().map(batch -> redacted(batch, replacements)).toList();
      batches.clear();
      batches.addAll(redacted);
      bytes.set(redacted.stream().mapToLong(JournalFollower::size).sum());
    } finally {
      lock.unlock();
    }
  }

  /** Says that no batch will come any more. */
  void end() {
    lock.lock();
    try {
      ended = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Reads from the disk; a close by another thread waits for it. */
  private List<LogEntry> read() throws IOException {
    reading.lock();
    try {
      return closed ? List.of() : reader.next();
    } finally {
      reading.unlock();
    }
  }

  private List<LogEntry> await(long nanos) throws LogClosedException, InterruptedException {
    lock.lockInterruptibly();
    try {
      long left = nanos;
      while (batches.isEmpty()) {
        if (ended || closed) {
          throw new LogClosedException("the log was closed");
        }
        if (left <= 0) {
          return List.of();
        }
        left = changed.awaitNanos(left);
      }
      List<LogEntry> batch = batches.removeFirst();
      bytes.addAndGet(-size(batch));
      return batch;
    } finally {
      lock.unlock();
    }
  }

  private static List<LogEntry> redacted(List<LogEntry> batch, Map<Long, byte[]> replacements) {
    return batch.stream()
        .map(entry -> {
          byte[] replacement = replacements.get(entry.position());
          return replacement == null ? entry : entry.redactedTo(replacement);
        })
        .toList();
  }

  private static long size(List<LogEntry> batch) {
    long size = 0;
    for (LogEntry entry : batch) {
      size += RecordFormat.size(entry.payload());
    }
    return size;
  }
}
