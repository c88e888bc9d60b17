package dev.wirefold.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes lines of Wirefold's own layout from the records of another: a list of objects, one object a
 * line, or columns. A line's number is that of its record. What is no record of that layout ends
 * the reading: a published set must be read as it is or not at all.
 */
final class RecordScanner implements LineSource {

  private static final JsonFactory JSON =
      JsonFactory.builder().disable(StreamReadFeature.AUTO_CLOSE_SOURCE).build();

  private final String file;
  private final Layout layout;
  private final Map<String, String> fields;
  private final JsonParser json;
  private final Deque<Map<String, RecordValue>> fromColumns = new ArrayDeque<>();
  private long number;
  private boolean inList;

  RecordScanner(String file, InputStream in, Layout layout) throws IOException {
    this.file = file;
    this.layout = layout;
    this.fields = layout.fields();
    this.json = JSON.createParser(in);
  }

  @Override
  public long number() {
    return number;
  }

  @Override
  public @Nullable InputLine next() throws IOException {
    try {
      Map<String, RecordValue> record = nextRecord();
      return record == null ? null : line(record);
    } catch (JsonProcessingException e) {
      throw fault("is not JSON: " + JsonFault.of(e));
    }
  }

  private @Nullable Map<String, RecordValue> nextRecord() throws IOException {
    if (!fromColumns.isEmpty()) {
      number++;
      return fromColumns.removeFirst();
    }
    JsonToken token = json.nextToken();
    if (token == JsonToken.START_ARRAY && number == 0 && !inList) {
      inList = true;
      token = json.nextToken();
    }
    if (token == null || (inList && token == JsonToken.END_ARRAY)) {
      return null;
    }
    number++;
    if (token != JsonToken.START_OBJECT) {
      throw fault("is no object; give a list of objects, or an object a line");
    }
    return readObject();
  }

  /** Reads a record; or all columns, of which the first record is returned. */
  private @Nullable Map<String, RecordValue> readObject() throws IOException {
    Map<String, RecordValue> record = new LinkedHashMap<>();
    RecordColumns columns = new RecordColumns(file);
    for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
      JsonToken token = json.nextToken();
      String field = fields.get(name);
      if (field == null) {
        json.skipChildren();
      } else if (token.isStructStart() && layout == Layout.USTORY && !inList && number == 1) {
        columns.read(name, field, json);
      } else if (token.isStructStart()) {
        throw fault(name + " is an object or a list; give a string");
      } else {
        RecordValue value = RecordValue.of(name, json);
        if (value != null && record.put(field, value) != null) {
          throw fault(name + " is given twice, or beside another label; give it once");
        }
      }
    }
    if (columns.isEmpty()) {
      return record;
    }
    String uneven = columns.uneven();
    if (!record.isEmpty() || uneven != null) {
      throw InputException.damaged(
          file
              + ": "
              + (uneven == null ? "some columns are single values" : uneven)
              + "; give each column a value for each row");
    }
    fromColumns.addAll(columns.records());
    return fromColumns.pollFirst();
  }

  private Line line(Map<String, RecordValue> record) throws IOException {
    if (!record.containsKey("id")) {
      throw fault("has no id; give each record one");
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator out = JSON.createGenerator(bytes)) {
      out.writeStartObject();
      for (Map.Entry<String, RecordValue> field : record.entrySet()) {
        write(out, field.getKey(), field.getValue());
      }
      out.writeEndObject();
    }
    return new Line(file, number, bytes.toByteArray());
  }

  private void write(JsonGenerator out, String field, RecordValue value) throws IOException {
    out.writeFieldName(field);
    if (field.equals("published")) {
      writeTime(out, value);
    } else {
      out.writeString(field.equals("lang") ? twoLetters(value.text()) : value.text());
    }
  }

  private void writeTime(JsonGenerator out, RecordValue value) throws IOException {
    ParsedTime time =
        value.number()
            ? TimeText.ofEpoch(Double.parseDouble(value.text()))
            : TimeText.parse(value.text());
    if (time == null && !value.text().isBlank()) {
      throw fault(
          value.name()
              + " \""
              + value.text()
              + "\" is not a time; write it like 2014-11-02 20:09:00");
    }
    if (value.number()) {
      out.writeNumber(value.text());
    } else {
      out.writeString(value.text());
    }
  }

  private static String twoLetters(String language) {
    return switch (language) {
      case "eng" -> "en";
      case "spa" -> "es";
      case "deu" -> "de";
      default -> language;
    };
  }

  private InputException fault(String what) {
    return InputException.damaged(file + ": record " + number + " " + what);
  }
}
