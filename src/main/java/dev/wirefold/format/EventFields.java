package dev.wirefold.format;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.wirefold.article.ArticleId;
import dev.wirefold.chain.Retraction.StalePassage;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of one event while it is read: texts, numbers, lists and names of articles. */
final class EventFields {

  private final Map<String, String> texts = new HashMap<>();
  private final Map<String, List<String>> lists = new HashMap<>();
  private final Map<String, List<ArticleId>> articles = new HashMap<>();
  private final List<StalePassage> passages = new ArrayList<>();

  private EventFields() {}

  static EventFields read(JsonParser parser) throws IOException {
    EventFields fields = new EventFields();
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw new IllegalArgumentException("the event is not a JSON object");
    }
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      fields.readValue(name, parser);
    }
    if (parser.currentToken() != JsonToken.END_OBJECT || parser.nextToken() != null) {
      throw new IllegalArgumentException("the event is not one whole JSON object");
    }
    return fields;
  }

  String text(String name) {
    String value = texts.get(name);
    if (value == null) {
      throw new IllegalArgumentException("the event has no \"" + name + "\"");
    }
    return value;
  }

  @Nullable String textOrNull(String name) {
    return texts.get(name);
  }

  long number(String name) {
    return Long.parseLong(text(name));
  }

  int smallNumber(String name) {
    return Integer.parseInt(text(name));
  }

  double figure(String name) {
    return Double.parseDouble(text(name));
  }

  boolean flag(String name) {
    return texts.containsKey(name) && text(name).equals("true");
  }

  Instant time(String name) {
    return Instant.parse(text(name));
  }

  List<String> texts(String name) {
    return lists.getOrDefault(name, List.of());
  }

  List<ArticleId> articles(String name) {
    return articles.getOrDefault(name, List.of());
  }

  ArticleId article(String name) {
    ArticleId id = articleOrNull(name);
    if (id == null) {
      throw new IllegalArgumentException("the event has no \"" + name + "\"");
    }
    return id;
  }

  @Nullable ArticleId articleOrNull(String name) {
    List<ArticleId> ids = articles(name);
    return ids.isEmpty() ? null : ids.getFirst();
  }

  List<StalePassage> passages() {
    return passages;
  }

  private void readValue(String name, JsonParser parser) throws IOException {
    switch (parser.nextToken()) {
      case START_OBJECT -> articles.put(name, List.of(readId(parser)));
      case START_ARRAY -> readList(name, parser);
      default -> texts.put(name, parser.getText());
    }
  }

  private void readList(String name, JsonParser parser) throws IOException {
    if (name.equals(StaleFields.PASSAGES)) {
      StaleFields.readPassages(parser, passages);
      return;
    }
    List<String> values = new ArrayList<>();
    List<ArticleId> ids = new ArrayList<>();
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      switch (token) {
        case START_OBJECT -> ids.add(readId(parser));
        case VALUE_STRING -> values.add(parser.getText());
        case null, default ->
            throw new IllegalArgumentException("the event's \"" + name + "\" is not understood");
      }
    }
    lists.put(name, values);
    articles.put(name, ids);
  }

  private static ArticleId readId(JsonParser parser) throws IOException {
    String source = "";
    String id = "";
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      String value = parser.nextTextValue();
      if (value == null) {
        throw new IllegalArgumentException("the event names an article without text");
      }
      switch (name) {
        case "source" -> source = value;
        case "id" -> id = value;
        default -> throw new IllegalArgumentException("an article has no \"" + name + "\"");
      }
    }
    return new ArticleId(source, id);
  }
}
