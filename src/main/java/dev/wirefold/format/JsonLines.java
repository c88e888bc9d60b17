package dev.wirefold.format;

import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.wirefold.duplicate.ModelOpinion;
import dev.wirefold.duplicate.Rule;
import dev.wirefold.engine.RelatedGroup;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes one JSON object a line, in UTF-8. A file appears whole on {@link #commit}, and not at all
 * if closed before; a stream is flushed on commit and stays open.
 */
public final class JsonLines implements AutoCloseable {

  /** Writes the fields of one object; its braces are written around it. */
  @FunctionalInterface
  public interface Fields {
    void writeTo(JsonGenerator json) throws IOException;
  }

  private static final int BUFFER = 1 << 16;
  private static final double SCALE = 10_000;

  private final @Nullable AtomicFile file;
  private final OutputStream out;
  private final JsonGenerator json;

  private JsonLines(@Nullable AtomicFile file, OutputStream out) throws IOException {
    this.file = file;
    this.out = new BufferedOutputStream(out, BUFFER);
    this.json =
        new JsonFactoryBuilder()
            .rootValueSeparator("")
            .build()
            .createGenerator(this.out)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
  }

  /** Begins a file. */
  public static JsonLines toFile(Path target) throws IOException {
    AtomicFile file = AtomicFile.create(target);
    return new JsonLines(file, file.stream());
  }

  /** Begins to write to a stream, such as the standard output. */
  public static JsonLines toStream(OutputStream stream) throws IOException {
    return new JsonLines(null, stream);
  }

  /** Writes one object and ends the line. */
  public void object(Fields fields) throws IOException {
    json.writeStartObject();
    fields.writeTo(json);
    json.writeEndObject();
    json.writeRaw('\n');
  }

  /**
   * Writes a figure rounded to four decimals, always with a decimal point and never with an
   * exponent.
   *
   * @throws IllegalArgumentException if it is not a number below 100 trillion
   */
  public static void writeFigure(JsonGenerator json, String name, double figure)
      throws IOException {
    if (!(Math.abs(figure) < 1e14)) {
      throw new IllegalArgumentException(name + " must be a number below 1e14, was " + figure);
    }
    long scaled = Math.round(Math.abs(figure) * SCALE);
    StringBuilder digits = new StringBuilder(24);
    if (figure < 0 && scaled > 0) {
      digits.append('-');
    }
    digits.append(scaled / 10_000).append('.');
    String fraction = Long.toString(scaled % 10_000 + 10_000);
    int end = fraction.length();
    while (end > 2 && fraction.charAt(end - 1) == '0') {
      end--;
    }
    json.writeFieldName(name);
    json.writeNumber(digits.append(fraction, 1, end).toString());
  }

  /** Writes the groups that one is related to; nothing if there are none. */
  public static void writeRelated(JsonGenerator json, List<RelatedGroup> related)
      throws IOException {
    if (related.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("related");
    for (RelatedGroup each : related) {
      json.writeStartObject();
      json.writeStringField("group", each.group());
      json.writeStringField("relation", each.relation());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** Writes against what a model decided; nothing if it decided against no rule. */
  public static void writeOverruled(JsonGenerator json, @Nullable ModelOpinion opinion)
      throws IOException {
    Rule rule = opinion == null ? null : opinion.overruled();
    if (opinion == null || rule == null) {
      return;
    }
    json.writeObjectFieldStart("overruled");
    json.writeStringField("rule", rule.wireName());
    json.writeStringField("model", opinion.model());
    writeFigure(json, "probability", opinion.probability());
    json.writeEndObject();
  }

  /** Ends the output: a file moves to its place, a stream is flushed. */
  public void commit() throws IOException {
    json.close();
    out.flush();
    if (file != null) {
      file.commit();
    }
  }

  @Override
  public void close() throws IOException {
    if (file != null) {
      file.close();
    }
  }
}
