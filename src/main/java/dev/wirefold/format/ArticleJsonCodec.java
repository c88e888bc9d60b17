package dev.wirefold.format;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.wirefold.article.Article;
import dev.wirefold.article.ArticleId;
import dev.wirefold.article.ArticleKind;
import dev.wirefold.article.WireFields;
import dev.wirefold.article.WireStatus;
import dev.wirefold.engine.Codec;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An article as one JSON object with the names of the input's fields. What is kept is read back
 * exactly, however odd; a field that says nothing is left out.
 */
public final class ArticleJsonCodec implements Codec<Article> {

  @Override
  public byte[] encode(Article article) {
    return JsonBytes.object(json -> {
      writeText(json, InputField.ID, article.id().externalId());
      writeUnlessEmpty(json, InputField.SOURCE, article.source());
      writeUnlessEmpty(json, InputField.TITLE, article.title());
      writeUnlessEmpty(json, InputField.TEXT, article.text());
      writeText(json, InputField.URL, article.url());
      writeTime(json, InputField.PUBLISHED, article.published());
      writeText(json, InputField.LANG, article.language());
      writeWire(json, article.wire());
    });
  }

  @Override
  public Article decode(byte[] bytes) {
    Fields fields = new Fields();
    try (JsonParser parser = JsonBytes.parser(bytes)) {
      fields.read(parser);
    } catch (IOException e) {
      throw new IllegalArgumentException("the article is not JSON: " + e.getMessage(), e);
    }
    try {
      return fields.article();
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("the article has a wrong time: " + e.getMessage(), e);
    }
  }

  private static void writeWire(JsonGenerator json, WireFields wire) throws IOException {
    if (wire.version() != 0) {
      json.writeNumberField(InputField.VERSION.jsonName(), wire.version());
    }
    if (wire.status() != WireStatus.USABLE) {
      writeText(json, InputField.STATUS, wire.status().wireName());
    }
    if (wire.kind() != ArticleKind.TEXT) {
      writeText(json, InputField.KIND, wire.kind().wireName());
    }
    writeTime(json, InputField.EMBARGOED, wire.embargoedUntil());
    writeText(json, InputField.CREDIT, wire.credit());
    writeText(json, InputField.BYLINE, wire.byline());
    writeText(json, InputField.SLUG, wire.slug());
    writeText(json, InputField.REPLACES, wire.replaces());
    writeText(json, InputField.DERIVED_FROM, wire.derivedFrom());
  }

  private static void writeTime(JsonGenerator json, InputField field, @Nullable Instant time)
      throws IOException {
    writeText(json, field, time == null ? null : time.toString());
  }

  private static void writeUnlessEmpty(JsonGenerator json, InputField field, String text)
      throws IOException {
    writeText(json, field, text.isEmpty() ? null : text);
  }

  private static void writeText(JsonGenerator json, InputField field, @Nullable String text)
      throws IOException {
    if (text != null) {
      json.writeStringField(field.jsonName(), text);
    }
  }

  /** The fields of one object while it is read. */
  private static final class Fields {

    private final Map<InputField, String> texts = new EnumMap<>(InputField.class);
    private int version;

    void read(JsonParser parser) throws IOException {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new IllegalArgumentException("the article is not a JSON object");
      }
      for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
        InputField field = InputField.ofJsonName(name);
        JsonToken token = parser.nextToken();
        if (field == InputField.VERSION && token == JsonToken.VALUE_NUMBER_INT) {
          version = parser.getIntValue();
        } else if (field != null && token == JsonToken.VALUE_STRING) {
          texts.put(field, parser.getText());
        } else {
          throw new IllegalArgumentException("the article has an unknown field \"" + name + "\"");
        }
      }
      if (parser.currentToken() != JsonToken.END_OBJECT || parser.nextToken() != null) {
        throw new IllegalArgumentException("the article is not one whole JSON object");
      }
    }

    Article article() {
      return new Article(
          new ArticleId(text(InputField.SOURCE), text(InputField.ID)),
          text(InputField.TITLE),
          text(InputField.TEXT),
          texts.get(InputField.URL),
          time(InputField.PUBLISHED),
          texts.get(InputField.LANG),
          wire());
    }

    private WireFields wire() {
      String status = texts.get(InputField.STATUS);
      String kind = texts.get(InputField.KIND);
      return new WireFields(
          version,
          status == null ? WireStatus.USABLE : WireStatus.ofWireName(status),
          kind == null ? ArticleKind.TEXT : ArticleKind.ofWireName(kind),
          time(InputField.EMBARGOED),
          texts.get(InputField.CREDIT),
          texts.get(InputField.BYLINE),
          texts.get(InputField.SLUG),
          texts.get(InputField.REPLACES),
          texts.get(InputField.DERIVED_FROM));
    }

    private String text(InputField field) {
      return texts.getOrDefault(field, "");
    }

    private @Nullable Instant time(InputField field) {
      String text = texts.get(field);
      return text == null ? null : Instant.parse(text);
    }
  }
}
