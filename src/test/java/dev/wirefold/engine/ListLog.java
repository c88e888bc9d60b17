package dev.wirefold.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** A log in memory, for tests. Its followers never make it wait. */
public final class ListLog implements ArticleLog {

  private final InstantSource clock;
  private final int maxPayloadBytes;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final List<LogEntry> entries = new ArrayList<>();
  private long start;
  private LogHealth health = new LogHealth.Sound();
  private boolean closed;

  public ListLog(InstantSource clock, int maxPayloadBytes) {
    this.clock = clock;
    this.maxPayloadBytes = maxPayloadBytes;
  }

  /** Makes the log take entries, or refuse them, from now on. */
  public void setHealth(LogHealth health) {
    lock.lock();
    try {
      this.health = health;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public CompletableFuture<LogEntry> append(byte[] payload) {
    checkLength(payload);
    lock.lock();
    try {
      if (closed) {
        return CompletableFuture.failedFuture(new LogClosedException("closed"));
      }
      return switch (health) {
        case LogHealth.Full(String reason) ->
            CompletableFuture.failedFuture(new LogFullException(reason, null));
        case LogHealth.Failed(String reason) ->
            CompletableFuture.failedFuture(new LogFailedException(reason, null));
        case LogHealth.Sound() -> CompletableFuture.completedFuture(added(payload));
      };
    } finally {
      lock.unlock();
    }
  }

  private LogEntry added(byte[] payload) {
    Instant now = Instant.ofEpochMilli(clock.millis());
    Instant before = entries.isEmpty() ? now : entries.getLast().appendedAt();
    LogEntry entry =
        new LogEntry(entries.size(), now.isBefore(before) ? before : now, payload, false);
    entries.add(entry);
    changed.signalAll();
    return entry;
  }

  @Override
  public LogReader read(long from) {
    Walk walk = new Walk(from);
    long until = end();
    return new LogReader() {
      @Override
      public List<LogEntry> next() {
        return walk.upTo(until);
      }

      @Override
      public void close() {}
    };
  }

  @Override
  public LogFollower follow(long from) {
    return new Walk(from);
  }

  @Override
  public long start() {
    lock.lock();
    try {
      return start;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public long end() {
    lock.lock();
    try {
      return entries.size();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void redact(Map<Long, byte[]> replacements) throws LogClosedException {
    replacements.values().forEach(this::checkLength);
    lock.lock();
    try {
      checkOpen();
      for (long position : replacements.keySet()) {
        if (position < start || position >= entries.size()) {
          throw new IllegalArgumentException("no such position: " + position);
        }
      }
      replacements.forEach((position, payload) -> {
        int index = Math.toIntExact(position);
        entries.set(index, entries.get(index).redactedTo(payload));
      });
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void prune(long below) throws LogClosedException {
    lock.lock();
    try {
      checkOpen();
      if (below > entries.size()) {
        throw new IllegalArgumentException("no such position: " + below);
      }
      start = Math.max(start, below);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public LogHealth health() {
    lock.lock();
    try {
      return health;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void checkOpen() throws LogClosedException {
    if (closed) {
      throw new LogClosedException("closed");
    }
  }

  private void checkLength(byte[] payload) {
    if (payload.length > maxPayloadBytes) {
      throw new IllegalArgumentException("payload is too long: " + payload.length);
    }
  }

  private final class Walk implements LogFollower {

    private long position;
    private boolean left;

    Walk(long from) {
      if (from < start() || from > end()) {
        throw new IllegalArgumentException("no such position: " + from);
      }
      this.position = from;
    }

    List<LogEntry> upTo(long until) {
      lock.lock();
      try {
        List<LogEntry> taken = List.copyOf(entries.subList((int) position, (int) until));
        position = until;
        return taken;
      } finally {
        lock.unlock();
      }
    }

    @Override
    public List<LogEntry> next(Duration atMost) throws LogClosedException, InterruptedException {
      lock.lock();
      try {
        long nanos = atMost.toNanos();
        while (position == entries.size() || left) {
          if (closed || left) {
            throw new LogClosedException("closed");
          }
          if (nanos <= 0) {
            return List.of();
          }
          nanos = changed.awaitNanos(nanos);
        }
        return upTo(entries.size());
      } finally {
        lock.unlock();
      }
    }

    @Override
    public void close() {
      lock.lock();
      try {
        left = true;
        changed.signalAll();
      } finally {
        lock.unlock();
      }
    }
  }
}
