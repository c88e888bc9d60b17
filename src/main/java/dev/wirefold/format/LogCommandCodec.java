package dev.wirefold.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.wirefold.article.Article;
import dev.wirefold.article.ArticleId;
import dev.wirefold.engine.Codec;
import dev.wirefold.engine.CommandCodec;
import dev.wirefold.engine.CurationAction;
import dev.wirefold.engine.LogCommand;
import dev.wirefold.engine.Origin;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The payload of a log entry: a byte for the format's version, a byte for the kind of command, and
 * a JSON object. Version 2 has, after the kind, the origin of a command that another log brought:
 * its partition in four bytes and its offset in eight, the most significant first.
 */
public final class LogCommandCodec implements CommandCodec {

  private static final byte VERSION = 1;
  private static final byte WITH_ORIGIN = 2;
  private static final int HEADER = 2;
  private static final int ORIGIN = Integer.BYTES + Long.BYTES;
  private static final JsonFactory JSON = new JsonFactory();

  private final Codec<Article> articles;

  public LogCommandCodec(Codec<Article> articles) {
    this.articles = articles;
  }

  @Override
  public byte[] encode(LogCommand command) {
    return encode(command, null);
  }

  @Override
  public byte[] encode(LogCommand command, @Nullable Origin origin) {
    return switch (command) {
      case LogCommand.PutArticle put -> framed('A', origin, articles.encode(put.article()));
      case LogCommand.WithdrawArticle it ->
          framed('W', origin, withId(it.id(), it.author(), it.reason()));
      case LogCommand.DeleteArticle it ->
          framed('D', origin, withId(it.id(), it.author(), it.reason()));
      case LogCommand.RedactedArticle redacted -> framed('R', origin, redacted(redacted));
      case LogCommand.Curate curate -> framed('C', origin, curation(curate));
    };
  }

  @Override
  public @Nullable Origin origin(byte[] payload) {
    int header = headerOf(payload);
    if (header == HEADER) {
      return null;
    }
    ByteBuffer bytes = ByteBuffer.wrap(payload, HEADER, ORIGIN);
    return new Origin(bytes.getInt(), bytes.getLong());
  }

  @Override
  public LogCommand decode(byte[] bytes) {
    byte[] json = Arrays.copyOfRange(bytes, headerOf(bytes), bytes.length);
    return switch (bytes[1]) {
      case 'A' -> new LogCommand.PutArticle(articles.decode(json));
      case 'W' -> {
        Fields fields = Fields.read(json);
        yield new LogCommand.WithdrawArticle(
            fields.id(), fields.text("author"), fields.text("reason"));
      }
      case 'D' -> {
        Fields fields = Fields.read(json);
        yield new LogCommand.DeleteArticle(
            fields.id(), fields.text("author"), fields.text("reason"));
      }
      case 'R' -> redacted(Fields.read(json));
      case 'C' -> curation(Fields.read(json));
      default ->
          throw new IllegalArgumentException(
              "the log entry is of the unknown kind '" + (char) bytes[1] + "'");
    };
  }

  /** Returns how many bytes stand before the JSON. */
  private static int headerOf(byte[] payload) {
    int version = payload.length < HEADER ? 0 : payload[0];
    if (version == VERSION) {
      return HEADER;
    }
    if (version == WITH_ORIGIN && payload.length >= HEADER + ORIGIN) {
      return HEADER + ORIGIN;
    }
    throw new IllegalArgumentException(
        "the log entry has format version "
            + (payload.length == 0 ? "none" : payload[0])
            + "; this release reads %d and %d".formatted(VERSION, WITH_ORIGIN));
  }

  private static byte[] framed(char kind, @Nullable Origin origin, byte[] json) {
    int header = origin == null ? HEADER : HEADER + ORIGIN;
    ByteBuffer framed = ByteBuffer.allocate(header + json.length);
    framed.put(origin == null ? VERSION : WITH_ORIGIN).put((byte) kind);
    if (origin != null) {
      framed.putInt(origin.partition()).putLong(origin.offset());
    }
    return framed.put(json).array();
  }

  private static byte[] withId(ArticleId id, String author, String reason) {
    return object(json -> {
      json.writeStringField("source", id.source());
      json.writeStringField("id", id.externalId());
      writeAuthor(json, author, reason);
    });
  }

  private static byte[] redacted(LogCommand.RedactedArticle redacted) {
    return object(json -> {
      json.writeStringField("source", redacted.id().source());
      json.writeStringField("id", redacted.id().externalId());
      if (!redacted.numbered()) {
        json.writeStringField("number", "none");
      }
    });
  }

  private static LogCommand redacted(Fields fields) {
    return new LogCommand.RedactedArticle(fields.id(), !fields.text("number").equals("none"));
  }

  private static byte[] curation(LogCommand.Curate curate) {
    return object(json -> {
      CurationAction action = curate.action();
      json.writeStringField("action", action.wireName());
      switch (action) {
        case CurationAction.MergeGroups merge -> writePair(json, merge.into(), merge.from());
        case CurationAction.MergeStories merge -> writePair(json, merge.into(), merge.from());
        case CurationAction.SplitGroup split -> writeArticles(json, split.articles());
        case CurationAction.SplitStory split -> writeArticles(json, split.articles());
        case CurationAction.PinCanonical pin -> json.writeNumberField("article", pin.article());
        case CurationAction.Unpin unpin -> json.writeNumberField("article", unpin.article());
        case CurationAction.Undo undo -> json.writeNumberField("position", undo.position());
      }
      writeAuthor(json, curate.author(), curate.reason());
    });
  }

  private static LogCommand curation(Fields fields) {
    CurationAction action =
        switch (fields.text("action")) {
          case "merge-groups" ->
              new CurationAction.MergeGroups(fields.number("into"), fields.number("from"));
          case "merge-stories" ->
              new CurationAction.MergeStories(fields.number("into"), fields.number("from"));
          case "split-group" -> new CurationAction.SplitGroup(fields.numbers("articles"));
          case "split-story" -> new CurationAction.SplitStory(fields.numbers("articles"));
          case "pin-canonical" -> new CurationAction.PinCanonical(fields.number("article"));
          case "unpin" -> new CurationAction.Unpin(fields.number("article"));
          case "undo" -> new CurationAction.Undo(fields.longNumber("position"));
          default ->
              throw new IllegalArgumentException(
                  "the log entry has the unknown action " + fields.text("action"));
        };
    return new LogCommand.Curate(action, fields.text("author"), fields.text("reason"));
  }

  private static void writePair(JsonGenerator json, int into, int from) throws IOException {
    json.writeNumberField("into", into);
    json.writeNumberField("from", from);
  }

  private static void writeArticles(JsonGenerator json, List<Integer> articles) throws IOException {
    json.writeArrayFieldStart("articles");
    for (int article : articles) {
      json.writeNumber(article);
    }
    json.writeEndArray();
  }

  private static void writeAuthor(JsonGenerator json, String author, String reason)
      throws IOException {
    if (!author.isEmpty()) {
      json.writeStringField("author", author);
    }
    if (!reason.isEmpty()) {
      json.writeStringField("reason", reason);
    }
  }

  private static byte[] object(JsonLines.Fields fields) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      json.writeStartObject();
      fields.writeTo(json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** The strings, numbers and lists of numbers of one object. */
  private record Fields(
      Map<String, String> texts, Map<String, Long> values, Map<String, List<Integer>> lists) {

    static Fields read(byte[] bytes) {
      Fields fields = new Fields(new HashMap<>(), new HashMap<>(), new HashMap<>());
      try (JsonParser parser = JSON.createParser(bytes)) {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
          throw new IllegalArgumentException("the log entry is not a JSON object");
        }
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
          fields.readValue(name, parser);
        }
      } catch (IOException e) {
        throw new IllegalArgumentException("the log entry is not JSON", e);
      }
      return fields;
    }

    private void readValue(String name, JsonParser parser) throws IOException {
      switch (parser.nextToken()) {
        case VALUE_STRING -> texts.put(name, parser.getText());
        case VALUE_NUMBER_INT -> values.put(name, parser.getLongValue());
        case START_ARRAY -> {
          List<Integer> numbers = new ArrayList<>();
          while (parser.nextToken() != JsonToken.END_ARRAY) {
            numbers.add(parser.getIntValue());
          }
          lists.put(name, numbers);
        }
        default -> throw new IllegalArgumentException("the log entry's " + name + " is no value");
      }
    }

    ArticleId id() {
      return new ArticleId(text("source"), text("id"));
    }

    String text(String name) {
      return texts.getOrDefault(name, "");
    }

    int number(String name) {
      return Math.toIntExact(longNumber(name));
    }

    long longNumber(String name) {
      Long value = values.get(name);
      if (value == null) {
        throw new IllegalArgumentException("the log entry has no " + name);
      }
      return value;
    }

    List<Integer> numbers(String name) {
      return lists.getOrDefault(name, List.of());
    }
  }
}
