package dev.wirefold.app;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.wirefold.canonical.ScoredCandidate;
import dev.wirefold.format.JsonLines;
import dev.wirefold.service.GroupDescription;
import dev.wirefold.service.GroupDescription.Candidate;
import dev.wirefold.service.GroupDescription.Member;
import dev.wirefold.service.GroupDescription.Receipt;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Writes one JSON line a group, with its members and the receipt of its election. */
final class GroupLines {

  private GroupLines() {}

  static void write(JsonLines lines, Batch batch) throws IOException {
    for (int i = 0; i < batch.results().groups(); i++) {
      GroupDescription group = batch.decided().group(i);
      lines.object(json -> write(json, group));
      batch.wrote();
    }
  }

  private static void write(JsonGenerator json, GroupDescription group) throws IOException {
    json.writeStringField("group", group.id());
    json.writeStringField("canonical", group.canonical());
    json.writeStringField("lead", group.lead());
    writeText(json, "story", group.story());
    json.writeNumberField("size", group.size());
    json.writeNumberField("copies", group.copies());
    json.writeNumberField("newsrooms", group.newsrooms());
    writeTime(json, "first", group.first());
    writeTime(json, "last", group.last());
    json.writeArrayFieldStart("members");
    for (Member member : group.members()) {
      json.writeStartObject();
      json.writeStringField("id", member.id());
      json.writeStringField("source", member.source());
      json.writeStringField("relation", member.relation());
      writeTime(json, "published", member.published());
      json.writeEndObject();
    }
    json.writeEndArray();
    JsonLines.writeRelated(json, group.related());
    writeReceipt(json, group.receipt());
  }

  private static void writeReceipt(JsonGenerator json, Receipt receipt) throws IOException {
    json.writeObjectFieldStart("receipt");
    json.writeStringField("policy", receipt.policy());
    json.writeStringField("winner", receipt.winner());
    if (receipt.runnerUp() != null) {
      json.writeStringField("runnerUp", receipt.runnerUp());
      JsonLines.writeFigure(json, "margin", receipt.margin());
    }
    writeText(json, "incumbent", receipt.incumbent());
    JsonLines.writeFigure(json, "policyMargin", receipt.policyMargin());
    json.writeArrayFieldStart("candidates");
    for (Candidate each : receipt.candidates()) {
      writeCandidate(json, each);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void writeCandidate(JsonGenerator json, Candidate candidate) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", candidate.id());
    if (!candidate.source().isEmpty()) {
      json.writeStringField("source", candidate.source());
    }
    if (candidate.preference() != 0) {
      json.writeNumberField("preference", (long) candidate.preference());
    }
    JsonLines.writeFigure(json, "score", candidate.score());
    writeText(json, "barredBecause", candidate.barredBecause());
    json.writeObjectFieldStart("signals");
    for (ScoredCandidate.Signal signal : candidate.signals()) {
      json.writeObjectFieldStart(signal.name());
      JsonLines.writeFigure(json, "value", signal.value());
      JsonLines.writeFigure(json, "weight", signal.weight());
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void writeText(JsonGenerator json, String name, @Nullable String text)
      throws IOException {
    if (text != null) {
      json.writeStringField(name, text);
    }
  }

  static void writeTime(JsonGenerator json, String name, @Nullable Instant time)
      throws IOException {
    if (time != null) {
      json.writeStringField(name, time.toString());
    }
  }
}
