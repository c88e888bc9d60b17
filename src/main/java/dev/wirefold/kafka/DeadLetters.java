package dev.wirefold.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/** Reads the dead letters, and sends what was in them once more. */
public final class DeadLetters implements AutoCloseable {

  private static final String REPLAYED = "wirefold-replayed";
  private static final Duration POLL = Duration.ofMillis(500);

  private final KafkaSettings settings;
  private final Consumer<byte[], byte[]> consumer;
  private final Producer<byte[], byte[]> producer;

  private DeadLetters(
      KafkaSettings settings,
      Consumer<byte[], byte[]> consumer,
      Producer<byte[], byte[]> producer) {
    this.settings = settings;
    this.consumer = consumer;
    this.producer = producer;
  }

  /** Opens the topic of dead letters. */
  public static DeadLetters open(KafkaSettings settings) throws IOException {
    Clients clients = new Clients(settings);
    try {
      return new DeadLetters(settings, clients.consumer(), clients.writing());
    } catch (KafkaException e) {
      throw new KafkaRefusedException("Kafka: " + Cluster.reason(e), e);
    }
  }

  /**
   * A letter as it lies in its topic.
   *
   * @param errors what is said of it, by name: {@code topic}, {@code partition}, {@code offset},
   *     {@code time}, {@code code}, {@code reason}
   * @param headers those that the record had
   * @param key the record's key; null if it had none
   * @param value the record's value; null if it had none, or was not copied
   */
  @SuppressWarnings("ArrayRecordComponent") // compared nowhere
  public record Letter(
      int partition,
      long offset,
      Map<String, String> errors,
      Headers headers,
      byte @Nullable [] key,
      byte @Nullable [] value) {

    /** Returns its name: partition and offset in the topic of dead letters. */
    public String name() {
      return partition + "/" + offset;
    }

    /** Tells whether the letter has the record's value, if there was one. */
    public boolean isWhole() {
      return error("omitted-bytes").isEmpty();
    }

    /** Returns what is said of it; empty if nothing is. */
    public String error(String name) {
      return errors.getOrDefault(name, "");
    }
  }

  /** Hears of letters, in order; false to hear of no more. */
  @FunctionalInterface
  public interface Visitor {
    boolean visit(Letter letter) throws IOException;
  }

  /**
   * Hands out all letters that are there now, oldest first in each partition; not those that come
   * meanwhile.
   */
  public void visit(Visitor visitor) throws IOException {
    try {
      visitAll(visitor);
    } catch (KafkaException e) {
      throw new KafkaRefusedException("the dead letters can't be read: " + Cluster.reason(e), e);
    }
  }

  private void visitAll(Visitor visitor) throws IOException {
    List<TopicPartition> partitions =
        consumer.partitionsFor(settings.topics().deadLetters()).stream()
            .map(each -> new TopicPartition(each.topic(), each.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    while (partitions.stream()
        .anyMatch(each -> consumer.position(each) < Objects.requireNonNull(ends.get(each)))) {
      for (ConsumerRecord<byte[], byte[]> each : consumer.poll(POLL)) {
        TopicPartition at = new TopicPartition(each.topic(), each.partition());
        boolean later = each.offset() >= Objects.requireNonNull(ends.get(at));
        if (!later && !visitor.visit(letter(each))) {
          return;
        }
      }
    }
  }

  /**
   * Sends what was in a letter to the topic that it came from, as it was.
   *
   * @throws IOException if Kafka does not confirm it, or the letter has not the whole record
   */
  public void replay(Letter letter) throws IOException {
    if (!letter.isWhole()) {
      throw new IOException(
          "the letter %s has not the record's value; that is in record %s of partition %s of %s"
              .formatted(
                  letter.name(),
                  letter.error("offset"),
                  letter.error("partition"),
                  letter.error("topic")));
    }
    ProducerRecord<byte[], byte[]> again =
        new ProducerRecord<>(
            settings.topics().articles(), null, letter.key(), letter.value(), letter.headers());
    again.headers().add(REPLAYED, letter.name().getBytes(UTF_8));
    try {
      producer.send(again).get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while a letter was sent", e);
    } catch (ExecutionException | KafkaException e) {
      throw new KafkaRefusedException("Kafka did not take it: " + Cluster.reason(e), e);
    }
  }

  private static Letter letter(ConsumerRecord<byte[], byte[]> from) {
    Map<String, String> errors = new TreeMap<>();
    Headers headers = new RecordHeaders();
    for (Header header : from.headers()) {
      if (header.key().startsWith(DeadLetter.PREFIX)) {
        errors.put(
            header.key().substring(DeadLetter.PREFIX.length()), new String(header.value(), UTF_8));
      } else if (!header.key().equals(Replies.REQUEST)) {
        headers.add(header);
      }
    }
    return new Letter(from.partition(), from.offset(), errors, headers, from.key(), from.value());
  }

  @Override
  public void close() {
    consumer.close();
    producer.close();
  }
}
