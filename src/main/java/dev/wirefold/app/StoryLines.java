package dev.wirefold.app;

import dev.wirefold.digest.StoryDigest;
import dev.wirefold.engine.StoryResult;
import dev.wirefold.format.JsonLines;
import dev.wirefold.service.BatchDigests;
import java.io.IOException;

/** Writes one JSON line a story. */
final class StoryLines {

  private StoryLines() {}

  static void write(JsonLines lines, Batch batch) throws IOException {
    BatchDigests digests = batch.digests();
    for (StoryResult story : batch.results().stories()) {
      StoryDigest digest = digests.of(story);
      lines.object(json -> {
        json.writeStringField("story", story.id());
        json.writeStringField("lead", story.title());
        json.writeStringField(
            "canonical", batch.engine().article(story.canonical()).id().externalId());
        json.writeNumberField("articles", story.articles());
        json.writeNumberField("copies", story.copies());
        json.writeNumberField("newsrooms", story.newsrooms());
        GroupLines.writeTime(json, "first", story.first());
        GroupLines.writeTime(json, "last", story.last());
        json.writeArrayFieldStart("groups");
        for (String group : story.groups()) {
          json.writeString(group);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("members");
        for (int member : story.members()) {
          json.writeString(batch.engine().article(member).id().externalId());
        }
        json.writeEndArray();
        DigestLines.write(json, digest);
      });
      batch.wrote();
    }
  }
}
