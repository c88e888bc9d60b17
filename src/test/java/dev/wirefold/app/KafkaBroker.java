package dev.wirefold.app;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wirefold.kafka.KafkaSettings;
import dev.wirefold.kafka.TopicNames;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.jspecify.annotations.Nullable;

/**
 * A Kafka of one broker, as a process of its own on a folder, which a test may end as it likes. All
 * tests of a process share one, since a start takes seconds; each has topics of its own.
 */
final class KafkaBroker {

  private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(2);
  private static @Nullable KafkaBroker shared;

  /** Open until the tests' process ends, since a lock ends with its channel. */
  @SuppressWarnings("unused")
  private static @Nullable FileChannel held;

  private final Path folder;
  private final String cluster = Uuid.randomUuid().toString();
  private final int port = freePort();
  private final int relayedPort = freePort();
  private final Relay relay = Relay.to(relayedPort);
  private final KafkaSecurity security;
  private final Path settings;
  private final Thread killAtExit;
  private Process process;

  private KafkaBroker(Path folder) throws IOException {
    this.folder = folder;
    this.security = KafkaSecurity.make(folder, freePort(), freePort());
    this.settings = Files.writeString(folder.resolve("broker.properties"), settings(freePort()));
    this.process = launch();
    this.killAtExit = new Thread(() -> process.destroyForcibly(), "kill the broker");
    Runtime.getRuntime().addShutdownHook(killAtExit);
  }

  /** Returns the broker of all tests, which runs until the tests' process ends. */
  static synchronized KafkaBroker shared() throws IOException {
    if (shared == null) {
      KafkaBroker started = new KafkaBroker(ownFolder());
      started.awaitReady();
      shared = started;
    }
    return shared;
  }

  /** Another process that runs tests has a broker, too: each holds the lock of its folder. */
  private static Path ownFolder() throws IOException {
    for (int number = 1; ; number++) {
      Path lock = ServiceProcess.beside("broker-" + number + ".lock");
      FileChannel channel = FileChannel.open(lock, CREATE, WRITE);
      if (channel.tryLock() != null) {
        held = channel;
        return ServiceProcess.scratch("broker-" + number);
      }
      channel.close();
    }
  }

  String bootstrap() {
    return "127.0.0.1:" + port;
  }

  /** Returns where it is reached through a stretch of network that a test may cut. */
  String relayed() {
    return "127.0.0.1:" + relay.port();
  }

  Relay relay() {
    return relay;
  }

  /** Returns who may come in through its guarded doors. */
  KafkaSecurity security() {
    return security;
  }

  Admin admin() {
    return Admin.create(
        Map.of(
            "bootstrap.servers",
            bootstrap(),
            "default.api.timeout.ms",
            "10000",
            "request.timeout.ms",
            "5000"));
  }

  /** Returns settings with topics and a group of their own. */
  KafkaSettings settings(String prefix) {
    return new KafkaSettings(bootstrap(), prefix, null, false, topics(prefix), 1 << 20, Map.of());
  }

  static TopicNames topics(String prefix) {
    return new TopicNames(
        prefix + ".articles",
        prefix + ".groups",
        prefix + ".stories",
        prefix + ".states",
        prefix + ".dlq");
  }

  /** Creates the topics of a prefix. */
  void createTopics(String prefix, int partitions) throws Exception {
    TopicNames names = topics(prefix);
    try (Admin admin = admin()) {
      admin
          .createTopics(
              List.of(
                  new NewTopic(names.articles(), partitions, (short) 1),
                  new NewTopic(names.groups(), partitions, (short) 1),
                  new NewTopic(names.stories(), partitions, (short) 1),
                  new NewTopic(names.storyStates(), partitions, (short) 1)
                      .configs(Map.of("cleanup.policy", "compact")),
                  new NewTopic(names.deadLetters(), 1, (short) 1)))
          .all()
          .get();
      awaitLeaders(admin, names.articles(), partitions);
    }
  }

  /** Lets a topic have more partitions. */
  void addPartitions(String topic, int partitions) throws Exception {
    try (Admin admin = admin()) {
      var _ =
          admin.createPartitions(Map.of(topic, NewPartitions.increaseTo(partitions))).all().get();
      awaitLeaders(admin, topic, partitions);
    }
  }

  /** A producer that meets a partition without its leader may send in vain for minutes. */
  private static void awaitLeaders(Admin admin, String topic, int partitions) throws Exception {
    Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
    for (int partition = 0; partition < partitions; partition++) {
      asked.put(new TopicPartition(topic, partition), OffsetSpec.latest());
    }
    long until = System.nanoTime() + PATIENCE_NANOS;
    while (!haveLeaders(admin, asked)) {
      assertThat(System.nanoTime()).as("leaders of %s in time", topic).isLessThan(until);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
    }
  }

  private static boolean haveLeaders(Admin admin, Map<TopicPartition, OffsetSpec> asked)
      throws InterruptedException {
    try {
      var _ = admin.listOffsets(asked).all().get();
      return true;
    } catch (ExecutionException e) {
      return false; // the broker has not heard of the topic yet
    }
  }

  /** Ends the broker by SIGKILL. */
  void kill() throws IOException {
    process.destroyForcibly();
    awaitEnd();
  }

  /** Starts it again on its folder. */
  void restart() throws IOException {
    process = launch();
    awaitReady();
  }

  /** Sends it a signal. */
  void signal(String name) throws IOException {
    String _ = Shell.run("kill", "-" + name, String.valueOf(process.pid()));
  }

  private Process launch() throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx384m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            BrokerMain.class.getName(),
            settings.toString(),
            folder.resolve("logs").toString(),
            cluster,
            KafkaSecurity.SCRAM_USER));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("broker.txt").toFile()))
        .start();
  }

  private void awaitReady() throws IOException {
    long until = System.nanoTime() + PATIENCE_NANOS;
    while (!answers()) {
      if (System.nanoTime() > until || !process.isAlive()) {
        throw new IOException("the broker doesn't start:\n" + said());
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
    }
  }

  private boolean answers() throws IOException {
    try (Stream<String> lines = Files.lines(folder.resolve("broker.txt"))) {
      // before it listens, a client would only fill the log with what it misses
      if (lines.count() == 0 && !Files.exists(folder.resolve("logs"))) {
        return false;
      }
    }
    try (Admin admin = admin()) {
      return !admin.describeCluster().nodes().get(10, TimeUnit.SECONDS).isEmpty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    } catch (ExecutionException | java.util.concurrent.TimeoutException e) {
      return false;
    }
  }

  private String said() throws IOException {
    return Files.readString(folder.resolve("broker.txt"));
  }

  private void awaitEnd() throws IOException {
    try {
      if (!process.waitFor(1, TimeUnit.MINUTES)) {
        throw new IOException("the broker doesn't end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private String settings(int controllerPort) {
    return """
    process.roles=broker,controller
    node.id=1
    controller.quorum.voters=1@127.0.0.1:%2$d
    listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d,RELAYED://127.0.0.1:%4$d,%6$s
    advertised.listeners=PLAINTEXT://127.0.0.1:%1$d,RELAYED://127.0.0.1:%5$d,%6$s
    controller.listener.names=CONTROLLER
    listener.security.protocol.map=CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT,RELAYED:PLAINTEXT,%7$s
    log.dirs=%3$s
    offsets.topic.replication.factor=1
    offsets.topic.num.partitions=1
    transaction.state.log.replication.factor=1
    transaction.state.log.min.isr=1
    transaction.state.log.num.partitions=1
    share.coordinator.state.topic.replication.factor=1
    share.coordinator.state.topic.min.isr=1
    group.initial.rebalance.delay.ms=0
    auto.create.topics.enable=false
    log.cleaner.dedupe.buffer.size=2000000
    """
            .formatted(
                port,
                controllerPort,
                folder.resolve("logs"),
                relayedPort,
                relay.port(),
                security.listeners(),
                KafkaSecurity.PROTOCOLS)
        + security.brokerSettings();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
