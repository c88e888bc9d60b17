package dev.wirefold.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import dev.wirefold.article.ArticleId;
import dev.wirefold.engine.CommandCodec;
import dev.wirefold.engine.LogCommand;
import dev.wirefold.kafka.DeadLetter.Code;
import dev.wirefold.service.CommandReader;
import dev.wirefold.service.DocumentForm;
import dev.wirefold.service.DocumentFormat;
import dev.wirefold.service.Fault;
import dev.wirefold.service.ReadCommand;
import java.util.Arrays;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a record asks for. A value is the JSON of an article, or a document of one article if
 * the content type names its format; none asks for the deletion of what the key names; and one with
 * the content type {@link #COMMAND} is a command as the log has it.
 */
final class RecordReader {

  static final String CONTENT_TYPE = "content-type";
  static final String COMMAND = "application/vnd.wirefold.command";
  static final String AUTHOR = "wirefold-author";
  static final String REASON = "wirefold-reason";

  private static final String KEY =
      "the key must be source/id in UTF-8, each of at most %d characters and without control characters"
          .formatted(ArticleId.MOST_CHARACTERS);

  private final CommandReader reader;
  private final CommandCodec codec;
  private final int mostBytes;

  /**
   * @param mostBytes the most bytes of a value
   */
  RecordReader(CommandReader reader, CommandCodec codec, int mostBytes) {
    this.reader = reader;
    this.codec = codec;
    this.mostBytes = mostBytes;
  }

  /** Returns what came: a command, or a dead letter. */
  Arrival read(ConsumerRecord<byte[], byte[]> from) {
    try {
      return arrival(from);
    } catch (RuntimeException e) {
      // to read is to look at these bytes alone: they are at fault, and the next ones are not
      return dead(from, Code.BAD_VALUE, "the value can't be read: " + Cluster.reason(e));
    }
  }

  private Arrival arrival(ConsumerRecord<byte[], byte[]> from) {
    byte[] value = from.value();
    if (value != null && value.length > mostBytes) {
      String reason =
          "the value has %d bytes; at most %d are read".formatted(value.length, mostBytes);
      return dead(from, Code.TOO_LONG, reason);
    }
    if (value != null && COMMAND.equals(header(from, CONTENT_TYPE))) {
      return command(from, value);
    }
    ArticleId id = ArticleKey.read(from.key());
    if (id == null) {
      return dead(from, Code.BAD_KEY, KEY);
    }
    if (value == null) {
      String author = header(from, AUTHOR);
      String reason = header(from, REASON);
      return Arrival.of(
          from,
          new LogCommand.DeleteArticle(
              id,
              author == null ? "" : author,
              reason == null ? "a record without a value" : reason));
    }
    return article(from, value, id);
  }

  /** Returns a header's text; null if there is none. */
  static @Nullable String header(ConsumerRecord<byte[], byte[]> from, String name) {
    Header header = from.headers().lastHeader(name);
    return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
  }

  private Arrival article(ConsumerRecord<byte[], byte[]> from, byte[] value, ArticleId id) {
    String type = header(from, CONTENT_TYPE);
    DocumentForm form = type == null ? null : DocumentForm.of(type);
    ReadCommand read =
        form == null || form.format() == DocumentFormat.JSONL
            ? reader.read(value, 0, value.length, id)
            : reader.read(form, value, 0, value.length, id);
    return switch (read) {
      case ReadCommand.Good good -> Arrival.of(from, good.command());
      case ReadCommand.Bad bad -> {
        Fault first = bad.faults().getFirst();
        boolean isKey = Arrays.asList("source", "id").contains(first.field());
        String all = bad.faults().stream().map(RecordReader::sentence).collect(joining("; "));
        yield dead(from, isKey ? Code.BAD_KEY : Code.BAD_VALUE, all);
      }
      case ReadCommand.Unreadable it -> dead(from, Code.BAD_VALUE, sentence(it.fault()));
    };
  }

  private Arrival command(ConsumerRecord<byte[], byte[]> from, byte[] value) {
    LogCommand command = codec.decode(value);
    return switch (command) {
      case LogCommand.RedactedArticle _ ->
          dead(from, Code.BAD_VALUE, "what was taken down can't be sent");
      case LogCommand.PutArticle _,
          LogCommand.WithdrawArticle _,
          LogCommand.DeleteArticle _,
          LogCommand.Curate _ ->
          Arrival.of(from, command);
    };
  }

  private static String sentence(Fault fault) {
    String field = fault.field().isEmpty() ? "the value" : fault.field();
    String shown = fault.value().isEmpty() ? "" : " \"" + fault.value() + "\"";
    return field + shown + " " + fault.fix();
  }

  private static Arrival dead(ConsumerRecord<byte[], byte[]> from, Code code, String reason) {
    return Arrival.dead(new DeadLetter(from, code, reason));
  }
}
