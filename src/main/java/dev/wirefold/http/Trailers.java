package dev.wirefold.http;

import java.util.LinkedHashMap;
import java.util.Map;

/** Fields that follow an answer's last byte, since what they say is known only then. */
final class Trailers {

  private final Map<String, String> fields = new LinkedHashMap<>();

  synchronized void add(String name, Object value) {
    fields.put(name, value.toString());
  }

  /** Returns what was added so far. */
  synchronized Map<String, String> fields() {
    return Map.copyOf(fields);
  }
}
