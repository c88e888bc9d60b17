package dev.wirefold.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;

/** Records as a topic brings them. */
final class Records {

  static final long TIME = 1_772_704_800_000L;

  private Records() {}

  static ConsumerRecord<byte[], byte[]> of(
      int partition,
      long offset,
      @Nullable String key,
      byte @Nullable [] value,
      String... headers) {
    Headers all = new RecordHeaders();
    for (int i = 0; i < headers.length; i += 2) {
      all.add(headers[i], headers[i + 1].getBytes(UTF_8));
    }
    byte[] keyBytes = key == null ? null : key.getBytes(UTF_8);
    return new ConsumerRecord<>(
        "in",
        partition,
        offset,
        TIME,
        TimestampType.CREATE_TIME,
        keyBytes == null ? -1 : keyBytes.length,
        value == null ? -1 : value.length,
        keyBytes,
        value,
        all,
        Optional.empty());
  }

  static ConsumerRecord<byte[], byte[]> of(String key, String value, String... headers) {
    return of(0, 0, key, value.getBytes(UTF_8), headers);
  }
}
