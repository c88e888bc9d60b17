package dev.wirefold.format;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A plain value of a record.
 *
 * @param name what the field is called there
 * @param text the value as text
 * @param number whether it is a number there
 */
record RecordValue(String name, String text, boolean number) {

  /** Returns the value at hand; null if there is none. */
  static @Nullable RecordValue of(String name, JsonParser json) throws IOException {
    JsonToken token = json.currentToken();
    return token == JsonToken.VALUE_NULL
        ? null
        : new RecordValue(name, json.getText(), token.isNumeric());
  }
}
