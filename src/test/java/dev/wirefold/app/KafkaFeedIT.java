package dev.wirefold.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wirefold.article.ArticleId;
import dev.wirefold.engine.Archive;
import dev.wirefold.engine.CurationAction;
import dev.wirefold.engine.LogCommand;
import dev.wirefold.engine.NewsEvent;
import dev.wirefold.engine.StoredStory;
import dev.wirefold.format.ArticleParser;
import dev.wirefold.format.FieldMap;
import dev.wirefold.format.JsonArticles;
import dev.wirefold.format.JsonCommands;
import dev.wirefold.format.NewsEventJsonCodec;
import dev.wirefold.kafka.KafkaLink;
import dev.wirefold.kafka.KafkaSettings;
import dev.wirefold.kafka.Moment;
import dev.wirefold.service.ArticleLines;
import dev.wirefold.service.CommandReader;
import dev.wirefold.service.DocumentForm;
import dev.wirefold.service.Outcome;
import dev.wirefold.service.ReadCommand;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service that a topic feeds, against a real broker. */
@SuppressWarnings("NullAway") // what is missing fails the test
class KafkaFeedIT {

  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-03-05T10:00:00Z"));

  private static final int POISON_RECORDS = Integer.getInteger("kafka.poison", 500);
  private static final int POISON_EVERY = 100;
  private static final boolean IS_SPEED_TOLD = POISON_RECORDS >= 10_000;
  private static final int POISON_TURNS = IS_SPEED_TOLD ? 3 : 1;
  private static KafkaBroker broker;

  @TempDir Path dir;

  @BeforeAll
  static void startBroker() throws IOException {
    broker = KafkaBroker.shared();
  }

  @Test
  void articles_fromATopic_areDecidedAndTold() throws Exception {
    broker.createTopics("told", 3);
    KafkaSettings settings = broker.settings("told");
    try (LocalService service = service("data");
        AutoCloseable _ = feed(service, settings)) {
      produce(settings, 0, 40);
      await(() -> service.pipeline().status().applied() >= 39);
    }
    Map<Long, Integer> told = told(settings);
    assertThat(told.keySet()).containsExactlyElementsOf(seqs(told.size()));
    assertThat(told.values()).containsOnly(1);
    assertThat(told).hasSize(events("data").size());
  }

  @Test
  void events_areCloudEvents_inTheOrderOfTheStore() throws Exception {
    broker.createTopics("cloud", 1);
    KafkaSettings settings = broker.settings("cloud");
    String index;
    try (LocalService service = service("data");
        AutoCloseable _ = feed(service, settings)) {
      index = service.folder().id().toString();
      produce(settings, 0, 10);
      await(() -> service.pipeline().status().applied() >= 9);
    }
    List<NewsEvent> kept = events("data");
    NewsEventJsonCodec codec = new NewsEventJsonCodec();
    for (ConsumerRecord<byte[], byte[]> each :
        TopicReader.read(
            broker.bootstrap(), settings.topics().groups(), settings.topics().stories())) {
      NewsEvent event = codec.decode(each.value());
      assertThat(event).isEqualTo(HttpService.shown(kept.get((int) event.seq() - 1)));
      assertThat(TopicReader.header(each, "ce_specversion")).isEqualTo("1.0");
      assertThat(TopicReader.header(each, "ce_id")).isEqualTo(index + "/" + event.seq());
      assertThat(TopicReader.header(each, "ce_type")).isEqualTo("dev.wirefold." + event.type());
      assertThat(TopicReader.header(each, "ce_time")).isEqualTo(event.at().toString());
      assertThat(TopicReader.header(each, "content-type")).isEqualTo("application/json");
    }
  }

  @Test
  void restart_goesOnWhereItStopped() throws Exception {
    broker.createTopics("again", 2);
    KafkaSettings settings = broker.settings("again");
    for (int start = 0; start < 3; start++) {
      int applied = start * 20 + 19;
      try (LocalService service = service("data");
          AutoCloseable _ = feed(service, settings)) {
        produce(settings, start * 20, 20);
        await(() -> service.pipeline().status().applied() >= applied);
      }
    }
    Map<Long, Integer> told = told(settings);
    assertThat(told.keySet()).containsExactlyElementsOf(seqs(events("data").size()));
    assertThat(told.values()).containsOnly(1);
  }

  @Test
  void poison_isDeadLetteredOnce_andItsNeighboursAreStored() throws Exception {
    try (KafkaDesk desk = new KafkaDesk(broker, "poison", 2)) {
      int bad = 0;
      long clean = Long.MAX_VALUE;
      long poisoned = Long.MAX_VALUE;
      try (LocalService service = service("data");
          AutoCloseable _ = feed(service, desk.settings())) {
        for (int half = 0; half < 2 + 2 * POISON_TURNS; half++) { // the first two warm it up
          long began = System.nanoTime();
          bad += sendWithPoison(desk, half % 2 == 0 ? 0 : POISON_EVERY);
          int good = desk.sent() - bad;
          await(() -> service.pipeline().status().applied() >= good - 1);
          long took = System.nanoTime() - began;
          if (half >= 2 && half % 2 == 0) {
            clean = Math.min(clean, took);
          } else if (half >= 2) {
            poisoned = Math.min(poisoned, took);
          }
        }
      }
      desk.checkOnce(dir.resolve("data"), bad);
      assertThat(desk.deadLetters())
          .hasSize((1 + POISON_TURNS) * POISON_RECORDS / POISON_EVERY)
          .allMatch(each -> TopicReader.header(each, "wirefold.error.code").equals("bad-value"))
          .extracting(each -> new String(each.key(), UTF_8))
          .allMatch(key -> key.startsWith("elm/bad-"))
          .doesNotHaveDuplicates();
      checkSpeed(clean, poisoned);
    }
  }

  /** A short run tells nothing of speed. */
  private static void checkSpeed(long clean, long poisoned) {
    double share = (double) clean / poisoned;
    System.out.printf(
        "KafkaFeedIT: %d records, 1 %% poison: %.2f of the clean throughput%n",
        POISON_RECORDS, share);
    if (IS_SPEED_TOLD) {
      assertThat(share).isGreaterThan(0.8);
    }
  }

  /** Sends reports, of which every n-th is none; returns how many that were. */
  private static int sendWithPoison(KafkaDesk desk, int every) {
    int bad = 0;
    for (int i = 0; i < POISON_RECORDS; i++) {
      if (every > 0 && i % every == 0) {
        desk.send("elm/bad-" + desk.sent(), bad++ % 2 == 0 ? "no json" : "{\"title\":17");
      } else {
        desk.sendNext();
      }
    }
    return bad;
  }

  @Test
  void deadLetter_withNothingElse_isTold() throws Exception {
    try (KafkaDesk desk = new KafkaDesk(broker, "lonely", 1);
        LocalService service = service("data");
        AutoCloseable _ = feed(service, desk.settings())) {
      desk.send("no key", "no json");
      await(() -> desk.deadLetters().size() == 1);
    }
  }

  @Test
  void deadLetter_thatItsTopicTakesInPartAlone_isTold_andItsNeighboursAreStored() throws Exception {
    int most = 1_048_588; // a topic takes so much if nothing else is said
    try (KafkaDesk desk = new KafkaDesk(broker, "huge", 1);
        LocalService service = service("data");
        AutoCloseable _ = feed(service, desk.settings())) {
      desk.send("k".repeat(most - 1_000).getBytes(UTF_8), null);
      desk.send(1);
      await(() -> service.pipeline().status().applied() >= 0);
      await(() -> desk.deadLetters().size() == 1);
      assertThat(desk.deadLetters().getFirst().key()).isNull();
      assertThat(TopicReader.header(desk.deadLetters().getFirst(), "wirefold.error.offset"))
          .isEqualTo("0");
    }
  }

  @Test
  void transaction_whoseEndIsNotHeardOf_orThatFails_isNotToldTwice() throws Exception {
    AtomicInteger transactions = new AtomicInteger();
    Consumer<Moment> moments =
        moment -> {
          if (moment == Moment.AFTER_TRANSACTION && transactions.incrementAndGet() % 2 == 0) {
            throw new TimeoutException("no answer");
          }
          if (moment == Moment.BEFORE_TRANSACTION && transactions.get() == 3) {
            transactions.incrementAndGet();
            throw new IllegalStateException("a fault");
          }
        };
    try (KafkaDesk desk = new KafkaDesk(broker, "unheard", 2)) {
      try (LocalService service = service("data")) {
        KafkaLink link = feed(service, desk.settings(), commands(), moments, because -> {});
        for (int i = 1; i <= 4; i++) {
          int letters = i;
          desk.send("elm/bad-" + i, "no json");
          desk.send(10);
          await(() -> desk.deadLetters().size() >= letters);
        }
        await(() -> service.pipeline().status().applied() >= 39);
        link.stopIntake();
      }
      assertThat(transactions.get()).isGreaterThan(4);
      assertThat(desk.deadLetters())
          .extracting(each -> new String(each.key(), UTF_8))
          .containsExactlyInAnyOrder("elm/bad-1", "elm/bad-2", "elm/bad-3", "elm/bad-4");
      desk.checkOnce(dir.resolve("data"), 4);
    }
  }

  @Test
  void reading_thatFails_isNotReady_andAnotherStartGoesOnWithTheSameRecord() throws Exception {
    try (KafkaDesk desk = new KafkaDesk(broker, "failing", 1)) {
      try (LocalService service = service("data")) {
        KafkaLink link =
            feed(service, desk.settings(), new FailingReader(), moment -> {}, because -> {});
        desk.send(3);
        await(() -> link.obstacle().orElse("").contains("goes on after a restart"));
        link.stopIntake();
      }
      try (LocalService service = service("data");
          AutoCloseable _ = feed(service, desk.settings())) {
        await(() -> service.pipeline().status().applied() >= 2);
      }
      desk.checkOnce(dir.resolve("data"), 0);
      assertThat(desk.deadLetters()).isEmpty();
    }
  }

  /** Fails at everything, and not because of what stands there. */
  private static final class FailingReader implements CommandReader {

    @Override
    public ReadCommand read(byte[] json, int from, int to) {
      throw new StackOverflowError("a fault");
    }

    @Override
    public ReadCommand read(byte[] json, int from, int to, ArticleId id) {
      return read(json, from, to);
    }

    @Override
    public ReadCommand read(
        DocumentForm form, byte[] bytes, int from, int to, @Nullable ArticleId id) {
      return read(bytes, from, to);
    }

    @Override
    public ArticleLines open(DocumentForm form, InputStream stream, int mostBytes) {
      throw new UnsupportedOperationException("records are no streams");
    }
  }

  @Test
  void partition_thatIsAdded_isReadFromItsBeginning() throws Exception {
    try (KafkaDesk desk = new KafkaDesk(broker, "added", 1)) {
      KafkaSettings settings = desk.settings();
      KafkaSettings attentive =
          with(settings, settings.skipLost(), Map.of("metadata.max.age.ms", "500"));
      try (LocalService service = service("data");
          AutoCloseable _ = feed(service, attentive)) {
        desk.send(5);
        await(() -> service.pipeline().status().applied() >= 4);
        broker.addPartitions(settings.topics().articles(), 3);
        produce(settings, 5, 40);
        await(() -> service.pipeline().status().applied() >= 44);
      }
      Map<Long, Integer> told = told(settings);
      assertThat(told.keySet()).containsExactlyElementsOf(seqs(events("data").size()));
      assertThat(told.values()).containsOnly(1);
      openAndClose("data", settings);
    }
  }

  @Test
  void offsets_thatAreDeleted_endTheProcess_andTheNextStartIsRefused() throws Exception {
    AtomicReference<String> ended = new AtomicReference<>("");
    try (KafkaDesk desk = new KafkaDesk(broker, "deleted", 1);
        Admin admin = broker.admin()) {
      try (LocalService service = service("data")) {
        KafkaLink link =
            feed(service, desk.settings(), commands(), moment -> {}, because -> ended.set(because));
        desk.send(5);
        await(() -> service.pipeline().status().applied() >= 4);
        var _ = admin.deleteConsumerGroups(List.of(desk.settings().group())).all().get();
        await(() -> ended.get().contains("the offsets of the group are gone"));
        link.stopIntake();
      }
      assertThatThrownBy(() -> openAndClose("data", desk.settings()))
          .hasMessageContaining("has no offsets, and this data folder was fed from Kafka before");
    }
  }

  @Test
  void tombstone_takesTheArticleDown() throws Exception {
    try (KafkaDesk desk = new KafkaDesk(broker, "gone", 1);
        LocalService service = service("data");
        AutoCloseable _ = feed(service, desk.settings())) {
      desk.send(2);
      desk.send("elm/a-0".getBytes(UTF_8), null);
      await(() -> service.pipeline().status().applied() >= 2);
      service.pipeline().searchable(2).get();
      try (Archive archive = service.store().read()) {
        assertThat(archive.article(0)).isNull();
        assertThat(archive.article(1)).isNotNull();
      }
    }
  }

  @Test
  void takenDown_inEveryRecord_leavesItsTextInNoFile_andANewOneIsNamedAmongTheDeadLetters()
      throws Exception {
    String phrase = "xylophonists of Quarndon";
    String doomed = "{\"title\":\"Ban\",\"text\":\"The " + phrase + " met on Monday and sued.\"}";
    try (KafkaDesk desk = new KafkaDesk(broker, "erased", 1)) {
      try (LocalService service = service("data");
          AutoCloseable _ = feed(service, desk.settings())) {
        desk.send(2);
        desk.send("elm/doomed", doomed);
        desk.send("elm/doomed", doomed);
        await(() -> service.pipeline().status().applied() >= 3);
        assertThat(FolderCheck.filesWith(dir.resolve("data"), phrase)).isNotEmpty();
        desk.send("elm/doomed".getBytes(UTF_8), null);
        desk.send("elm/doomed", doomed);
        desk.send(1);
        await(() -> desk.deadLetters().size() == 1);
        await(() -> FolderCheck.filesWith(dir.resolve("data"), phrase).isEmpty());
      }
      try (LocalService service = service("data");
          AutoCloseable _ = feed(service, desk.settings())) {
        desk.send("elm/doomed", doomed);
        desk.send("elm/doomed", doomed.replace("{", "{["));
        await(() -> desk.deadLetters().size() == 3);
      }
      assertThat(FolderCheck.filesWith(dir.resolve("data"), phrase)).isEmpty();
      assertThat(desk.deadLetters())
          .allSatisfy(letter -> {
            assertThat(letter.value()).isNull();
            assertThat(letter.key()).asString().isEqualTo("elm/doomed");
            assertThat(TopicReader.header(letter, "wirefold.error.code")).isEqualTo("taken-down");
            assertThat(TopicReader.header(letter, "wirefold.error.reason"))
                .contains("was taken down");
          });
      desk.checkOnce(dir.resolve("data"), 3);
    }
  }

  @Test
  void storyStates_areThoseOfTheStore_withTombstonesForMergedOnes() throws Exception {
    try (KafkaDesk desk = new KafkaDesk(broker, "states", 2)) {
      Map<String, byte[]> kept = new TreeMap<>();
      try (LocalService service = service("data");
          AutoCloseable _ = feed(service, desk.settings())) {
        desk.send(12);
        await(() -> service.pipeline().status().applied() >= 11);
        for (CurationAction action :
            List.of(
                new CurationAction.SplitStory(List.of(1)), new CurationAction.MergeStories(0, 1))) {
          LogCommand decision = new LogCommand.Curate(action, "N. Okafor", "seen by eye");
          assertThat(service.pipeline().submit(decision).get()).isInstanceOf(Outcome.Curated.class);
        }
      }
      for (ConsumerRecord<byte[], byte[]> each :
          TopicReader.read(broker.bootstrap(), desk.settings().topics().storyStates())) {
        kept.put(new String(each.key(), UTF_8), each.value() == null ? new byte[0] : each.value());
      }
      try (LocalService service = service("data");
          Archive archive = service.store().read()) {
        assertThat(kept).hasSize((int) archive.counts().stories());
        for (Map.Entry<String, byte[]> each : kept.entrySet()) {
          StoredStory story = archive.story(each.getKey());
          assertThat(each.getValue().length == 0).isEqualTo(story.mergedInto() != null);
          if (story.mergedInto() == null) {
            assertThat(new String(each.getValue(), UTF_8))
                .contains("\"articles\":" + story.articles() + ",")
                .contains("\"groups\":" + story.groups() + ",");
          }
        }
      }
      assertThat(kept.values()).filteredOn(each -> each.length == 0).hasSize(1);
    }
  }

  @Test
  void refusals_sayWhatToDo() throws Exception {
    assertRefused(broker.settings("nowhere"), "does not exist; create it with ./wirefold topics");
    try (KafkaDesk desk = new KafkaDesk(broker, "refused", 1)) {
      KafkaSettings settings = desk.settings();
      assertRefused(
          new KafkaSettings(
              settings.bootstrapServers(),
              settings.group(),
              "another",
              false,
              settings.topics(),
              settings.valueBytes(),
              Map.of()),
          "wirefold.kafka.cluster-id says another");
      try (LocalService service = service("first")) {
        Shell.copy(dir.resolve("first"), dir.resolve("older"));
        try (AutoCloseable _ = feed(service, settings)) {
          desk.send(5);
          await(() -> service.pipeline().status().applied() >= 4);
        }
      }
      assertRefused(settings, "belongs to the index");
      assertThatThrownBy(() -> openAndClose("older", settings))
          .hasMessageContaining("it is an older copy");
      desk.send(5);
      try (Admin admin = broker.admin()) {
        var _ =
            admin
                .deleteRecords(
                    Map.of(
                        new TopicPartition(settings.topics().articles(), 0),
                        RecordsToDelete.beforeOffset(8)))
                .all()
                .get();
      }
      assertThatThrownBy(() -> openAndClose("first", settings))
          .hasMessageContaining("has lost records 5 to 7 of partition 0");
      try (Admin admin = broker.admin()) {
        var _ = admin.deleteTopics(List.of(settings.topics().articles())).all().get();
        await(() -> isGone(admin, settings.topics().articles()));
        var _ =
            admin
                .createTopics(List.of(new NewTopic(settings.topics().articles(), 1, (short) 1)))
                .all()
                .get();
      }
      assertThatThrownBy(() -> openAndClose("first", settings))
          .hasMessageContaining("deleted and created again");
    }
  }

  @Test
  void offsetsOfALaterRelease_orOfAnotherProgram_areRefused() throws Exception {
    try (KafkaDesk desk = new KafkaDesk(broker, "strange", 1);
        Admin admin = broker.admin()) {
      for (String note : List.of("v9;seq=1", "")) {
        var _ =
            admin
                .alterConsumerGroupOffsets(
                    desk.settings().group(),
                    Map.of(
                        new TopicPartition(desk.settings().topics().articles(), 0),
                        new OffsetAndMetadata(0, note)))
                .all()
                .get();
        assertRefused(
            desk.settings(),
            note.isEmpty() ? "were not committed by Wirefold" : "a later release wrote it");
      }
    }
  }

  @Test
  void skipLost_goesOnWithWhatThereIs() throws Exception {
    try (KafkaDesk desk = new KafkaDesk(broker, "skipped", 1)) {
      KafkaSettings settings = desk.settings();
      openAndClose("data", settings);
      desk.send(9);
      try (Admin admin = broker.admin()) {
        var _ =
            admin
                .deleteRecords(
                    Map.of(
                        new TopicPartition(settings.topics().articles(), 0),
                        RecordsToDelete.beforeOffset(4)))
                .all()
                .get();
      }
      KafkaSettings skipping = with(settings, true, Map.of());
      try (LocalService service = service("data");
          AutoCloseable _ = feed(service, skipping)) {
        await(() -> service.pipeline().status().applied() >= 4);
      }
      desk.checkOnce(dir.resolve("data"), 4);
    }
  }

  private void assertRefused(KafkaSettings settings, String because) {
    assertThatThrownBy(() -> openAndClose("other", settings)).hasMessageContaining(because);
  }

  private void openAndClose(String name, KafkaSettings settings) throws Exception {
    try (LocalService service = service(name);
        AutoCloseable _ = feed(service, settings)) {
      assertThat(service.pipeline().status().trouble()).isNull();
    }
  }

  private static boolean isGone(Admin admin, String topic) {
    try {
      return !admin.listTopics().names().get().contains(topic);
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private LocalService service(String name) throws IOException, InterruptedException {
    Path folder = dir.resolve(name);
    LocalService service =
        LocalService.open(
            DataFolder.exists(folder) ? DataFolder.open(folder) : DataFolder.create(folder, 42L),
            RunningService.SETTINGS,
            CLOCK);
    service.awaitReady();
    return service;
  }

  private static AutoCloseable feed(LocalService service, KafkaSettings settings)
      throws IOException {
    KafkaLink link =
        KafkaWiring.open(
            settings,
            service,
            new JsonArticles(new ArticleParser(FieldMap.PLAIN, ArticleParser.DEFAULT_MAX_CHARS)),
            CLOCK);
    return link::stopIntake;
  }

  private static KafkaLink feed(
      LocalService service,
      KafkaSettings settings,
      CommandReader reader,
      Consumer<Moment> moments,
      Consumer<String> superseded)
      throws IOException {
    return KafkaWiring.open(
        settings, service, reader, new KafkaLink.Surroundings(CLOCK, superseded, moments));
  }

  private static CommandReader commands() {
    return new JsonCommands(
        new JsonArticles(new ArticleParser(FieldMap.PLAIN, ArticleParser.DEFAULT_MAX_CHARS)));
  }

  private static KafkaSettings with(
      KafkaSettings settings, boolean skipLost, Map<String, String> client) {
    return new KafkaSettings(
        settings.bootstrapServers(),
        settings.group(),
        settings.clusterId(),
        skipLost,
        settings.topics(),
        settings.valueBytes(),
        client);
  }

  private List<NewsEvent> events(String name) throws Exception {
    try (LocalService service = service(name);
        Archive archive = service.store().read()) {
      return archive.events(1, 1_000_000);
    }
  }

  private static Map<Long, Integer> told(KafkaSettings settings) {
    return TopicReader.events(
        broker.bootstrap(), settings.topics().groups(), settings.topics().stories());
  }

  private static List<Long> seqs(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(Long::valueOf).toList();
  }

  /** Produces reports, every fourth a copy of another. */
  private static void produce(KafkaSettings settings, int from, int count) {
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", broker.bootstrap()),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      for (int i = from; i < from + count; i++) {
        int report = i % 4 == 3 ? i - 3 : i;
        var _ =
            producer.send(
                new ProducerRecord<>(
                    settings.topics().articles(),
                    ("elm/a-" + i).getBytes(UTF_8),
                    Reports.line("elm", "a-" + i, report).getBytes(UTF_8)));
      }
    }
  }

  private static void await(BooleanSupplier condition) {
    long until = System.nanoTime() + Duration.ofMinutes(1).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("in time").isLessThan(until);
      LockSupport.parkNanos(5_000_000);
    }
  }
}
