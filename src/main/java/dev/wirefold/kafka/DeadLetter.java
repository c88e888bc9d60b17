package dev.wirefold.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * A record that is not taken, with its bytes untouched. One that brings back what was taken down is
 * named alone: its text is not to come to yet another place.
 *
 * @param code what is wrong, for programs
 * @param reason what is wrong and what would be right, for people
 */
record DeadLetter(ConsumerRecord<byte[], byte[]> from, Code code, String reason) {

  static final String PREFIX = "wirefold.error.";
  private static final int HEADER_BYTES = 4096;

  /** What is wrong with a record. */
  enum Code {
    /** The key is missing, or not {@code source/id}, or not that of the value. */
    BAD_KEY("bad-key"),
    /** The value is no article and no command. */
    BAD_VALUE("bad-value"),
    /** The value has too many bytes. */
    TOO_LONG("too-long"),
    /** The article was taken down, and is not taken in again. */
    TAKEN_DOWN("taken-down");

    private final String wireName;

    Code(String wireName) {
      this.wireName = wireName;
    }

    String wireName() {
      return wireName;
    }
  }

  /** Returns about how much memory it takes. */
  long bytes() {
    return Math.max(0, from.serializedKeySize())
        + (long) Math.max(0, from.serializedValueSize())
        + HEADER_BYTES;
  }

  /**
   * Returns the record that tells of it.
   *
   * @param mostBytes the most bytes that the topic takes: a longer value is left where it is
   */
  ProducerRecord<byte[], byte[]> to(String topic, long mostBytes) {
    boolean named = code == Code.TAKEN_DOWN;
    boolean whole = !named && bytes() <= mostBytes;
    ProducerRecord<byte[], byte[]> letter =
        new ProducerRecord<>(topic, null, from.key(), whole ? from.value() : null);
    Headers headers = letter.headers();
    if (!named) {
      copyHeaders(headers);
    }
    add(headers, "topic", from.topic());
    add(headers, "partition", String.valueOf(from.partition()));
    add(headers, "offset", String.valueOf(from.offset()));
    add(headers, "time", Instant.ofEpochMilli(from.timestamp()).toString());
    add(headers, "code", code.wireName());
    add(headers, "reason", reason);
    if (!whole) {
      add(headers, "omitted-bytes", String.valueOf(from.serializedValueSize()));
    }
    return letter;
  }

  private void copyHeaders(Headers to) {
    for (Header header : from.headers()) {
      if (!header.key().startsWith(PREFIX)) {
        to.add(header);
      }
    }
  }

  private static void add(Headers headers, String name, String value) {
    headers.add(PREFIX + name, value.getBytes(UTF_8));
  }
}
