package dev.wirefold.kafka;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/** Creates the topics as the service needs them; those that are there are left as they are. */
public final class TopicSetup {

  /** What a record has beside its value: key, headers, and those that a dead letter adds. */
  private static final int AROUND_VALUE = 64 << 10;

  private final KafkaSettings settings;

  /** Creates topics with the names and on the cluster that the settings have. */
  public TopicSetup(KafkaSettings settings) {
    this.settings = settings;
  }

  /**
   * What the topics are to be like.
   *
   * @param partitions of each, but for that of dead letters, which has one
   * @param replicas copies of each partition; 0 for as many as the brokers say
   * @param keep how long a record is kept
   */
  public record Shape(int partitions, int replicas, Duration keep) {}

  /**
   * A topic, and what became of it.
   *
   * @param created false if it was there
   */
  public record Made(String topic, boolean created) {}

  /**
   * Creates what is not there.
   *
   * @throws IOException if Kafka does not answer, or refuses
   */
  public List<Made> create(Shape shape) throws IOException {
    List<Made> made = new ArrayList<>();
    try (Admin admin = new Clients(settings).admin()) {
      Map<String, KafkaFuture<Void>> results = admin.createTopics(topics(shape)).values();
      for (String topic : settings.topics().all()) {
        made.add(new Made(topic, isCreated(topic, results)));
      }
    } catch (KafkaException e) {
      throw new KafkaRefusedException("Kafka: " + Cluster.reason(e), e);
    }
    return made;
  }

  private static boolean isCreated(String topic, Map<String, KafkaFuture<Void>> results)
      throws IOException {
    KafkaFuture<Void> result = results.get(topic);
    try {
      if (result != null) {
        result.get();
      }
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while topics were created", e);
    } catch (ExecutionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      if (cause instanceof TopicExistsException) {
        return false;
      }
      throw new KafkaRefusedException(
          "the topic %s can't be created: %s".formatted(topic, Cluster.reason(cause)), cause);
    }
  }

  private List<NewTopic> topics(Shape shape) {
    TopicNames names = settings.topics();
    Map<String, String> kept = Map.of(TopicConfig.RETENTION_MS_CONFIG, millis(shape.keep()));
    Map<String, String> large = new HashMap<>(kept);
    large.put(
        TopicConfig.MAX_MESSAGE_BYTES_CONFIG, String.valueOf(settings.valueBytes() + AROUND_VALUE));
    // a letter has all that the record had, and says why
    Map<String, String> letters = new HashMap<>(kept);
    letters.put(
        TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
        String.valueOf(settings.valueBytes() + 2 * AROUND_VALUE));
    Map<String, String> compacted =
        Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);
    return List.of(
        topic(names.articles(), shape.partitions(), shape, large),
        topic(names.groups(), shape.partitions(), shape, large),
        topic(names.stories(), shape.partitions(), shape, large),
        topic(names.storyStates(), shape.partitions(), shape, compacted),
        topic(names.deadLetters(), 1, shape, letters));
  }

  private static NewTopic topic(
      String name, int partitions, Shape shape, Map<String, String> config) {
    Optional<Short> replicas =
        shape.replicas() == 0 ? Optional.empty() : Optional.of((short) shape.replicas());
    Map<String, String> all = new HashMap<>(config);
    if (shape.replicas() > 2) {
      all.put(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, "2");
    }
    return new NewTopic(name, Optional.of(partitions), replicas).configs(all);
  }

  private static String millis(Duration time) {
    return String.valueOf(time.toMillis());
  }
}
