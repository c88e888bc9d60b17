package dev.wirefold.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * A record that is not taken, with its bytes untouched. One that brings back what was taken down is
 * named alone: its text is not to come to yet another place.
 *
 * @param code what is wrong, for programs
 * @param reason what is wrong and what would be right, for people
 */
record DeadLetter(ConsumerRecord<byte[], byte[]> from, Code code, String reason) {

  static final String PREFIX = "wirefold.error.";

  /** What the headers take that are added here, and the record around all. */
  private static final int HEADER_BYTES = 4096;

  private static final int AROUND_HEADER = 10;
  private static final int MOST_REASON = 800;

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

  /** Returns a letter for the same record that has nothing of its content. */
  DeadLetter withoutContent() {
    return new DeadLetter(from, Code.TAKEN_DOWN, "the article was taken down, and is not read");
  }

  /** Returns about how much memory it takes. */
  long bytes() {
    return size(from.key()) + size(from.value()) + size(from.headers()) + HEADER_BYTES;
  }

  /**
   * Returns the record that tells of it.
   *
   * @param mostBytes the most bytes that the topic takes: of a longer record the value is left
   *     where it is, and if need be headers and key, too
   */
  ProducerRecord<byte[], byte[]> to(String topic, long mostBytes) {
    boolean named = code == Code.TAKEN_DOWN;
    long around = size(from.key()) + size(from.headers()) + HEADER_BYTES;
    boolean whole = !named && around + size(from.value()) <= mostBytes;
    boolean fits = around <= mostBytes;
    ProducerRecord<byte[], byte[]> letter =
        new ProducerRecord<>(
            topic, null, fits || named ? from.key() : null, whole ? from.value() : null);
    Headers headers = letter.headers();
    if (!named && fits) {
      copyHeaders(headers);
    }
    add(headers, "topic", from.topic());
    add(headers, "partition", String.valueOf(from.partition()));
    add(headers, "offset", String.valueOf(from.offset()));
    add(headers, "time", Instant.ofEpochMilli(from.timestamp()).toString());
    add(headers, "code", code.wireName());
    add(headers, "reason", shortened(reason));
    if (!whole) {
      add(headers, "omitted-bytes", String.valueOf(size(from.value())));
    }
    return letter;
  }

  private static int size(byte @Nullable [] bytes) {
    return bytes == null ? 0 : bytes.length;
  }

  private static long size(Headers headers) {
    long size = 0;
    for (Header header : headers) {
      size += AROUND_HEADER + header.key().length() * 3L + size(header.value());
    }
    return size;
  }

  private static String shortened(String reason) {
    return reason.length() <= MOST_REASON ? reason : reason.substring(0, MOST_REASON - 1) + "…";
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
