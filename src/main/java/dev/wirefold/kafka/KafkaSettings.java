package dev.wirefold.kafka;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the Kafka side runs with.
 *
 * @param bootstrapServers brokers to begin with, {@code host:port} with commas between
 * @param group the consumer group whose offsets are used: one for each index
 * @param clusterId the cluster's id; null to take the first one met
 * @param skipLost whether to go on when the topic has dropped records before they were read
 * @param topics the names of the topics
 * @param valueBytes the most bytes of a record's value
 * @param client further settings of all clients, such as those of security
 */
public record KafkaSettings(
    String bootstrapServers,
    String group,
    @Nullable String clusterId,
    boolean skipLost,
    TopicNames topics,
    int valueBytes,
    Map<String, String> client) {

  /** Settings without which nothing is exactly once. */
  private static final Set<String> OWN =
      Set.of(
          "acks",
          "allow.auto.create.topics",
          "auto.offset.reset",
          "bootstrap.servers",
          "enable.auto.commit",
          "enable.idempotence",
          "group.id",
          "group.instance.id",
          "group.protocol",
          "interceptor.classes",
          "isolation.level",
          "key.deserializer",
          "key.serializer",
          "partitioner.class",
          "partitioner.ignore.keys",
          "transactional.id",
          "value.deserializer",
          "value.serializer");

  public KafkaSettings {
    client = Map.copyOf(client);
    for (String name : client.keySet()) {
      if (OWN.contains(name)) {
        throw new IllegalArgumentException(
            "wirefold.kafka.client.%s is set by Wirefold itself; leave it out".formatted(name));
      }
    }
  }

  /** Returns the settings; of the clients' further ones, which may be secret, the names alone. */
  @Override
  public String toString() {
    return "KafkaSettings[bootstrapServers=%s, group=%s, clusterId=%s, skipLost=%s, topics=%s, valueBytes=%d, client=%s]"
        .formatted(
            bootstrapServers,
            group,
            clusterId,
            skipLost,
            topics,
            valueBytes,
            new TreeSet<>(client.keySet()));
  }
}
