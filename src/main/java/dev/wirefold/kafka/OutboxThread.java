package dev.wirefold.kafka;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jspecify.annotations.Nullable;

/**
 * Lets the outbox work after each commit of the store, opens a new session after a failure, and
 * notices when another process has taken over.
 */
final class OutboxThread implements AutoCloseable {

  private static final Duration RETRY = Duration.ofSeconds(1);

  /** Kafka drops the offsets of a group that commits none for some days. */
  private static final long REFRESH_NANOS = TimeUnit.HOURS.toNanos(1);

  private static final long IDLE_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
  private static final long SLOW_NANOS = TimeUnit.SECONDS.toNanos(5);
  private static final long CHECK_NANOS = TimeUnit.SECONDS.toNanos(2);

  private final Outbox outbox;
  private final Sessions sessions;
  private final Cluster cluster;
  private final String run;
  private final Consumer<String> superseded;
  private final Thread thread;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private boolean committed;
  private boolean stopping;
  private @Nullable Session session;
  private long checkedAt = System.nanoTime();
  private volatile @Nullable String trouble;
  private long refreshed = System.nanoTime();
  private volatile long resting = System.nanoTime();
  private volatile GroupState state;
  private final AtomicLong transactions = new AtomicLong();
  private final AtomicLong failures = new AtomicLong();

  /** Opens sessions. */
  @FunctionalInterface
  interface Sessions {
    Session open() throws IOException;
  }

  /**
   * @param first a session that has made its first transaction
   * @param run the id of this process
   * @param superseded is told that another process has taken over
   */
  OutboxThread(
      Outbox outbox,
      Session first,
      Sessions sessions,
      Cluster cluster,
      String run,
      Consumer<String> superseded) {
    this.outbox = outbox;
    this.session = first;
    this.state = first.state();
    this.sessions = sessions;
    this.cluster = cluster;
    this.run = run;
    this.superseded = superseded;
    this.thread = Thread.ofPlatform().name("wirefold-kafka-out").daemon().unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  /** Lets it look for what is due. */
  void wake() {
    lock.lock();
    try {
      committed = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Returns what keeps it from its work, for an operator. */
  Optional<String> trouble() {
    if (trouble == null && System.nanoTime() - resting > SLOW_NANOS) {
      return Optional.of("Kafka takes long to answer");
    }
    return Optional.ofNullable(trouble);
  }

  /** Returns what was committed last. */
  GroupState state() {
    return state;
  }

  long transactions() {
    return transactions.get();
  }

  long failures() {
    return failures.get();
  }

  /** Brings out what is due, if Kafka answers, and ends. */
  @Override
  public void close() {
    lock.lock();
    try {
      stopping = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    try {
      if (!thread.join(Clients.PATIENCE)) {
        thread.interrupt();
        thread.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    try {
      boolean last = false;
      while (!last) {
        last = isStopping();
        work(last);
      }
    } catch (SupersededException e) {
      trouble = e.getMessage();
      superseded.accept(String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      endSession();
    }
  }

  private void work(boolean last) throws SupersededException, InterruptedException {
    try {
      Session current = session == null ? again() : session;
      boolean refresh = System.nanoTime() - refreshed > REFRESH_NANOS;
      boolean more = outbox.turn(current, refresh);
      while (more) {
        transactions.incrementAndGet();
        resting = System.nanoTime();
        state = current.state();
        more = outbox.turn(current, false);
      }
      if (refresh || !current.state().equals(state)) {
        transactions.incrementAndGet();
        refreshed = System.nanoTime();
        state = current.state();
      }
      trouble = null;
      if (!last && await()) {
        checkOwner();
      }
    } catch (IOException | RuntimeException e) { // whatever it is, a new session tries it again
      failures.incrementAndGet();
      endSession();
      checkOwnerAfter(e);
      if (!last) {
        pause();
      }
    }
  }

  /** Opens a session, unless another process has opened one meanwhile, which that would fence. */
  private Session again() throws IOException, SupersededException {
    checkOwner();
    Session opened = sessions.open();
    session = opened;
    if (!opened.state().isOf(run)) {
      throw superseded();
    }
    return opened;
  }

  private void checkOwner() throws IOException, SupersededException {
    GroupState now = cluster.group(false);
    if (now.note() == null) {
      throw new SupersededException(
          "the offsets of the group are gone, as if the topic had been deleted or the group reset; this one ends, and the next start says what to do");
    }
    if (!now.isOf(run)) {
      throw superseded();
    }
  }

  private void checkOwnerAfter(Exception failure) throws SupersededException {
    trouble = "Kafka: " + Cluster.reason(failure) + remedy(failure);
    try {
      checkOwner();
    } catch (IOException | RuntimeException e) {
      trouble = "Kafka: " + Cluster.reason(e);
    }
  }

  private static String remedy(Throwable failure) {
    boolean tooLarge =
        failure instanceof RecordTooLargeException
            || failure.getCause() instanceof RecordTooLargeException;
    return tooLarge ? "; raise max.message.bytes of the topics of events and states" : "";
  }

  private static SupersededException superseded() {
    return new SupersededException(
        "another process has taken over this index; this one ends, so that no event is sent twice");
  }

  /** Waits for a commit; returns whether it is time to look who owns the index. */
  private boolean await() throws InterruptedException {
    long began = System.nanoTime();
    lock.lockInterruptibly();
    try {
      resting = began;
      long left = IDLE_NANOS;
      while (!committed && !stopping && left > 0) {
        left = changed.awaitNanos(left);
      }
      committed = false;
    } finally {
      lock.unlock();
    }
    return isCheckDue(began);
  }

  private boolean isCheckDue(long now) {
    if (now - checkedAt < CHECK_NANOS) {
      return false;
    }
    checkedAt = now;
    return true;
  }

  private void pause() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      long left = RETRY.toNanos();
      while (!stopping && left > 0) {
        left = changed.awaitNanos(left);
      }
    } finally {
      lock.unlock();
    }
  }

  private void endSession() {
    Session ended = session;
    session = null;
    if (ended != null) {
      ended.close();
    }
  }

  private boolean isStopping() {
    lock.lock();
    try {
      return stopping;
    } finally {
      lock.unlock();
    }
  }
}
