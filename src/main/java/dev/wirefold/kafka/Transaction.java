package dev.wirefold.kafka;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * What goes out at once, or not at all.
 *
 * @param records events, states and dead letters, in order
 * @param offsets the offset to go on with, for every partition
 * @param note stands beside the offsets
 */
record Transaction(
    List<ProducerRecord<byte[], byte[]>> records, Map<Integer, Long> offsets, CommitNote note) {}
