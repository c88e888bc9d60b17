package dev.wirefold.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads small JSON objects of a caller's into maps, lists, strings, numbers and truth values. */
final class JsonTree {

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(JsonSlices.MAX_DEPTH)
                  .maxStringLength(Integer.MAX_VALUE)
                  .build())
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
          .build();

  private JsonTree() {}

  /**
   * Reads an object.
   *
   * @throws ProblemException if the bytes are none
   */
  static Map<String, @Nullable Object> object(byte[] bytes, int from, int to) {
    try (JsonParser parser = JSON.createParser(bytes, from, to - from)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw badJson("The body must be an object.");
      }
      Map<String, @Nullable Object> object = objectAt(parser);
      if (parser.nextToken() != null) {
        throw badJson("There is more after the body's end.");
      }
      return object;
    } catch (JsonProcessingException e) {
      throw badJson(
          e.getLocation() == null
              ? "It is no JSON."
              : "Reading stopped at line %d, column %d."
                  .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr()));
    } catch (IOException e) {
      throw badJson("It is not UTF-8.");
    }
  }

  private static Map<String, @Nullable Object> objectAt(JsonParser parser) throws IOException {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    String name;
    while ((name = parser.nextFieldName()) != null) {
      parser.nextToken();
      object.put(name, valueAt(parser));
    }
    return object;
  }

  private static List<@Nullable Object> listAt(JsonParser parser) throws IOException {
    List<@Nullable Object> list = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      list.add(valueAt(parser));
    }
    return list;
  }

  private static @Nullable Object valueAt(JsonParser parser) throws IOException {
    JsonToken token = Objects.requireNonNull(parser.currentToken());
    return switch (token) {
      case START_OBJECT -> objectAt(parser);
      case START_ARRAY -> listAt(parser);
      case VALUE_STRING -> parser.getText();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getNumberValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL, NOT_AVAILABLE, END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT ->
          null;
    };
  }

  /** Writes what such an object is as JSON. */
  static byte[] write(Map<String, ? extends @Nullable Object> object) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 18);
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      json.useDefaultPrettyPrinter();
      write(json, object);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory throws none
    }
    return bytes.toByteArray();
  }

  private static void write(JsonGenerator json, @Nullable Object value) throws IOException {
    switch (value) {
      case null -> json.writeNull();
      case Map<?, ?> map -> {
        json.writeStartObject();
        for (Map.Entry<?, ?> member : map.entrySet()) {
          json.writeFieldName(String.valueOf(member.getKey()));
          write(json, member.getValue());
        }
        json.writeEndObject();
      }
      case List<?> list -> {
        json.writeStartArray();
        for (Object item : list) {
          write(json, item);
        }
        json.writeEndArray();
      }
      case Number number -> json.writeNumber(number.toString());
      case Boolean truth -> json.writeBoolean(truth);
      default -> json.writeString(value.toString());
    }
  }

  private static ProblemException badJson(String detail) {
    return ProblemException.of(ProblemType.BAD_JSON, detail);
  }
}
