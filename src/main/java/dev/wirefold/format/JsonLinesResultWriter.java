package dev.wirefold.format;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.wirefold.engine.ArticleResult;
import dev.wirefold.engine.Evidence;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Writes results as JSON Lines. What is null is left out. */
public final class JsonLinesResultWriter implements ResultWriter {

  private final JsonLines lines;

  private JsonLinesResultWriter(JsonLines lines) {
    this.lines = lines;
  }

  /** Begins a file. */
  public static JsonLinesResultWriter toFile(Path target) throws IOException {
    return new JsonLinesResultWriter(JsonLines.toFile(target));
  }

  /** Begins to write to a stream, which stays open. */
  public static JsonLinesResultWriter toStream(OutputStream stream) throws IOException {
    return new JsonLinesResultWriter(JsonLines.toStream(stream));
  }

  @Override
  public void write(ArticleResult result) throws IOException {
    lines.object(json -> writeFields(json, result));
  }

  @Override
  public void commit() throws IOException {
    lines.commit();
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }

  private static void writeFields(JsonGenerator json, ArticleResult result) throws IOException {
    json.writeStringField("id", result.id());
    json.writeStringField("group", result.group());
    json.writeStringField("canonical", result.canonical());
    json.writeStringField("relation", result.relation());
    if (result.story() != null) {
      json.writeStringField("story", result.story());
    }
    if (result.barred() != null) {
      json.writeStringField("barred", result.barred());
    }
    Evidence evidence = result.evidence();
    json.writeObjectFieldStart("evidence");
    writeIfPresent(json, "containment", evidence.containment());
    writeIfPresent(json, "jaccard", evidence.jaccard());
    writeIfPresent(json, "cosine", evidence.cosine());
    json.writeStringField("rule", evidence.rule());
    JsonLines.writeOverruled(json, evidence.opinion());
    JsonLines.writeRelated(json, evidence.related());
    json.writeEndObject();
  }

  private static void writeIfPresent(JsonGenerator json, String name, @Nullable Double figure)
      throws IOException {
    if (figure != null) {
      JsonLines.writeFigure(json, name, figure);
    }
  }
}
