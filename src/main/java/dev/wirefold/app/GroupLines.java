package dev.wirefold.app;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.wirefold.canonical.ElectionReceipt;
import dev.wirefold.canonical.ScoredCandidate;
import dev.wirefold.engine.Engine;
import dev.wirefold.engine.GroupResult;
import dev.wirefold.engine.PreparedArticle;
import dev.wirefold.engine.Results;
import dev.wirefold.format.JsonLines;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Writes one JSON line a group, with its members and the receipt of its election. */
final class GroupLines {

  private GroupLines() {}

  static void write(JsonLines lines, Batch batch) throws IOException {
    Results results = batch.results();
    Engine engine = batch.engine();
    for (int i = 0; i < results.groups(); i++) {
      GroupResult group = results.group(i);
      lines.object(json -> write(json, group, results, engine));
    }
  }

  private static void write(JsonGenerator json, GroupResult group, Results results, Engine engine)
      throws IOException {
    json.writeStringField("group", group.id());
    json.writeStringField("canonical", engine.article(group.canonical()).id().externalId());
    json.writeStringField("lead", group.title());
    if (group.story() != null) {
      json.writeStringField("story", group.story());
    }
    json.writeNumberField("size", group.members().size());
    json.writeNumberField("copies", group.copies());
    json.writeNumberField("newsrooms", group.newsrooms());
    writeTime(json, "first", group.first());
    writeTime(json, "last", group.last());
    json.writeArrayFieldStart("members");
    for (int member : group.members()) {
      PreparedArticle article = engine.article(member);
      json.writeStartObject();
      json.writeStringField("id", article.id().externalId());
      json.writeStringField("source", article.id().source());
      json.writeStringField("relation", results.relation(member).wireName());
      writeTime(json, "published", article.published());
      json.writeEndObject();
    }
    json.writeEndArray();
    writeReceipt(json, group.receipt(), engine);
  }

  private static void writeReceipt(JsonGenerator json, ElectionReceipt receipt, Engine engine)
      throws IOException {
    json.writeObjectFieldStart("receipt");
    json.writeStringField("policy", receipt.policy());
    json.writeStringField("winner", engine.article(receipt.winner()).id().externalId());
    if (receipt.runnerUp() != null) {
      json.writeStringField("runnerUp", engine.article(receipt.runnerUp()).id().externalId());
      JsonLines.writeFigure(json, "margin", receipt.margin());
    }
    if (receipt.incumbent() != null) {
      json.writeStringField("incumbent", engine.article(receipt.incumbent()).id().externalId());
    }
    JsonLines.writeFigure(json, "policyMargin", receipt.policyMargin());
    json.writeArrayFieldStart("candidates");
    for (ScoredCandidate each : receipt.candidates()) {
      json.writeStartObject();
      json.writeStringField("id", engine.article(each.candidate().article()).id().externalId());
      JsonLines.writeFigure(json, "score", each.score());
      if (each.candidate().barredBecause() != null) {
        json.writeStringField("barredBecause", each.candidate().barredBecause());
      }
      json.writeObjectFieldStart("signals");
      for (ScoredCandidate.Signal signal : each.signals()) {
        json.writeObjectFieldStart(signal.name());
        JsonLines.writeFigure(json, "value", signal.value());
        JsonLines.writeFigure(json, "weight", signal.weight());
        json.writeEndObject();
      }
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  static void writeTime(JsonGenerator json, String name, @Nullable Instant time)
      throws IOException {
    if (time != null) {
      json.writeStringField(name, time.toString());
    }
  }
}
