package dev.wirefold.service;

import dev.wirefold.engine.NewsEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The latest events, in the order of their sequence numbers. What has gone from here is in the
 * store.
 */
public final class EventFeed {

  private static final int MOST = 1 << 15;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition published = lock.newCondition();
  private final @Nullable NewsEvent[] ring = new NewsEvent[MOST];
  private long oldest;
  private long next;
  private boolean closed;

  /**
   * @param next the sequence number of the next event
   */
  EventFeed(long next) {
    this.next = next;
    this.oldest = next;
  }

  /** Takes in the next events; those that it has already, after a recovery, are passed over. */
  void publish(List<NewsEvent> events) {
    lock.lock();
    try {
      for (NewsEvent event : events) {
        if (event.seq() >= next) {
          ring[slot(event.seq())] = event;
          next = event.seq() + 1;
          oldest = Math.max(oldest, next - MOST);
        }
      }
      published.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Returns the sequence number of the next event. */
  public long next() {
    lock.lock();
    try {
      return next;
    } finally {
      lock.unlock();
    }
  }

  /** Returns the lowest sequence number from which on {@link #await} has every event. */
  public long oldest() {
    lock.lock();
    try {
      return oldest;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Returns events from a sequence number on; waits until there is one.
   *
   * @param from at least {@link #oldest}
   * @param nanos how long to wait
   * @return empty if none came in time, or the feed is closed
   */
  public List<NewsEvent> await(long from, int most, long nanos) throws InterruptedException {
    List<NewsEvent> events = new ArrayList<>();
    lock.lockInterruptibly();
    try {
      long left = nanos;
      while (next <= from && left > 0 && !closed) {
        left = published.awaitNanos(left);
      }
      for (long seq = Math.max(from, oldest); seq < next && events.size() < most; seq++) {
        events.add(Objects.requireNonNull(ring[slot(seq)]));
      }
    } finally {
      lock.unlock();
    }
    return events;
  }

  /** Tells whether no more events come. */
  public boolean isClosed() {
    lock.lock();
    try {
      return closed;
    } finally {
      lock.unlock();
    }
  }

  private static int slot(long seq) {
    return (int) (seq % MOST);
  }

  /** Lets all who wait go. */
  void close() {
    lock.lock();
    try {
      closed = true;
      published.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
