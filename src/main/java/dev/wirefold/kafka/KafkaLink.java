package dev.wirefold.kafka;

import dev.wirefold.article.Article;
import dev.wirefold.engine.ArticleLog;
import dev.wirefold.engine.Codec;
import dev.wirefold.engine.CommandCodec;
import dev.wirefold.engine.LogEntry;
import dev.wirefold.engine.LogHealth;
import dev.wirefold.engine.LogReader;
import dev.wirefold.engine.Origin;
import dev.wirefold.engine.Store;
import dev.wirefold.service.CommandGate;
import dev.wirefold.service.CommandReader;
import dev.wirefold.service.EventWriter;
import dev.wirefold.service.Measure;
import dev.wirefold.service.Measures;
import dev.wirefold.service.Pipeline;
import dev.wirefold.service.PipelineStatus;
import dev.wirefold.service.ReadinessCheck;
import dev.wirefold.service.StoryWriter;
import dev.wirefold.service.UnavailableException;
import dev.wirefold.service.UnavailableException.Reason;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * A service's bond with Kafka while it runs: a topic feeds its log, and what it decides goes out.
 *
 * <p>Nothing is lost and nothing sent twice, for consumers that read what is committed: each
 * transaction carries the events up to a commit of the store, with the offsets of the records that
 * the commit covers, and notes both in the offsets' metadata. A start reads that note, publishes
 * what the store has beyond it, and passes over the records that the log has already, by the
 * origins in its entries.
 */
public final class KafkaLink implements ReadinessCheck, Measures {

  private static final Duration SOON = Duration.ofSeconds(1);

  private final Cluster cluster;
  private final Pipeline pipeline;
  private final KafkaGate gate;
  private final Feeder feeder;
  private final OutboxThread outbox;

  private KafkaLink(
      Cluster cluster, Pipeline pipeline, KafkaGate gate, Feeder feeder, OutboxThread outbox) {
    this.cluster = cluster;
    this.pipeline = pipeline;
    this.gate = gate;
    this.feeder = feeder;
    this.outbox = outbox;
  }

  /**
   * What is bound to Kafka.
   *
   * @param index the id of the index
   * @param log the pipeline's log
   * @param store the pipeline's store
   */
  public record Bound(String index, ArticleLog log, Store store, Pipeline pipeline) {}

  /**
   * How things are written and read.
   *
   * @param commands as the log has them
   */
  public record Forms(
      CommandReader reader,
      CommandCodec commands,
      Codec<Article> articles,
      EventWriter events,
      StoryWriter stories) {}

  /**
   * What happens around it.
   *
   * @param clock tells whether an embargo has ended
   * @param superseded is told, on a thread of the link's, that another process has taken over; it
   *     should end this one
   * @param moments hears of the moments at which a test ends the process
   */
  public record Surroundings(
      InstantSource clock,
      java.util.function.Consumer<String> superseded,
      java.util.function.Consumer<Moment> moments) {}

  /**
   * Binds a service, and starts to feed its log.
   *
   * @throws IOException if Kafka and the service don't fit together; the message says what to do
   */
  public static KafkaLink open(
      KafkaSettings settings, Bound bound, Forms forms, Surroundings surroundings)
      throws IOException {
    try {
      return new Opening(settings, bound, forms, surroundings).open();
    } catch (KafkaException e) {
      throw new KafkaRefusedException("Kafka: " + Cluster.reason(e), e);
    }
  }

  /** The steps of opening. */
  private static final class Opening {

    private final KafkaSettings settings;
    private final Bound bound;
    private final Forms forms;
    private final Surroundings surroundings;
    private final Clients clients;
    private final String run = UUID.randomUUID().toString();
    private final Arrivals arrivals = new Arrivals();
    private final List<AutoCloseable> opened = new ArrayList<>();

    Opening(KafkaSettings settings, Bound bound, Forms forms, Surroundings surroundings) {
      this.settings = settings;
      this.bound = bound;
      this.forms = forms;
      this.surroundings = surroundings;
      this.clients = new Clients(settings);
    }

    KafkaLink open() throws IOException {
      try {
        return link();
      } catch (IOException | RuntimeException e) {
        opened.reversed().forEach(Opening::closeQuietly);
        throw e;
      }
    }

    private KafkaLink link() throws IOException {
      Cluster cluster = new Cluster(clients.admin(), settings);
      opened.add(cluster);
      InputTopic topic = cluster.inputTopic();
      Consumer<byte[], byte[]> consumer = clients.consumer();
      opened.add(consumer);
      ConsumerGroupMetadata group = consumer.groupMetadata();
      OutboxThread.Sessions sessions =
          () ->
              Session.open(
                  clients.transactional("wirefold-" + bound.index()),
                  group,
                  topic.name(),
                  cluster,
                  surroundings.moments());
      Fit fit = new Fit(bound.index(), bound.log(), settings.group(), topic);
      fit.check(cluster.group(false)); // before anybody is fenced
      Session session = sessions.open();
      opened.add(session);
      GroupState state = session.state();
      fit.check(state);
      Map<Integer, Long> offsets = startingOffsets(cluster, topic, state);
      rememberOrigins(state, offsets);
      session.beginAt(offsets);
      Outbox outbox = outbox(topic);
      claim(outbox, session);
      OutboxThread thread =
          new OutboxThread(outbox, session, sessions, cluster, run, surroundings.superseded());
      return start(cluster, topic, consumer, thread, offsets);
    }

    private Outbox outbox(InputTopic topic) {
      EventRecords records = new EventRecords(settings.topics(), forms.events(), bound.index());
      return new Outbox(
          new Outbox.Parts(
              bound.store(),
              bound.pipeline(),
              arrivals,
              records,
              new StoryStates(records, forms.stories(), surroundings.clock()),
              bound.index(),
              run,
              settings.topics().deadLetters()),
          topic);
    }

    /** Brings out what the last process could not, and notes that this one writes now. */
    private static void claim(Outbox outbox, Session session) throws IOException {
      try {
        boolean more = outbox.turn(session, true);
        while (more) {
          more = outbox.turn(session, false);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted while the events were sent", e);
      }
    }

    private KafkaLink start(
        Cluster cluster,
        InputTopic topic,
        Consumer<byte[], byte[]> consumer,
        OutboxThread outbox,
        Map<Integer, Long> offsets) {
      Replies replies = new Replies(run);
      List<TopicPartition> partitions =
          offsets.keySet().stream().map(each -> new TopicPartition(topic.name(), each)).toList();
      consumer.assign(partitions);
      partitions.forEach(each -> consumer.seek(each, offset(offsets, each.partition())));
      RecordReader reader =
          new RecordReader(forms.reader(), forms.commands(), settings.valueBytes());
      Feeder feeder = new Feeder(consumer, reader, bound.pipeline(), arrivals, replies);
      KafkaGate gate =
          new KafkaGate(
              clients.writing(),
              new KafkaGate.Destination(topic.name(), settings.valueBytes()),
              forms,
              replies,
              bound.pipeline()::isTakenDown,
              () -> obstacle(bound.pipeline(), feeder.trouble().or(outbox::trouble)));
      KafkaLink link = new KafkaLink(cluster, bound.pipeline(), gate, feeder, outbox);
      bound
          .pipeline()
          .onCommit(() -> {
            surroundings.moments().accept(Moment.AFTER_COMMIT);
            outbox.wake();
          });
      outbox.start();
      feeder.start();
      return link;
    }

    /** Returns where to go on: where the group stands, or at the beginning of a new partition. */
    private Map<Integer, Long> startingOffsets(Cluster asked, InputTopic topic, GroupState state)
        throws IOException {
      Map<Integer, Long> beginnings = asked.beginnings(topic);
      Map<Integer, Long> ends = asked.ends(topic);
      Map<Integer, Long> offsets = new TreeMap<>();
      for (int partition : topic.partitions()) {
        long beginning = offset(beginnings, partition);
        // one that was added since the group was last here was never read: not even its beginning
        long first = state.note() == null ? beginning : 0;
        long committed = state.offsets().getOrDefault(partition, first);
        long from = settings.skipLost() ? Math.max(committed, beginning) : committed;
        Fit.checkRange(topic, partition, from, beginning, offset(ends, partition));
        offsets.put(partition, from);
      }
      return offsets;
    }

    /** Learns which records the log has that the offsets don't cover. */
    private void rememberOrigins(GroupState state, Map<Integer, Long> offsets) throws IOException {
      long from = Math.max(state.position() + 1, bound.log().start());
      if (from >= bound.log().end()) {
        return;
      }
      try (LogReader reader = bound.log().read(from)) {
        for (List<LogEntry> entries = reader.next(); !entries.isEmpty(); entries = reader.next()) {
          for (LogEntry entry : entries) {
            Origin origin = forms.commands().origin(entry.payload());
            if (origin != null && state.note() == null) {
              throw Fit.offsetsLost(settings.group(), settings.topics().articles());
            }
            if (origin != null
                && origin.offset() >= offsets.getOrDefault(origin.partition(), Long.MAX_VALUE)) {
              arrivals.known(origin, entry.position());
            }
          }
        }
      }
    }

    private static long offset(Map<Integer, Long> offsets, int partition) {
      return java.util.Objects.requireNonNull(offsets.get(partition));
    }

    private static void closeQuietly(AutoCloseable each) {
      try {
        each.close();
      } catch (Exception e) {
        // why the link could not be opened says more
      }
    }
  }

  /** Returns the way in for callers' commands. */
  public CommandGate gate() {
    return gate;
  }

  @Override
  public String name() {
    return "kafka";
  }

  @Override
  public Optional<String> obstacle() {
    return feeder.trouble().or(outbox::trouble);
  }

  @Override
  public Map<String, Long> standing() {
    GroupState state = outbox.state();
    Map<String, Long> standing = new TreeMap<>();
    standing.put("seq", state.seq());
    standing.put("position", state.position());
    state.offsets().forEach((partition, offset) -> standing.put("offset." + partition, offset));
    feeder.lags().forEach((partition, lag) -> standing.put("lag." + partition, lag));
    return standing;
  }

  @Override
  public List<Measure> measures() {
    return List.of(
        counter("wirefold.kafka.records", "records read from the topic", feeder::read),
        counter("wirefold.kafka.dead.letters", "records that were not taken", feeder::dead),
        counter("wirefold.kafka.transactions", "transactions made", outbox::transactions),
        counter("wirefold.kafka.failures", "transactions that failed", outbox::failures),
        gauge("wirefold.kafka.seq", "the last event that is out", () -> outbox.state().seq()),
        gauge(
            "wirefold.kafka.lag",
            "records of the topic that were not read yet",
            () -> feeder.lags().values().stream().mapToLong(Long::longValue).sum()));
  }

  private static Measure counter(
      String name, String meaning, java.util.function.LongSupplier value) {
    return new Measure(name, meaning, Measure.Kind.COUNTER, value::getAsLong);
  }

  private static Measure gauge(String name, String meaning, java.util.function.LongSupplier value) {
    return new Measure(name, meaning, Measure.Kind.GAUGE, value::getAsLong);
  }

  /** Reads no further record, and takes no further command; what is under way goes on. */
  public void stopIntake() {
    feeder.close();
    gate.close();
  }

  /** Brings out what the store has committed, and ends; the store must still be open. */
  public void close() {
    pipeline.onCommit(() -> {});
    outbox.close();
    cluster.close();
  }

  private static @Nullable UnavailableException obstacle(
      Pipeline pipeline, Optional<String> trouble) {
    PipelineStatus status = pipeline.status();
    return switch (status.state()) {
      case READY -> obstacle(status.log(), trouble);
      case STARTING -> new UnavailableException(Reason.STARTING, "the service is starting", SOON);
      case STORE_FAILED -> unavailable(Reason.STORAGE_FULL, status);
      case LOG_DAMAGED, ENGINE_FAILED -> unavailable(Reason.STORAGE_FAILED, status);
      case STOPPING, STOPPED ->
          new UnavailableException(Reason.STOPPING, "the service is stopping", SOON);
    };
  }

  private static UnavailableException unavailable(Reason reason, PipelineStatus status) {
    return new UnavailableException(reason, "nothing can be stored: " + status.trouble(), SOON);
  }

  private static @Nullable UnavailableException obstacle(LogHealth log, Optional<String> trouble) {
    return switch (log) {
      case LogHealth.Full full ->
          new UnavailableException(
              Reason.STORAGE_FULL, "the log has no room: " + full.reason(), SOON);
      case LogHealth.Failed failed ->
          new UnavailableException(
              Reason.STORAGE_FAILED, "the log has failed: " + failed.reason(), SOON);
      case LogHealth.Sound _ ->
          trouble
              .map(because -> new UnavailableException(Reason.STORAGE_FAILED, because, SOON))
              .orElse(null);
    };
  }
}
