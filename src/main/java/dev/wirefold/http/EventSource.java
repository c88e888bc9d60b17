package dev.wirefold.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.wirefold.engine.Archive;
import dev.wirefold.engine.NewsEvent;
import dev.wirefold.engine.Store;
import dev.wirefold.service.EventFeed;
import dev.wirefold.service.EventWriter;
import dev.wirefold.service.History;
import dev.wirefold.service.Pipeline;
import dev.wirefold.service.PipelineStatus;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Gives events in order, from the store as long as they are old, and then as they happen. */
final class EventSource {

  private static final int PAGE = 500;
  private static final long WAIT_NANOS = TimeUnit.SECONDS.toNanos(1);
  private static final long HEARTBEAT_NANOS = TimeUnit.SECONDS.toNanos(15);
  private static final byte[] HEARTBEAT = ":\n\n".getBytes(UTF_8);

  private final Pipeline pipeline;
  private final Store store;
  private final EventWriter writer;
  private final History history;
  private final StopCheck stop;

  EventSource(Pipeline pipeline, Store store, EventWriter writer, History history, StopCheck stop) {
    this.pipeline = pipeline;
    this.store = store;
    this.writer = writer;
    this.history = history;
    this.stop = stop;
  }

  /**
   * The last event that a caller has.
   *
   * @param parameter the parameter or header that names it
   * @param id its name as it was given
   */
  record Place(String parameter, String id, long seq, History history) {

    /** Reads an event's name. */
    static Place of(String parameter, String id) {
      long seq = Parameters.sequence(parameter, id, History.number(id));
      return new Place(parameter, id, seq, History.of(id));
    }
  }

  /**
   * Returns the sequence number with which to begin.
   *
   * @param after the last event that the caller has; null to begin with what comes now
   * @throws ProblemException if the event after it is not kept any more, or can't be
   */
  long begin(@Nullable Place after) throws IOException {
    EventFeed feed = pipeline.events();
    if (after == null) {
      return feed.next();
    }
    if (after.seq() > 0 && !after.history().equals(history)) {
      throw ProblemException.of(
          ProblemType.EVENTS_GONE,
          "Event %s is of before the data was restored or decided anew: another event may have its number now."
              .formatted(after.id()));
    }
    long next = after.seq() + 1;
    if (next > feed.next() && pipeline.status().state() == PipelineStatus.State.READY) {
      throw Parameters.refused(
          after.parameter(),
          after.id(),
          "is no event yet; the latest is %d".formatted(feed.next() - 1));
    }
    if (next < feed.oldest() && isDropped(next)) {
      throw ProblemException.of(
          ProblemType.EVENTS_GONE, "Event %d is kept no longer.".formatted(next));
    }
    return next;
  }

  /**
   * Tells events until the service stops.
   *
   * @throws IOException if the caller is gone, or an event that is due was dropped meanwhile
   */
  void tell(StreamedAnswer answer, long first) throws IOException, InterruptedException {
    answer.write(HEARTBEAT);
    answer.flush();
    long next = first;
    long told = System.nanoTime();
    while (stop.obstacle().isEmpty() && !pipeline.events().isClosed() && !answer.isGone()) {
      List<NewsEvent> events = next(next);
      for (NewsEvent event : events) {
        write(answer, event);
        next = event.seq() + 1;
      }
      boolean silent = System.nanoTime() - told > HEARTBEAT_NANOS;
      if (events.isEmpty() && silent) {
        answer.write(HEARTBEAT);
      }
      if (!events.isEmpty() || silent) {
        answer.flush();
        told = System.nanoTime();
      }
    }
  }

  private List<NewsEvent> next(long next) throws IOException, InterruptedException {
    EventFeed feed = pipeline.events();
    if (next >= feed.oldest()) {
      List<NewsEvent> events = feed.await(next, PAGE, WAIT_NANOS);
      // so many may have come meanwhile that the first ones are in the store alone
      return events.isEmpty() || events.getFirst().seq() == next ? events : List.of();
    }
    List<NewsEvent> events = stored(next, PAGE);
    if (events.isEmpty()) {
      boolean _ = pipeline.events().await(feed.next(), 1, WAIT_NANOS).isEmpty();
      events = stored(next, PAGE);
    }
    if (events.isEmpty() && isDropped(next)) {
      throw new IOException("event " + next + " was dropped before it could be told");
    }
    return events;
  }

  private boolean isDropped(long seq) throws IOException {
    try (Archive archive = store.read()) {
      List<NewsEvent> events = archive.events(seq, 1);
      boolean there = !events.isEmpty() && events.getFirst().seq() == seq;
      return !there && archive.cursor().nextSeq() > seq;
    }
  }

  /** Returns events from a number on; none if that one is not there. */
  private List<NewsEvent> stored(long next, int most) throws IOException {
    try (Archive archive = store.read()) {
      List<NewsEvent> events = archive.events(next, most);
      return events.isEmpty() || events.getFirst().seq() == next ? events : List.of();
    }
  }

  private void write(StreamedAnswer answer, NewsEvent event) throws IOException {
    answer.write(
        "id: %s\nevent: %s\ndata: "
            .formatted(history.id(event.seq()), event.type())
            .getBytes(UTF_8));
    answer.write(writer.json(event));
    answer.write("\n\n".getBytes(UTF_8));
  }
}
