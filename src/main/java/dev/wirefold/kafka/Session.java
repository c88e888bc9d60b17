package dev.wirefold.kafka;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * A producer of transactions from its opening, which fences every other of the same index, to its
 * first failure. What was out when it was opened, it says; whether the transaction that failed came
 * through, only the next session knows.
 */
final class Session implements AutoCloseable {

  private final Producer<byte[], byte[]> producer;
  private final ConsumerGroupMetadata group;
  private final String topic;
  private final Consumer<Moment> moments;
  private GroupState state;

  private Session(
      Producer<byte[], byte[]> producer,
      ConsumerGroupMetadata group,
      String topic,
      GroupState state,
      Consumer<Moment> moments) {
    this.producer = producer;
    this.group = group;
    this.topic = topic;
    this.state = state;
    this.moments = moments;
  }

  /**
   * Opens a session: ends what another left unfinished, and reads what was committed.
   *
   * @param producer new, with a transactional id that is the same for all processes of one index
   * @param group whose offsets are committed, those of a topic
   */
  static Session open(
      Producer<byte[], byte[]> producer,
      ConsumerGroupMetadata group,
      String topic,
      Cluster cluster,
      Consumer<Moment> moments)
      throws IOException {
    try {
      begin(producer);
      return new Session(producer, group, topic, cluster.group(true), moments);
    } catch (IOException | RuntimeException e) {
      producer.close(Duration.ZERO);
      throw e;
    }
  }

  private static void begin(Producer<byte[], byte[]> producer) throws KafkaRefusedException {
    try {
      producer.initTransactions();
    } catch (TimeoutException e) {
      throw new KafkaRefusedException(
          "Kafka begins no transaction; see that its brokers are well, and that there are as many as transaction.state.log.replication.factor says",
          e);
    }
  }

  /** Returns what is committed. */
  GroupState state() {
    return state;
  }

  /** Completes the offsets that are committed by those of partitions that are new. */
  void beginAt(Map<Integer, Long> offsets) {
    state = new GroupState(offsets, state.note());
  }

  /** Brings a transaction out. After an exception the session is of no more use. */
  void commit(Transaction transaction) {
    moments.accept(Moment.BEFORE_TRANSACTION);
    producer.beginTransaction();
    for (ProducerRecord<byte[], byte[]> each : transaction.records()) {
      checkSent(producer.send(each));
    }
    String note = transaction.note().text();
    Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
    transaction
        .offsets()
        .forEach((partition, offset) ->
            offsets.put(new TopicPartition(topic, partition), new OffsetAndMetadata(offset, note)));
    producer.sendOffsetsToTransaction(offsets, group);
    moments.accept(Moment.INSIDE_TRANSACTION);
    producer.commitTransaction();
    state = new GroupState(transaction.offsets(), transaction.note());
    moments.accept(Moment.AFTER_TRANSACTION);
  }

  /** A send that has failed already is not waited for again with the next record. */
  private static void checkSent(Future<RecordMetadata> sent) {
    if (sent.isDone() && sent.state() == Future.State.FAILED) {
      throw new KafkaException("a record could not be sent", sent.exceptionNow());
    }
  }

  @Override
  public void close() {
    producer.close(Duration.ZERO);
  }
}
