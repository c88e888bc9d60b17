package dev.wirefold.format;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.wirefold.article.Article;
import dev.wirefold.engine.Bar;
import dev.wirefold.engine.StoredArticle;
import dev.wirefold.engine.StoredStory;
import dev.wirefold.service.StoryView;
import dev.wirefold.service.StoryWriter;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A story's state as one JSON object: counts, times, and the version to show of its lead. */
public final class StoryStateCodec implements StoryWriter {

  @Override
  public byte[] json(StoryView view, long seq, Instant now) {
    StoredStory story = view.story();
    return JsonBytes.object(json -> {
      json.writeStringField("story", story.id());
      json.writeNumberField("seq", seq);
      json.writeNumberField("groups", story.groups());
      json.writeNumberField("articles", story.articles());
      json.writeNumberField("copies", story.articles() - story.groups());
      json.writeNumberField("newsrooms", story.newsrooms());
      json.writeArrayFieldStart("languages");
      for (String language : story.languages()) {
        json.writeString(language);
      }
      json.writeEndArray();
      writeTime(json, "first", story.first());
      writeTime(json, "last", story.last());
      writeTime(json, "opened", story.openedAt());
      writeTime(json, "changed", story.changedAt());
      json.writeBooleanField("active", story.active());
      writeLead(json, view.lead(), now);
    });
  }

  private static void writeLead(JsonGenerator json, @Nullable StoredArticle lead, Instant now)
      throws IOException {
    if (lead == null) {
      return;
    }
    Article article = lead.article();
    json.writeObjectFieldStart("lead");
    json.writeStringField("source", article.id().source());
    json.writeStringField("id", article.id().externalId());
    if (!Bar.hides(lead.bar(), now)) {
      json.writeStringField("title", article.title());
    }
    json.writeEndObject();
  }

  private static void writeTime(JsonGenerator json, String name, @Nullable Instant time)
      throws IOException {
    if (time != null) {
      json.writeStringField(name, time.toString());
    }
  }
}
