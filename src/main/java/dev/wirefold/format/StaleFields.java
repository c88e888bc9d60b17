package dev.wirefold.format;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.wirefold.chain.Retraction.StalePassage;
import dev.wirefold.chain.TextSpan;
import dev.wirefold.chain.TextSpan.Part;
import dev.wirefold.engine.NewsEvent.ArticleStale;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes and reads what {@code article.stale} says. */
final class StaleFields {

  static final String PASSAGES = "passages";

  private static final String INSTEAD = "instead";
  private static final String KILL = "kill";
  private static final String CORRECTION = "correction";

  private StaleFields() {}

  static void write(JsonGenerator json, ArticleStale stale) throws IOException {
    NewsEventJsonCodec.writeArticle(json, "article", stale.article());
    json.writeNumberField("version", stale.version());
    NewsEventJsonCodec.writeText(json, "group", stale.group());
    NewsEventJsonCodec.writeText(json, "story", stale.story());
    NewsEventJsonCodec.writeText(json, "cause", stale.kill() ? KILL : CORRECTION);
    NewsEventJsonCodec.writeArticle(json, "of", stale.of());
    if (stale.by() != null) {
      NewsEventJsonCodec.writeArticle(json, "by", stale.by());
      json.writeNumberField("byVersion", stale.byVersion());
    }
    NewsEventJsonCodec.writeText(json, "since", stale.since().toString());
    json.writeArrayFieldStart(PASSAGES);
    for (StalePassage passage : stale.passages()) {
      json.writeStartObject();
      write(json, passage.where());
      TextSpan instead = passage.instead();
      if (instead != null) {
        json.writeObjectFieldStart(INSTEAD);
        write(json, instead);
        json.writeEndObject();
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void write(JsonGenerator json, TextSpan span) throws IOException {
    json.writeStringField("part", span.part().wireName());
    json.writeNumberField("start", span.start());
    json.writeNumberField("end", span.end());
  }

  static ArticleStale read(long seq, Instant at, EventFields in) {
    return new ArticleStale(
        seq,
        at,
        in.article("article"),
        in.smallNumber("version"),
        in.text("group"),
        in.textOrNull("story"),
        in.text("cause").equals(KILL),
        in.article("of"),
        in.articleOrNull("by"),
        in.articleOrNull("by") == null ? 0 : in.smallNumber("byVersion"),
        in.time("since"),
        in.passages());
  }

  /** Reads the passages; the parser is at the beginning of their list. */
  static void readPassages(JsonParser parser, List<StalePassage> passages) throws IOException {
    while (parser.nextToken() == JsonToken.START_OBJECT) {
      passages.add(readPassage(parser));
    }
  }

  private static StalePassage readPassage(JsonParser parser) throws IOException {
    Place place = new Place();
    @Nullable TextSpan instead = null;
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      parser.nextToken();
      if (name.equals(INSTEAD)) {
        Place other = new Place();
        for (String field = parser.nextFieldName(); field != null; field = parser.nextFieldName()) {
          parser.nextToken();
          other.take(field, parser);
        }
        instead = other.span();
      } else {
        place.take(name, parser);
      }
    }
    return new StalePassage(place.span(), instead);
  }

  /** A place while it is read. */
  private static final class Place {

    private Part part = Part.TEXT;
    private int start;
    private int end;

    void take(String name, JsonParser parser) throws IOException {
      switch (name) {
        case "part" -> part = Part.valueOf(parser.getText().toUpperCase(Locale.ROOT));
        case "start" -> start = parser.getIntValue();
        case "end" -> end = parser.getIntValue();
        default -> throw new IllegalArgumentException("a passage has no \"" + name + "\"");
      }
    }

    TextSpan span() {
      return new TextSpan(part, start, end);
    }
  }
}
