package dev.wirefold.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Writes and reads single JSON objects that are kept as bytes, exactly. A surrogate is escaped, in
 * a pair or alone, so that even one that no UTF-8 can carry is read back.
 */
final class JsonBytes {

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .build();

  private JsonBytes() {}

  /** Returns the bytes of an object with these fields. */
  static byte[] object(JsonLines.Fields fields) {
    try (ByteArrayBuilder bytes = new ByteArrayBuilder();
        JsonGenerator json = JSON.createGenerator(bytes)) {
      json.writeStartObject();
      fields.writeTo(json);
      json.writeEndObject();
      json.flush();
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("memory can't fail to be written", e);
    }
  }

  /** Begins to read an object. */
  static JsonParser parser(byte[] object) throws IOException {
    return JSON.createParser(object);
  }
}
