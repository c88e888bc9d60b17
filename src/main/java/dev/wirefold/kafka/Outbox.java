package dev.wirefold.kafka;

import dev.wirefold.engine.Archive;
import dev.wirefold.engine.ChangeSet.Cursor;
import dev.wirefold.engine.NewsEvent;
import dev.wirefold.engine.Store;
import dev.wirefold.kafka.Arrivals.Coverage;
import dev.wirefold.service.EventFeed;
import dev.wirefold.service.Pipeline;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Makes the transactions that follow the commits of the store: the events up to the commit, the
 * states of the stories that they changed, the dead letters that are due, and the offsets that are
 * covered. Many events take several transactions; the offsets go with the last.
 */
final class Outbox {

  /** So many events are in memory at a time. */
  private static final int MOST_EVENTS = 5_000;

  private static final long VISIBLE_SECONDS = 10;

  private final Parts parts;
  private final InputTopic topic;

  /**
   * What it works with.
   *
   * @param index the id of the index
   * @param run the id of this process
   * @param deadLetters the topic of the dead letters
   */
  record Parts(
      Store store,
      Pipeline pipeline,
      Arrivals arrivals,
      EventRecords records,
      StoryStates states,
      String index,
      String run,
      String deadLetters) {}

  Outbox(Parts parts, InputTopic topic) {
    this.parts = parts;
    this.topic = topic;
  }

  /**
   * Brings out what is due.
   *
   * @param always whether to make a transaction even if nothing is
   * @return whether there may be more
   */
  boolean turn(Session session, boolean always) throws IOException, InterruptedException {
    GroupState state = session.state();
    // what went out in a transaction whose answer was lost is not due any more
    parts.arrivals().release(state.offsets());
    Cursor committed = parts.store().committed();
    Coverage coverage = parts.arrivals().coverage(committed.position());
    long last = committed.nextSeq() - 1;
    boolean nothing = last <= state.seq() && coverage.offsets().isEmpty();
    if (nothing && !always) {
      return false;
    }
    List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
    long out = addEvents(state.seq(), last, records);
    boolean whole = out >= last;
    Map<Integer, Long> offsets = new TreeMap<>(state.offsets());
    if (whole) {
      offsets.putAll(coverage.offsets());
      for (DeadLetter letter : coverage.letters()) {
        records.add(letter.to(parts.deadLetters(), topic.letterBytes()));
      }
    }
    long position = whole ? coverage.position() : state.position();
    CommitNote.Reach reach = reach(out, committed, position, state.reach());
    session.commit(
        new Transaction(
            records,
            offsets,
            new CommitNote(reach, parts.index(), topic.id(), topic.cluster(), parts.run())));
    parts.arrivals().release(session.state().offsets());
    return !whole;
  }

  /** An index that is made anew from the log is for a while behind what is out. */
  private static CommitNote.Reach reach(
      long seq, Cursor committed, long position, CommitNote.Reach before) {
    return committed.position() < before.decided()
        ? new CommitNote.Reach(seq, before.decided(), before.time(), position)
        : new CommitNote.Reach(seq, committed.position(), committed.now().toEpochMilli(), position);
  }

  /** Adds the next events and the states after them; returns the last one's sequence number. */
  private long addEvents(long out, long last, List<ProducerRecord<byte[], byte[]>> records)
      throws IOException, InterruptedException {
    if (last <= out) {
      return out;
    }
    try (Archive archive = visible(last)) {
      List<NewsEvent> events = events(archive, out, Math.min(last, out + MOST_EVENTS));
      for (NewsEvent event : events) {
        records.add(parts.records().of(event));
      }
      records.addAll(parts.states().after(events, archive));
      return events.getLast().seq();
    }
  }

  /** Opens a view that has an event of the last commit. */
  private Archive visible(long seq) throws IOException, InterruptedException {
    Archive archive = parts.store().read();
    if (archive.cursor().nextSeq() > seq) {
      return archive;
    }
    archive.close();
    try {
      parts
          .pipeline()
          .searchable(parts.store().committed().position())
          .get(VISIBLE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IOException("the index does not show what it has committed", e);
    }
    Archive later = parts.store().read();
    if (later.cursor().nextSeq() <= seq) {
      later.close();
      throw new IOException("the index does not show event " + seq + " yet");
    }
    return later;
  }

  private List<NewsEvent> events(Archive archive, long out, long to)
      throws IOException, InterruptedException {
    long from = out + 1;
    int most = Math.toIntExact(to - out);
    EventFeed feed = parts.pipeline().events();
    List<NewsEvent> events =
        from >= feed.oldest() ? feed.await(from, most, 0) : archive.events(from, most);
    if (events.isEmpty() || events.getFirst().seq() != from) {
      events = archive.events(from, most); // the feed may have let it go meanwhile
    }
    boolean gap = events.isEmpty() || (out > 0 && events.getFirst().seq() != from);
    if (gap) {
      throw new KafkaRefusedException(
          "event %d is kept no longer, and it was not sent yet; begin with an empty data folder and another wirefold.kafka.group"
              .formatted(from));
    }
    return events;
  }
}
