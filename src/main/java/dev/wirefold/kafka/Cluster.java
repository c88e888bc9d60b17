package dev.wirefold.kafka;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;

/** Asks the cluster how things stand; what can't be is refused in words that say what to do. */
final class Cluster implements AutoCloseable {

  private static final long LETTER_BYTES = 1 << 20;

  private final Admin admin;
  private final KafkaSettings settings;

  Cluster(Admin admin, KafkaSettings settings) {
    this.admin = admin;
    this.settings = settings;
  }

  /**
   * Returns the input topic, if all topics are there and the cluster is the right one.
   *
   * @throws KafkaRefusedException if not
   */
  InputTopic inputTopic() throws IOException {
    String cluster = ask(admin.describeCluster().clusterId());
    String wanted = settings.clusterId();
    if (wanted != null && !wanted.equals(cluster)) {
      throw new KafkaRefusedException(
          "the cluster at %s has the id %s, and wirefold.kafka.cluster-id says %s; name the brokers of that cluster in wirefold.kafka.bootstrap-servers, or correct the id"
              .formatted(settings.bootstrapServers(), cluster, wanted));
    }
    Map<String, TopicDescription> topics = topics();
    TopicDescription input = topics.get(settings.topics().articles());
    if (input == null) {
      throw new IllegalStateException("the input topic was not described");
    }
    return new InputTopic(
        input.name(),
        input.topicId().toString(),
        cluster,
        input.partitions().stream().map(TopicPartitionInfo::partition).sorted().toList(),
        letterBytes());
  }

  /**
   * Returns what the group has committed.
   *
   * @param stable whether to wait for the end of a transaction that may commit more
   */
  GroupState group(boolean stable) throws IOException {
    Map<TopicPartition, OffsetAndMetadata> committed =
        ask(
            admin
                .listConsumerGroupOffsets(
                    settings.group(), new ListConsumerGroupOffsetsOptions().requireStable(stable))
                .partitionsToOffsetAndMetadata());
    Map<Integer, Long> offsets = new TreeMap<>();
    CommitNote note = null;
    for (Map.Entry<TopicPartition, OffsetAndMetadata> entry : committed.entrySet()) {
      OffsetAndMetadata offset = entry.getValue();
      if (offset == null || !entry.getKey().topic().equals(settings.topics().articles())) {
        continue;
      }
      offsets.put(entry.getKey().partition(), offset.offset());
      CommitNote noted = offset.metadata().isEmpty() ? null : note(offset.metadata());
      if (noted != null && (note == null || noted.reach().seq() > note.reach().seq())) {
        note = noted;
      }
    }
    if (note == null && !offsets.isEmpty()) {
      throw new KafkaRefusedException(
          "the offsets of the group %s were not committed by Wirefold; give wirefold.kafka.group a name that no other consumer has"
              .formatted(settings.group()));
    }
    return new GroupState(offsets, note);
  }

  /** Returns where the records of each partition begin. */
  Map<Integer, Long> beginnings(InputTopic topic) throws IOException {
    return offsets(topic, OffsetSpec.earliest());
  }

  /** Returns where they end. */
  Map<Integer, Long> ends(InputTopic topic) throws IOException {
    return offsets(topic, OffsetSpec.latest());
  }

  @Override
  public void close() {
    admin.close(java.time.Duration.ofSeconds(1));
  }

  private CommitNote note(String metadata) throws KafkaRefusedException {
    try {
      return CommitNote.of(metadata);
    } catch (IllegalArgumentException e) {
      throw new KafkaRefusedException(
          "the note beside the offsets of the group %s can't be read: it %s; a later release wrote it, so start that release, or give wirefold.kafka.group another name"
              .formatted(settings.group(), e.getMessage()));
    }
  }

  private Map<String, TopicDescription> topics() throws IOException {
    Map<String, TopicDescription> topics = new HashMap<>();
    for (Map.Entry<String, KafkaFuture<TopicDescription>> entry :
        admin.describeTopics(settings.topics().all()).topicNameValues().entrySet()) {
      try {
        topics.put(entry.getKey(), ask(entry.getValue()));
      } catch (KafkaRefusedException e) {
        if (e.getCause() instanceof UnknownTopicOrPartitionException) {
          throw new KafkaRefusedException(
              "the topic %s does not exist; create it with ./wirefold topics create"
                  .formatted(entry.getKey()));
        }
        throw e;
      }
    }
    return topics;
  }

  private long letterBytes() throws IOException {
    ConfigResource topic =
        new ConfigResource(ConfigResource.Type.TOPIC, settings.topics().deadLetters());
    Config config = ask(admin.describeConfigs(java.util.List.of(topic)).all()).get(topic);
    if (config == null || config.get(TopicConfig.MAX_MESSAGE_BYTES_CONFIG) == null) {
      return LETTER_BYTES;
    }
    return Long.parseLong(config.get(TopicConfig.MAX_MESSAGE_BYTES_CONFIG).value());
  }

  private Map<Integer, Long> offsets(InputTopic topic, OffsetSpec spec) throws IOException {
    Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
    for (int partition : topic.partitions()) {
      asked.put(new TopicPartition(topic.name(), partition), spec);
    }
    Map<Integer, Long> offsets = new TreeMap<>();
    for (Map.Entry<TopicPartition, ListOffsetsResultInfo> each :
        ask(admin.listOffsets(asked).all()).entrySet()) {
      offsets.put(each.getKey().partition(), each.getValue().offset());
    }
    return offsets;
  }

  private <T> T ask(KafkaFuture<T> answer) throws IOException {
    try {
      return answer.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while Kafka was asked", e);
    } catch (ExecutionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      if (cause instanceof TimeoutException) {
        throw new KafkaRefusedException(
            "Kafka does not answer at %s; start it, or correct wirefold.kafka.bootstrap-servers"
                .formatted(settings.bootstrapServers()),
            cause);
      }
      throw new KafkaRefusedException("Kafka refuses: " + reason(cause), cause);
    }
  }

  static String reason(Throwable failure) {
    @Nullable String message = failure.getMessage();
    String own = message == null ? failure.getClass().getSimpleName() : message;
    Throwable cause = failure.getCause();
    return cause == null || cause.getMessage() == null || own.contains(cause.getMessage())
        ? own
        : own + ": " + cause.getMessage();
  }
}
