package dev.wirefold.format.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value of JSON: an object, a list, or a text, which numbers count as. */
sealed interface JsonTree {

  /** How deep values may be nested. */
  int MOST_DEPTH = 64;

  /** Reads JSON within limits. A member that is given twice has its last value. */
  JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MOST_DEPTH)
                  .maxStringLength(1 << 26)
                  .build())
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
          .build();

  /** An object. */
  record Members(Map<String, JsonTree> byName) implements JsonTree {}

  /** A list. */
  record Values(List<JsonTree> all) implements JsonTree {}

  /** A string, a number, true or false. */
  record Text(String text) implements JsonTree {}

  /** Returns the value that the parser has come to; null if it is null. */
  static @Nullable JsonTree read(JsonParser json) throws IOException {
    return switch (json.currentToken()) {
      case START_OBJECT -> {
        Map<String, JsonTree> byName = new LinkedHashMap<>();
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
          json.nextToken();
          JsonTree value = read(json);
          if (value != null) {
            byName.put(name, value);
          }
        }
        checkEnd(json, JsonToken.END_OBJECT);
        yield new Members(byName);
      }
      case START_ARRAY -> {
        List<JsonTree> all = new ArrayList<>();
        for (JsonToken token = json.nextToken();
            token != null && token != JsonToken.END_ARRAY;
            token = json.nextToken()) {
          JsonTree value = read(json);
          if (value != null) {
            all.add(value);
          }
        }
        yield new Values(all);
      }
      case VALUE_NULL -> null;
      case null -> null;
      default -> new Text(json.getText());
    };
  }

  private static void checkEnd(JsonParser json, JsonToken end) throws IOException {
    if (json.currentToken() != end) {
      throw new com.fasterxml.jackson.core.JsonParseException(json, "it ends too soon");
    }
  }

  /** Returns a member; null if there is none, or this is no object. */
  default @Nullable JsonTree member(String name) {
    return this instanceof Members members ? members.byName().get(name) : null;
  }

  /** Returns the first of these members that is there; null if none is. */
  default @Nullable JsonTree member(List<String> names) {
    for (String name : names) {
      JsonTree found = member(name);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** Returns the first of these members that is a text that says anything; null if none does. */
  default @Nullable String text(String... names) {
    for (String name : names) {
      if (member(name) instanceof Text found && !found.text().isBlank()) {
        return found.text();
      }
    }
    return null;
  }

  /** Returns the values of a list; a value that is no list is its only one. */
  static List<JsonTree> values(@Nullable JsonTree value) {
    return switch (value) {
      case null -> List.of();
      case Values list -> list.all();
      case Members _, Text _ -> List.of(value);
    };
  }

  /** Returns what is wrong with JSON, as the end of a sentence. */
  static String fault(JsonProcessingException e) {
    String at =
        e.getLocation() == null
            ? ""
            : " at line %d, column %d"
                .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr());
    if (e instanceof StreamConstraintsException) {
      return "is beyond a limit"
          + at
          + ": it nests values more than "
          + MOST_DEPTH
          + " levels deep, or has a number or a name that is too long";
    }
    String said = e.getOriginalMessage();
    return said.startsWith("Invalid UTF-8")
        ? "is not UTF-8" + at
        : "is not JSON" + at + ": " + Faults.said(said.replaceAll(" \\(start marker at .*$", ""));
  }
}
