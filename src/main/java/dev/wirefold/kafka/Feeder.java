package dev.wirefold.kafka;

import dev.wirefold.article.ArticleId;
import dev.wirefold.engine.LogClosedException;
import dev.wirefold.engine.LogFullException;
import dev.wirefold.engine.Origin;
import dev.wirefold.kafka.DeadLetter.Code;
import dev.wirefold.service.Pipeline;
import dev.wirefold.service.Submitted;
import dev.wirefold.service.TakenDownException;
import dev.wirefold.service.UnavailableException;
import dev.wirefold.service.UnavailableException.Reason;
import dev.wirefold.service.UnfitException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;

/**
 * Brings the records of the topic to the pipeline in their order, on one thread. While the pipeline
 * takes nothing, the partitions are paused and polling goes on.
 */
final class Feeder implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration RETRY = Duration.ofMillis(20);
  private static final Duration LATER = Duration.ofSeconds(1);

  /** Bounds of what waits for a transaction, which does not come while Kafka is away. */
  private static final int MOST_ARRIVALS = 100_000;

  private static final long MOST_LETTER_BYTES = 32 << 20;

  /** Kafka's client hears of new partitions every few minutes: metadata.max.age.ms. */
  private static final long LOOK_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final Consumer<byte[], byte[]> consumer;
  private final RecordReader reader;
  private final Pipeline pipeline;
  private final Arrivals arrivals;
  private final Replies replies;
  private final Thread thread;
  private final Deque<Arrival> waiting = new ArrayDeque<>();
  private final UndecidedTakedowns takedowns;
  private long lookedAt = System.nanoTime();
  private volatile boolean stopping;
  private volatile @Nullable String trouble;
  private volatile @Nullable String broken;
  private final AtomicLong read = new AtomicLong();
  private final AtomicLong dead = new AtomicLong();
  private volatile Map<Integer, Long> lags = Map.of();

  /**
   * @param consumer assigned and positioned; the feeder's from now on
   * @param replies whoever waits for what becomes of a record
   */
  Feeder(
      Consumer<byte[], byte[]> consumer,
      RecordReader reader,
      Pipeline pipeline,
      Arrivals arrivals,
      Replies replies) {
    this.consumer = consumer;
    this.reader = reader;
    this.pipeline = pipeline;
    this.arrivals = arrivals;
    this.replies = replies;
    this.takedowns = new UndecidedTakedowns(() -> pipeline.status().applied());
    this.thread = Thread.ofPlatform().name("wirefold-kafka-in").daemon().unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  /** Returns what keeps it from its work, for an operator. */
  Optional<String> trouble() {
    return Optional.ofNullable(broken == null ? trouble : broken);
  }

  /** Returns how many records were read. */
  long read() {
    return read.get();
  }

  /** Returns how many of them were not taken. */
  long dead() {
    return dead.get();
  }

  /** Returns how many records each partition has that were not fetched yet, as far as is known. */
  Map<Integer, Long> lags() {
    return lags;
  }

  /** Reads no further record. */
  @Override
  public void close() {
    stopping = true;
    consumer.wakeup();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    try (consumer) {
      while (!stopping) {
        try {
          turn();
        } catch (WakeupException e) {
          // it stops
        } catch (KafkaException e) {
          trouble = "records can't be read: " + Cluster.reason(e);
          LockSupport.parkNanos(LATER.toNanos());
        } catch (RuntimeException | StackOverflowError e) {
          // what was polled and not handed over only another start reads again
          broken = "reading has failed, and goes on after a restart: " + Cluster.reason(e);
        }
      }
    }
  }

  private void turn() {
    Collection<TopicPartition> all = consumer.assignment();
    boolean hungry = waiting.isEmpty() && !arrivals.hasRefused() && broken == null && hasRoom();
    if (hungry) {
      consumer.resume(all);
    } else {
      consumer.pause(all);
    }
    for (ConsumerRecord<byte[], byte[]> each : consumer.poll(hungry ? POLL : RETRY)) {
      take(each);
    }
    lookForPartitions();
    measure(all);
    if (arrivals.hasRefused()) {
      arrivals.again().reversed().forEach(waiting::addFirst);
    }
    if (broken == null) {
      submitWaiting();
    }
  }

  private boolean hasRoom() {
    return arrivals.size() < MOST_ARRIVALS && arrivals.letterBytes() < MOST_LETTER_BYTES;
  }

  /** A partition that was added is read from its beginning. */
  private void lookForPartitions() {
    long now = System.nanoTime();
    if (now - lookedAt < LOOK_NANOS) {
      return;
    }
    lookedAt = now;
    Set<TopicPartition> all = new HashSet<>(consumer.assignment());
    String topic = all.iterator().next().topic();
    List<TopicPartition> added =
        consumer.partitionsFor(topic).stream()
            .map(each -> new TopicPartition(topic, each.partition()))
            .filter(all::add)
            .toList();
    if (!added.isEmpty()) {
      consumer.assign(all);
      added.forEach(each -> consumer.seek(each, 0));
    }
  }

  private void take(ConsumerRecord<byte[], byte[]> each) {
    read.incrementAndGet();
    Arrival arrival = arrival(each);
    arrivals.add(arrival);
    switch (arrival.state()) {
      case WAITING -> waiting.add(arrival);
      case DEAD -> {
        dead.incrementAndGet();
        replies.refuse(each, unfit(arrival.letter()));
      }
      case SENT, LOGGED, REFUSED -> {}
    }
  }

  private Arrival arrival(ConsumerRecord<byte[], byte[]> each) {
    long position = arrivals.known(each);
    if (position >= 0) {
      return Arrival.known(each, position);
    }
    Arrival arrival = reader.read(each);
    DeadLetter letter = arrival.letter();
    ArticleId id = letter == null ? null : ArticleKey.read(each.key());
    return letter != null && id != null && pipeline.isTakenDown(id)
        ? Arrival.dead(letter.withoutContent()) // what can't be read may have its text, too
        : arrival;
  }

  private static RuntimeException unfit(@Nullable DeadLetter letter) {
    String reason = letter == null ? "it can't be read" : letter.reason();
    return letter != null && letter.code() == Code.TOO_LONG
        ? UnfitException.tooLong(reason)
        : UnfitException.wrong(reason);
  }

  private void submitWaiting() {
    String because = null;
    while (because == null && !waiting.isEmpty() && !arrivals.hasRefused()) {
      because = submit(waiting.getFirst());
      if (because == null) {
        waiting.removeFirst();
      }
    }
    trouble = because == null || because.isEmpty() ? null : because;
  }

  /** Hands a record over; returns null, or why not: empty if that passes by itself and soon. */
  private @Nullable String submit(Arrival arrival) {
    if (takedowns.isUndecidedFor(arrival.command())) {
      return "";
    }
    ConsumerRecord<byte[], byte[]> from = arrival.from();
    Submitted submitted =
        pipeline.submit(arrival.command(), new Origin(arrival.partition(), arrival.offset()));
    CompletableFuture<Long> logged = submitted.logged();
    if (logged.isCompletedExceptionally()) {
      switch (logged.exceptionNow()) {
        case UnavailableException unavailable -> {
          return because(unavailable);
        }
        case TakenDownException e -> {
          bury(arrival, Code.TAKEN_DOWN, e);
          replies.follow(from, submitted.outcome());
          return null;
        }
        case IllegalArgumentException e -> {
          bury(arrival, Code.TOO_LONG, e);
          replies.refuse(from, UnfitException.tooLong(Cluster.reason(e)));
          return null;
        }
        default -> {}
      }
    }
    takedowns.note(arrival.command(), logged);
    follow(arrival, logged);
    replies.follow(from, submitted.outcome());
    return null;
  }

  private void bury(Arrival arrival, Code code, Throwable because) {
    arrivals.bury(arrival, new DeadLetter(arrival.from(), code, Cluster.reason(because)));
    dead.incrementAndGet();
  }

  private void follow(Arrival arrival, CompletableFuture<Long> logged) {
    arrivals.sent(arrival);
    CompletableFuture<Long> _ =
        logged.whenComplete((position, failure) -> {
          if (failure == null) {
            arrivals.logged(arrival, position);
          } else {
            failed(arrival, failure);
          }
        });
  }

  /** Tells of a record that the log did not take; this runs on the log's thread. */
  private void failed(Arrival arrival, Throwable failure) {
    boolean nothingKept =
        failure instanceof LogFullException || failure instanceof LogClosedException;
    if (!nothingKept) {
      // whether the log has it, only its next opening knows: nothing may be handed over again
      broken =
          "the log failed, and takes records again after a restart: " + Cluster.reason(failure);
    }
    arrivals.refused(arrival);
  }

  private static String because(UnavailableException unavailable) {
    boolean passes =
        unavailable.reason() == Reason.OVERLOADED || unavailable.reason() == Reason.STOPPING;
    return passes ? "" : "records wait: " + Cluster.reason(unavailable);
  }

  private void measure(Collection<TopicPartition> all) {
    Map<Integer, Long> measured = new TreeMap<>();
    for (TopicPartition each : all) {
      consumer.currentLag(each).ifPresent(lag -> measured.put(each.partition(), lag));
    }
    lags = measured;
  }
}
