package dev.wirefold.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reads what is committed in topics, from their start to their end. What a transaction wrote whose
 * end is still on its way to a partition is waited for.
 */
@SuppressWarnings("NullAway") // what is missing fails the test
final class TopicReader {

  private TopicReader() {}

  static List<ConsumerRecord<byte[], byte[]>> read(String bootstrap, String... topics) {
    Map<String, Object> config =
        Map.of("bootstrap.servers", bootstrap, "isolation.level", "read_committed");
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions = new ArrayList<>();
      for (String topic : topics) {
        consumer
            .partitionsFor(topic)
            .forEach(each -> partitions.add(new TopicPartition(topic, each.partition())));
      }
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = writtenEnds(bootstrap, partitions);
      List<ConsumerRecord<byte[], byte[]>> all = new ArrayList<>();
      while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
        consumer.poll(Duration.ofMillis(200)).forEach(all::add);
      }
      return all;
    }
  }

  /** Returns the ends of all that is written, be it committed yet or not. */
  private static Map<TopicPartition, Long> writtenEnds(
      String bootstrap, List<TopicPartition> partitions) {
    Map<String, Object> config = Map.of("bootstrap.servers", bootstrap);
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      return consumer.endOffsets(partitions);
    }
  }

  /** Returns how often each event is there, by its sequence number. */
  static Map<Long, Integer> events(String bootstrap, String... topics) {
    Map<Long, Integer> counts = new TreeMap<>();
    for (ConsumerRecord<byte[], byte[]> each : read(bootstrap, topics)) {
      counts.merge(Long.parseLong(header(each, "ce_sequence")), 1, Integer::sum);
    }
    return counts;
  }

  static String header(ConsumerRecord<byte[], byte[]> from, String name) {
    Header header = Objects.requireNonNull(from.headers().lastHeader(name), name);
    return new String(header.value(), UTF_8);
  }
}
