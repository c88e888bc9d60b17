package dev.wirefold.format;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import dev.wirefold.article.ArticleId;
import dev.wirefold.engine.Codec;
import dev.wirefold.engine.NewsEvent;
import dev.wirefold.engine.NewsEvent.ArticleDeleted;
import dev.wirefold.engine.NewsEvent.ArticleGrouped;
import dev.wirefold.engine.NewsEvent.ArticleStale;
import dev.wirefold.engine.NewsEvent.ArticleWithdrawn;
import dev.wirefold.engine.NewsEvent.CanonicalChanged;
import dev.wirefold.engine.NewsEvent.Curated;
import dev.wirefold.engine.NewsEvent.GroupMoved;
import dev.wirefold.engine.NewsEvent.GroupSplit;
import dev.wirefold.engine.NewsEvent.GroupsMerged;
import dev.wirefold.engine.NewsEvent.StoriesMerged;
import dev.wirefold.engine.NewsEvent.StoryJoined;
import dev.wirefold.engine.NewsEvent.StoryOpened;
import dev.wirefold.engine.NewsEvent.StorySplit;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event as one JSON object: {@code seq}, {@code type} and {@code at}, then what it says. An
 * article is named by an object with its {@code source} and {@code id}.
 */
public final class NewsEventJsonCodec implements Codec<NewsEvent> {

  @Override
  public byte[] encode(NewsEvent event) {
    return JsonBytes.object(json -> {
      json.writeNumberField("seq", event.seq());
      json.writeStringField("type", event.type());
      json.writeStringField("at", event.at().toString());
      write(json, event);
    });
  }

  @Override
  public NewsEvent decode(byte[] bytes) {
    try (JsonParser parser = JsonBytes.parser(bytes)) {
      return event(EventFields.read(parser));
    } catch (IOException | DateTimeException e) {
      throw new IllegalArgumentException("the event can't be read: " + e.getMessage(), e);
    }
  }

  private static void write(JsonGenerator json, NewsEvent event) throws IOException {
    switch (event) {
      case ArticleGrouped grouped -> write(json, grouped);
      case CanonicalChanged changed -> {
        writeText(json, "group", changed.group());
        writeText(json, "story", changed.story());
        writeArticle(json, "from", changed.from());
        writeArticle(json, "to", changed.to());
        writeText(json, "because", changed.because());
      }
      case GroupsMerged merged ->
          writeMove(json, merged.from(), "into", merged.into(), merged.because());
      case GroupSplit split -> {
        writeMove(json, split.from(), "opened", split.opened(), split.because());
        json.writeArrayFieldStart("members");
        for (ArticleId member : split.members()) {
          writeId(json, member);
        }
        json.writeEndArray();
      }
      case StoryOpened opened -> {
        writeText(json, "story", opened.story());
        writeText(json, "group", opened.group());
      }
      case StoryJoined joined -> {
        writeText(json, "story", joined.story());
        writeText(json, "group", joined.group());
        json.writeNumberField("probability", joined.probability());
      }
      case StoriesMerged merged ->
          writeMove(json, merged.from(), "into", merged.into(), merged.because());
      case StorySplit split -> {
        writeMove(json, split.from(), "opened", split.opened(), split.because());
        writeTexts(json, "groups", split.groups());
      }
      case GroupMoved moved -> {
        writeText(json, "group", moved.group());
        writeMove(json, moved.from(), "into", moved.into(), moved.because());
      }
      case ArticleWithdrawn withdrawn -> {
        writeArticle(json, "article", withdrawn.article());
        writeText(json, "group", withdrawn.group());
        writeText(json, "story", withdrawn.story());
        writeText(json, "because", withdrawn.because());
      }
      case ArticleDeleted deleted -> {
        writeArticle(json, "article", deleted.article());
        writeTexts(json, "groups", deleted.groups());
        writeText(json, "because", deleted.because());
      }
      case ArticleStale stale -> StaleFields.write(json, stale);
      case Curated curated -> write(json, curated);
    }
  }

  private static void write(JsonGenerator json, ArticleGrouped grouped) throws IOException {
    writeArticle(json, "article", grouped.article());
    json.writeNumberField("version", grouped.version());
    writeText(json, "group", grouped.group());
    json.writeBooleanField("opened", grouped.opened());
    writeArticle(json, "canonical", grouped.canonical());
    writeText(json, "relation", grouped.relation());
    writeText(json, "rule", grouped.rule());
    writeText(json, "story", grouped.story());
  }

  private static void write(JsonGenerator json, Curated curated) throws IOException {
    writeText(json, "curation", curated.curation());
    writeText(json, "action", curated.action());
    writeText(json, "author", curated.author());
    writeText(json, "reason", curated.reason());
    writeTexts(json, "groups", curated.groups());
    writeTexts(json, "stories", curated.stories());
    writeText(json, "undoes", curated.undoes());
  }

  private static NewsEvent event(EventFields in) {
    long seq = in.number("seq");
    Instant at = in.time("at");
    return switch (in.text("type")) {
      case "article.grouped" -> grouped(seq, at, in);
      case "group.canonical-changed" ->
          new CanonicalChanged(
              seq,
              at,
              in.text("group"),
              in.textOrNull("story"),
              in.articleOrNull("from"),
              in.article("to"),
              in.text("because"));
      case "group.merged" ->
          new GroupsMerged(seq, at, in.text("from"), in.text("into"), in.text("because"));
      case "group.split" ->
          new GroupSplit(
              seq, at, in.text("from"), in.text("opened"), in.articles("members"), because(in));
      case "story.opened" -> new StoryOpened(seq, at, in.text("story"), in.text("group"));
      case "story.joined" ->
          new StoryJoined(seq, at, in.text("story"), in.text("group"), in.figure("probability"));
      case "story.merged" ->
          new StoriesMerged(seq, at, in.text("from"), in.text("into"), because(in));
      case "story.split" ->
          new StorySplit(
              seq, at, in.text("from"), in.text("opened"), in.texts("groups"), because(in));
      case "story.group-moved" ->
          new GroupMoved(seq, at, in.text("group"), in.text("from"), in.text("into"), because(in));
      case "article.withdrawn" ->
          new ArticleWithdrawn(
              seq,
              at,
              in.article("article"),
              in.text("group"),
              in.textOrNull("story"),
              because(in));
      case "article.deleted" ->
          new ArticleDeleted(seq, at, in.article("article"), in.texts("groups"), because(in));
      case ArticleStale.TYPE -> StaleFields.read(seq, at, in);
      case "curation.applied" -> curated(seq, at, in);
      default ->
          throw new IllegalArgumentException("the event has the unknown type " + in.text("type"));
    };
  }

  private static ArticleGrouped grouped(long seq, Instant at, EventFields in) {
    return new ArticleGrouped(
        seq,
        at,
        in.article("article"),
        in.smallNumber("version"),
        in.text("group"),
        in.flag("opened"),
        in.article("canonical"),
        in.text("relation"),
        in.text("rule"),
        in.textOrNull("story"));
  }

  private static Curated curated(long seq, Instant at, EventFields in) {
    return new Curated(
        seq,
        at,
        in.text("curation"),
        in.text("action"),
        in.text("author"),
        in.text("reason"),
        in.texts("groups"),
        in.texts("stories"),
        in.textOrNull("undoes"));
  }

  private static String because(EventFields in) {
    return in.text("because");
  }

  private static void writeMove(
      JsonGenerator json, String from, String name, String to, String because) throws IOException {
    writeText(json, "from", from);
    writeText(json, name, to);
    writeText(json, "because", because);
  }

  static void writeText(JsonGenerator json, String name, @Nullable String text) throws IOException {
    if (text != null) {
      json.writeStringField(name, text);
    }
  }

  private static void writeTexts(JsonGenerator json, String name, List<String> texts)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }

  static void writeArticle(JsonGenerator json, String name, @Nullable ArticleId id)
      throws IOException {
    if (id != null) {
      json.writeFieldName(name);
      writeId(json, id);
    }
  }

  private static void writeId(JsonGenerator json, ArticleId id) throws IOException {
    json.writeStartObject();
    json.writeStringField("source", id.source());
    json.writeStringField("id", id.externalId());
    json.writeEndObject();
  }
}
