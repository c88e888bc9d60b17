package dev.wirefold.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.wirefold.service.Outcome;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Callers of this process who wait for what becomes of a record that was written for them. A record
 * names its caller in a header, by process and number.
 */
final class Replies {

  static final String REQUEST = "wirefold-request";

  private final String prefix;
  private final AtomicLong last = new AtomicLong();
  private final Map<Long, CompletableFuture<Outcome>> waiting = new ConcurrentHashMap<>();

  /**
   * @param run the id of this process
   */
  Replies(String run) {
    this.prefix = run + "/";
  }

  /** Takes a caller in; returns its number. */
  long expect(CompletableFuture<Outcome> reply) {
    long number = last.incrementAndGet();
    waiting.put(number, reply);
    return number;
  }

  /** Returns the header's bytes for a caller. */
  byte[] header(long number) {
    return (prefix + number).getBytes(UTF_8);
  }

  /** Tells a caller that there will be no answer. */
  void fail(long number, Throwable because) {
    CompletableFuture<Outcome> reply = waiting.remove(number);
    if (reply != null) {
      reply.completeExceptionally(because);
    }
  }

  /** Tells the caller of a record, if it has one here, why it is not taken. */
  void refuse(ConsumerRecord<byte[], byte[]> from, Throwable because) {
    CompletableFuture<Outcome> reply = caller(from);
    if (reply != null) {
      reply.completeExceptionally(because);
    }
  }

  private @Nullable CompletableFuture<Outcome> caller(ConsumerRecord<byte[], byte[]> from) {
    String request = RecordReader.header(from, REQUEST);
    if (request == null || !request.startsWith(prefix)) {
      return null;
    }
    try {
      return waiting.remove(Long.parseLong(request.substring(prefix.length())));
    } catch (NumberFormatException e) {
      return null; // whoever wrote it made it up
    }
  }

  /** Lets the caller of a record, if it has one here, learn what becomes of it. */
  void follow(ConsumerRecord<byte[], byte[]> from, CompletableFuture<Outcome> outcome) {
    CompletableFuture<Outcome> reply = caller(from);
    if (reply != null) {
      CompletableFuture<Outcome> _ =
          outcome.whenComplete((result, failure) -> {
            if (failure == null) {
              reply.complete(result);
            } else {
              reply.completeExceptionally(failure);
            }
          });
    }
  }

  /** Tells everybody who waits that there will be no answer. */
  void failAll(Throwable because) {
    waiting.keySet().forEach(number -> fail(number, because));
  }
}
