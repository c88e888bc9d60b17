package dev.wirefold.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.wirefold.article.Article;
import dev.wirefold.article.ArticleId;
import dev.wirefold.engine.Codec;
import dev.wirefold.engine.CommandCodec;
import dev.wirefold.engine.LogCommand;
import dev.wirefold.service.CommandGate;
import dev.wirefold.service.Outcome;
import dev.wirefold.service.TakenDownException;
import dev.wirefold.service.UnavailableException;
import dev.wirefold.service.UnavailableException.Reason;
import dev.wirefold.service.UnfitException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jspecify.annotations.Nullable;

/**
 * Writes commands of callers to the topic that feeds the log. A caller's answer comes when the
 * record has come back and is decided.
 */
final class KafkaGate implements CommandGate, AutoCloseable {

  private static final byte[] JSON = "application/json".getBytes(UTF_8);
  private static final byte[] COMMAND = RecordReader.COMMAND.getBytes(UTF_8);
  private static final byte[] CURATION = "curation".getBytes(UTF_8);
  private static final Duration SOON = Duration.ofSeconds(1);

  /** Beyond it callers wait, else the topic would take more than can be decided in their time. */
  private static final long MOST_BYTES = 32 << 20;

  private static final int BYTES_A_CALLER = 4096;

  private final Producer<byte[], byte[]> producer;
  private final Destination to;
  private final Codec<Article> articles;
  private final CommandCodec commands;
  private final Replies replies;
  private final Predicate<ArticleId> takenDown;
  private final Supplier<@Nullable UnavailableException> obstacle;
  private final AtomicLong bytes = new AtomicLong();

  /**
   * Where commands go.
   *
   * @param mostBytes the most bytes of a record's value that are read from there
   */
  record Destination(String topic, int mostBytes) {}

  /**
   * @param takenDown tells of an article that its text is not to come back
   * @param obstacle says why nothing can be decided now; null if it can
   */
  KafkaGate(
      Producer<byte[], byte[]> producer,
      Destination to,
      KafkaLink.Forms forms,
      Replies replies,
      Predicate<ArticleId> takenDown,
      Supplier<@Nullable UnavailableException> obstacle) {
    this.producer = producer;
    this.to = to;
    this.articles = forms.articles();
    this.commands = forms.commands();
    this.replies = replies;
    this.takenDown = takenDown;
    this.obstacle = obstacle;
  }

  @Override
  public CompletableFuture<Outcome> submit(LogCommand command) {
    UnavailableException unavailable = obstacle.get();
    if (unavailable != null) {
      return CompletableFuture.failedFuture(unavailable);
    }
    if (command instanceof LogCommand.PutArticle put && takenDown.test(put.article().id())) {
      return CompletableFuture.failedFuture(new TakenDownException(put.article().id()));
    }
    ProducerRecord<byte[], byte[]> made = record(command);
    if (made.value().length > to.mostBytes()) {
      return CompletableFuture.failedFuture(tooLong(made.value().length));
    }
    long size = made.value().length + (long) BYTES_A_CALLER;
    long now = bytes.addAndGet(size);
    CompletableFuture<Outcome> reply = new CompletableFuture<>();
    CompletableFuture<Outcome> answer =
        reply.whenComplete((outcome, failure) -> bytes.addAndGet(-size));
    if (now > MOST_BYTES && now != size) {
      reply.completeExceptionally(overloaded());
      return answer;
    }
    send(made, reply);
    return answer;
  }

  private void send(ProducerRecord<byte[], byte[]> made, CompletableFuture<Outcome> reply) {
    long number = replies.expect(reply);
    made.headers().add(Replies.REQUEST, replies.header(number));
    try {
      var _ =
          producer.send(
              made,
              (where, failure) -> {
                if (failure != null) {
                  replies.fail(number, failed(made, failure));
                }
              });
    } catch (KafkaException | IllegalStateException e) {
      replies.fail(number, failed(made, e));
    }
  }

  /** An article is written as any other would write it, and all else as the log has it. */
  private ProducerRecord<byte[], byte[]> record(LogCommand command) {
    return switch (command) {
      case LogCommand.PutArticle put ->
          record(ArticleKey.of(put.article().id()), articles.encode(put.article()), JSON);
      case LogCommand.WithdrawArticle it -> record(it.id(), command);
      case LogCommand.DeleteArticle it -> record(it.id(), command);
      case LogCommand.RedactedArticle it -> record(it.id(), command);
      case LogCommand.Curate _ -> record(CURATION, commands.encode(command), COMMAND);
    };
  }

  private ProducerRecord<byte[], byte[]> record(ArticleId id, LogCommand command) {
    return record(ArticleKey.of(id), commands.encode(command), COMMAND);
  }

  private ProducerRecord<byte[], byte[]> record(byte[] key, byte[] value, byte[] contentType) {
    ProducerRecord<byte[], byte[]> made = new ProducerRecord<>(to.topic(), null, key, value);
    made.headers().add(RecordReader.CONTENT_TYPE, contentType);
    return made;
  }

  /** Takes no more commands; who still waits learns that there will be no answer. */
  @Override
  public void close() {
    producer.close(SOON);
    replies.failAll(new UnavailableException(Reason.STOPPING, "the service is stopping", SOON));
  }

  private static RuntimeException failed(ProducerRecord<byte[], byte[]> made, Exception failure) {
    return failure instanceof RecordTooLargeException
        ? UnfitException.tooLong(
            "the topic %s does not take %d bytes (max.message.bytes)"
                .formatted(made.topic(), made.value().length))
        : unknown(failure);
  }

  private UnfitException tooLong(int bytes) {
    return UnfitException.tooLong(
        "as a record of Kafka it has %d bytes, and at most %d are read (wirefold.limits.line-bytes)"
            .formatted(bytes, to.mostBytes()));
  }

  private static UnavailableException unknown(Exception failure) {
    return new UnavailableException(
        Reason.STORAGE_FAILED,
        "Kafka could not confirm the command, which may or may not have been kept; send it again: "
            + Cluster.reason(failure),
        SOON);
  }

  private static UnavailableException overloaded() {
    return new UnavailableException(
        Reason.OVERLOADED, "more commands are on their way through Kafka than are decided", SOON);
  }
}
