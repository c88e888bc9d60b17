package dev.wirefold.format.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.wirefold.service.ArticleLine;
import dev.wirefold.service.Warning;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an item says under Wirefold's names, until it is written as a line. */
final class ArticleFields {

  private static final JsonFactory JSON = new JsonFactory();
  private static final String WITHHELD = "withheld";

  private final Map<String, String> values = new LinkedHashMap<>();
  private final List<Warning> warnings = new ArrayList<>(0);

  /** Sets a field to the first of these values that says anything. */
  ArticleFields set(String field, @Nullable String... candidates) {
    for (String each : candidates) {
      if (each != null && !each.isBlank()) {
        values.put(field, field.equals("text") ? each : each.strip());
        break;
      }
    }
    return this;
  }

  /**
   * Sets the status and the time of the embargo. Who says that something is under embargo, and not
   * until when, has it withheld.
   *
   * @param until the time as it is written; empty if it is said to be open
   */
  ArticleFields setStatus(@Nullable String status, @Nullable String until) {
    set("embargoed", until);
    boolean open = until != null && until.isBlank();
    String code = status == null ? "" : afterScheme(status.strip());
    if (code.equalsIgnoreCase("embargoed")) {
      open |= until == null;
      code = "";
    }
    boolean usable = code.isEmpty() || code.equalsIgnoreCase("usable");
    return set("status", open && usable ? WITHHELD : code);
  }

  /** Says what could not be understood. */
  ArticleFields warn(String field, String value, String fix) {
    warnings.add(new Warning(field, value, null, fix));
    return this;
  }

  boolean has(String field) {
    return values.containsKey(field);
  }

  @Nullable String get(String field) {
    return values.get(field);
  }

  /** Returns the line. */
  ArticleLine line(long number) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      json.writeStartObject();
      for (Map.Entry<String, String> each : values.entrySet()) {
        json.writeStringField(each.getKey(), Surrogates.replaced(each.getValue()));
      }
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory throws none
    }
    return new ArticleLine.Whole(number, bytes.toByteArray(), warnings);
  }

  /** Returns a code of a vocabulary without the vocabulary's name or address. */
  static String afterScheme(String code) {
    return code.substring(Math.max(code.lastIndexOf(':'), code.lastIndexOf('/')) + 1);
  }
}
