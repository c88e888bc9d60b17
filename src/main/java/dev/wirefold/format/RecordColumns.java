package dev.wirefold.format;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Columns of values by row, as pandas writes a table. The rows are in the first column's order. */
final class RecordColumns {

  private final String file;
  private final Map<String, Map<String, RecordValue>> rows = new LinkedHashMap<>();
  private final Map<String, Integer> sizes = new LinkedHashMap<>();

  RecordColumns(String file) {
    this.file = file;
  }

  boolean isEmpty() {
    return sizes.isEmpty();
  }

  /** Reads the column that begins at the parser's token: a list, or an object by row. */
  void read(String name, String field, JsonParser json) throws IOException {
    boolean list = json.currentToken() == JsonToken.START_ARRAY;
    int size = 0;
    while (!json.nextToken().isStructEnd()) {
      String row = Integer.toString(size);
      if (!list) {
        row = json.currentName();
        json.nextToken();
      }
      size++;
      Map<String, RecordValue> record = rows.computeIfAbsent(row, _ -> new LinkedHashMap<>());
      if (json.currentToken().isStructStart()) {
        throw InputException.damaged(
            file + ": column " + name + ", row " + row + " is an object or a list; give a string");
      }
      RecordValue value = RecordValue.of(name, json);
      if (value != null) {
        record.put(field, value);
      }
    }
    sizes.put(name, size);
  }

  /** Returns which column has too few rows; null if none has. */
  @Nullable String uneven() {
    for (Map.Entry<String, Integer> column : sizes.entrySet()) {
      if (column.getValue() != rows.size()) {
        return "column %s has %d values for %d rows"
            .formatted(column.getKey(), column.getValue(), rows.size());
      }
    }
    return null;
  }

  List<Map<String, RecordValue>> records() {
    return new ArrayList<>(rows.values());
  }
}
