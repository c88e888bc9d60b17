package dev.wirefold.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Makes clients, each with what it can't do without and what the settings add. */
final class Clients {

  /** A record with the longest value that is read, and its headers, in one request. */
  static final int MOST_REQUEST_BYTES = 64 << 20;

  static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final int POLLED = 500;

  private final KafkaSettings settings;

  Clients(KafkaSettings settings) {
    this.settings = settings;
  }

  Admin admin() {
    Map<String, Object> config = common("wirefold-admin");
    config.put(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, millis(PATIENCE));
    config.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, millis(PATIENCE.dividedBy(3)));
    return Admin.create(config);
  }

  Consumer<byte[], byte[]> consumer() {
    Map<String, Object> config = common("wirefold-in");
    config.put(ConsumerConfig.GROUP_ID_CONFIG, settings.group());
    config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
    config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, POLLED);
    config.put(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, millis(PATIENCE));
    return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  /** Makes the producer of transactions. */
  Producer<byte[], byte[]> transactional(String transactionalId) {
    Map<String, Object> config = producer("wirefold-out");
    config.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalId);
    config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, millis(PATIENCE));
    return new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
  }

  /** Makes the producer of what callers want in the log; it gives up before they do. */
  Producer<byte[], byte[]> writing() {
    Map<String, Object> config = producer("wirefold-writes");
    config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, millis(PATIENCE.dividedBy(3)));
    config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, millis(PATIENCE));
    config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 2 * millis(PATIENCE));
    return new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
  }

  private Map<String, Object> producer(String name) {
    Map<String, Object> config = common(name);
    config.put(ProducerConfig.ACKS_CONFIG, "all");
    config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, MOST_REQUEST_BYTES);
    config.put(ProducerConfig.BUFFER_MEMORY_CONFIG, (long) MOST_REQUEST_BYTES);
    return config;
  }

  /** What the settings add goes before the defaults here, and never before what must be. */
  private Map<String, Object> common(String name) {
    Map<String, Object> config = new HashMap<>(settings.client());
    config.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
    config.putIfAbsent(CommonClientConfigs.CLIENT_ID_CONFIG, name);
    return config;
  }

  private static int millis(Duration time) {
    return Math.toIntExact(time.toMillis());
  }
}
