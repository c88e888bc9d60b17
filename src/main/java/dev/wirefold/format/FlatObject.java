package dev.wirefold.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.CharConversionException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of one JSON object that are strings, numbers, booleans or lists of these. */
final class FlatObject {

  private static final int MAX_DEPTH = 32;
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
          .build();

  private final InputLine line;
  private final Map<String, List<String>> values;

  private FlatObject(InputLine line, Map<String, List<String>> values) {
    this.line = line;
    this.values = values;
  }

  /** Reads the object of a line. */
  static FlatObject read(InputLine line) throws IOException {
    return switch (line) {
      case Line whole -> read(line, whole.bytes());
      case Item item -> read(line, item.bytes());
      case OverlongLine _ -> throw damaged(line, "is too long");
      case FaultyItem faulty -> throw damaged(line, faulty.fault().fix());
    };
  }

  private static FlatObject read(InputLine line, byte[] bytes) throws IOException {
    Map<String, List<String>> values = new HashMap<>();
    try (JsonParser parser = JSON.createParser(bytes)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw damaged(line, "is not a JSON object");
      }
      for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
        parser.nextToken();
        List<String> value = values(parser);
        if (value != null) {
          values.put(name, value);
        }
      }
      if (parser.currentToken() != JsonToken.END_OBJECT) {
        throw damaged(line, "is not a whole JSON object");
      }
    } catch (JsonProcessingException e) {
      throw damaged(line, "is not JSON: " + e.getOriginalMessage());
    } catch (CharConversionException e) {
      throw damaged(line, "is not UTF-8: " + e.getMessage());
    }
    return new FlatObject(line, values);
  }

  /** Returns the value of a field as text; null if it is absent, null or no plain value. */
  @Nullable String text(String name) {
    List<String> value = values.get(name);
    return value == null || value.size() != 1 ? null : value.getFirst();
  }

  /** Returns the value of a field that must be there. */
  String required(String name) throws InputException {
    String value = text(name);
    if (value == null) {
      throw damaged("has no \"" + name + "\"");
    }
    return value;
  }

  /** Returns the values of a list; empty if it is absent. */
  List<String> list(String name) {
    return values.getOrDefault(name, List.of());
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  InputException damaged(String reason) {
    return damaged(line, reason);
  }

  static InputException damaged(InputLine line, String reason) {
    return new InputException(
        InputException.Kind.DAMAGED, line.file() + ":" + line.number() + ": the line " + reason);
  }

  /** Reads the value at hand; null is a list without values, an object is none at all. */
  private static @Nullable List<String> values(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case VALUE_NULL -> List.of();
      case START_OBJECT -> {
        parser.skipChildren();
        yield null;
      }
      case START_ARRAY -> {
        List<String> values = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          List<String> value = values(parser);
          values.addAll(value == null ? List.of() : value);
        }
        yield values;
      }
      default -> List.of(parser.getText());
    };
  }
}
