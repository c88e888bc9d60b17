package dev.wirefold.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Writes problems as JSON, wherever in the server they come up. */
final class ProblemWriter {

  static final String MEDIA_TYPE = "application/problem+json";

  private static final JsonFactory JSON = new JsonFactory();

  /** What a caller sent is shown in part only. */
  private static final int SHOWN = 200;

  private ProblemWriter() {}

  /**
   * Returns the problem as JSON.
   *
   * @param instance the path that was called
   */
  static byte[] json(Problem problem, String instance) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      write(json, problem, instance);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Writes the problem as one JSON object. */
  static void write(JsonGenerator json, Problem problem, String instance) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", problem.type().uri());
    json.writeStringField("title", problem.type().title());
    json.writeNumberField("status", problem.type().status());
    json.writeStringField("detail", plain(problem.detail()));
    json.writeStringField("instance", shown(instance));
    if (!problem.errors().isEmpty()) {
      json.writeArrayFieldStart("errors");
      for (Problem.Mistake error : problem.errors()) {
        write(json, error);
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Problem.Mistake error) throws IOException {
    json.writeStartObject();
    if (error.line() != null) {
      json.writeNumberField("line", error.line());
    }
    writeShown(json, "pointer", error.pointer());
    writeShown(json, "parameter", error.parameter());
    writeShown(json, "value", error.value());
    json.writeStringField("fix", plain(error.fix()));
    json.writeEndObject();
  }

  private static void writeShown(JsonGenerator json, String name, @Nullable String value)
      throws IOException {
    if (value != null) {
      json.writeStringField(name, shown(value));
    }
  }

  private static String shown(String text) {
    String shown = plain(text);
    return shown.length() <= SHOWN ? shown : shown.substring(0, SHOWN - 1) + "…";
  }

  /** A lone surrogate, which no UTF-8 can carry, becomes U+FFFD. */
  private static String plain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return replaced(text);
      }
    }
    return text;
  }

  private static String replaced(String text) {
    StringBuilder replaced = new StringBuilder(text.length());
    text.codePoints()
        .forEach(c ->
            replaced.appendCodePoint(
                c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c));
    return replaced.toString();
  }
}
