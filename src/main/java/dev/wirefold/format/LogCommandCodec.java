package dev.wirefold.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.wirefold.article.Article;
import dev.wirefold.article.ArticleId;
import dev.wirefold.engine.Codec;
import dev.wirefold.engine.CurationAction;
import dev.wirefold.engine.LogCommand;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The payload of a log entry: a byte for the format's version, a byte for the kind of command, and
 * a JSON object.
 */
public final class LogCommandCodec implements Codec<LogCommand> {

  private static final byte VERSION = 1;
  private static final int HEADER = 2;
  private static final JsonFactory JSON = new JsonFactory();

  private final Codec<Article> articles;

  public LogCommandCodec(Codec<Article> articles) {
    this.articles = articles;
  }

  @Override
  public byte[] encode(LogCommand command) {
    return switch (command) {
      case LogCommand.PutArticle put -> framed('A', articles.encode(put.article()));
      case LogCommand.WithdrawArticle withdraw ->
          framed('W', withId(withdraw.id(), withdraw.author(), withdraw.reason()));
      case LogCommand.DeleteArticle delete ->
          framed('D', withId(delete.id(), delete.author(), delete.reason()));
      case LogCommand.RedactedArticle redacted -> framed('R', redacted(redacted));
      case LogCommand.Curate curate -> framed('C', curation(curate));
    };
  }

  @Override
  public LogCommand decode(byte[] bytes) {
    if (bytes.length < HEADER || bytes[0] != VERSION) {
      throw new IllegalArgumentException(
          "the log entry has format version "
              + (bytes.length == 0 ? "none" : bytes[0])
              + "; this release reads "
              + VERSION);
    }
    byte[] json = Arrays.copyOfRange(bytes, HEADER, bytes.length);
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

  private static byte[] framed(char kind, byte[] json) {
    byte[] framed = new byte[HEADER + json.length];
    framed[0] = VERSION;
    framed[1] = (byte) kind;
    System.arraycopy(json, 0, framed, HEADER, json.length);
    return framed;
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
