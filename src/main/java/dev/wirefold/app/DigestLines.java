package dev.wirefold.app;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.wirefold.digest.Printing;
import dev.wirefold.digest.StoryDigest;
import dev.wirefold.digest.StoryDigest.Additions;
import dev.wirefold.digest.StoryDigest.Entry;
import dev.wirefold.digest.StoryDigest.KeyPhrase;
import dev.wirefold.digest.StoryDigest.Report;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the digest of a story into its line. */
final class DigestLines {

  private DigestLines() {}

  static void write(JsonGenerator json, StoryDigest digest) throws IOException {
    json.writeObjectFieldStart("digest");
    Printing headlineOf = digest.headlineOf();
    if (digest.headline() != null && headlineOf != null) {
      json.writeStringField("headline", digest.headline());
      json.writeStringField("headlineOf", headlineOf.id());
    }
    write(json, "entities", digest.entities());
    write(json, "terms", digest.terms());
    write(json, "firstReport", digest.firstReport());
    write(json, "latestReport", digest.latestReport());
    json.writeObjectFieldStart("origins");
    json.writeNumberField("least", digest.origins().least());
    json.writeNumberField("most", digest.origins().most());
    json.writeEndObject();
    json.writeArrayFieldStart("timeline");
    for (Entry entry : digest.timeline()) {
      write(json, entry);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, String name, List<KeyPhrase> phrases)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (KeyPhrase phrase : phrases) {
      json.writeStartObject();
      json.writeStringField("text", phrase.text());
      json.writeNumberField("texts", phrase.texts());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void write(JsonGenerator json, String name, @Nullable Report report)
      throws IOException {
    if (report == null) {
      return;
    }
    json.writeObjectFieldStart(name);
    json.writeStringField("at", report.at().toString());
    if (report.group() != null) {
      json.writeStringField("group", report.group());
    }
    Printing printing = report.printing();
    if (printing != null) {
      json.writeStringField("id", printing.id());
      json.writeStringField("source", printing.source());
    }
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Entry entry) throws IOException {
    json.writeStartObject();
    json.writeStringField("group", entry.group().id());
    GroupLines.writeTime(json, "at", entry.group().first());
    if (entry.headline() != null) {
      json.writeStringField("headline", entry.headline());
    }
    json.writeStringField("canonical", entry.group().canonical().id());
    json.writeStringField("source", entry.group().canonical().source());
    GroupLines.writeTime(
        json, "published", entry.headline() == null ? null : entry.group().canonical().published());
    json.writeNumberField("newsrooms", entry.group().newsrooms());
    json.writeNumberField("copies", entry.group().size() - 1);
    Additions adds = entry.adds();
    if (adds != null) {
      json.writeObjectFieldStart("adds");
      writeTexts(json, "numbers", adds.numbers());
      writeTexts(json, "names", adds.names());
      writeTexts(json, "quotes", adds.quotes());
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static void writeTexts(JsonGenerator json, String name, List<String> texts)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }
}
