package dev.wirefold.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a JSON text into the values that stand in it one level deep, without reading them: each goes
 * as bytes to whoever understands it.
 */
final class JsonSlices {

  /** How deep JSON may be nested. */
  static final int MAX_DEPTH = 32;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_DEPTH)
                  .maxStringLength(Integer.MAX_VALUE)
                  .build())
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
          .build();

  private JsonSlices() {}

  /**
   * A value in a JSON text.
   *
   * @param name its name; empty in a list
   * @param from its first byte
   * @param to the byte after its last
   */
  record Slice(String name, int from, int to) {}

  /** Cuts an object into its members, in their order. */
  static List<Slice> ofObject(WholeBody body) {
    return cut(body, JsonToken.START_OBJECT, "an object", Integer.MAX_VALUE);
  }

  /**
   * Cuts a list into its items.
   *
   * @param most how many items are allowed
   */
  static List<Slice> ofList(WholeBody body, int most) {
    return cut(body, JsonToken.START_ARRAY, "a list", most);
  }

  private static List<Slice> cut(WholeBody body, JsonToken start, String form, int most) {
    try (JsonParser parser = JSON.createParser(body.bytes(), 0, body.length())) {
      if (parser.nextToken() != start) {
        throw badJson("The body must be " + form + ".");
      }
      List<Slice> slices = cut(parser, most);
      if (parser.nextToken() != null) {
        throw badJson("There is more after the body's end.");
      }
      return slices;
    } catch (StreamConstraintsException e) {
      throw badJson(
          "It is nested more than %d deep, or has a name that is too long.".formatted(MAX_DEPTH));
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

  private static List<Slice> cut(JsonParser parser, int most) throws IOException {
    List<Slice> slices = new ArrayList<>();
    JsonToken token;
    while ((token = parser.nextToken()) != JsonToken.END_ARRAY && token != JsonToken.END_OBJECT) {
      String name = "";
      if (token == JsonToken.FIELD_NAME) {
        name = parser.currentName();
        parser.nextToken();
      }
      if (slices.size() == most) {
        throw ProblemException.of(
            ProblemType.BODY_TOO_LARGE,
            "The list has more than %d items (wirefold.limits.dedupe-articles).".formatted(most));
      }
      long from = parser.currentTokenLocation().getByteOffset();
      parser.skipChildren();
      parser.finishToken();
      long to = parser.currentLocation().getByteOffset();
      if (from < 0) {
        throw badJson("It is not UTF-8.");
      }
      slices.add(new Slice(name, (int) from, (int) to));
    }
    return slices;
  }

  private static ProblemException badJson(String detail) {
    return ProblemException.of(ProblemType.BAD_JSON, detail);
  }
}
