package dev.wirefold.format.wire;

import java.util.ArrayList;
import java.util.List;

/** The first line of a table: what separates its columns, and what they are called. */
final class CsvHeader {

  private static final char[] SEPARATORS = {',', ';', '\t'};

  private CsvHeader() {}

  /** Returns what separates the columns most likely. */
  static char separator(String text) {
    String line = firstLine(text);
    char best = SEPARATORS[0];
    int most = 0;
    for (char each : SEPARATORS) {
      int count = split(line, each).size() - 1;
      if (count > most) {
        best = each;
        most = count;
      }
    }
    return best;
  }

  /** Returns the names of the columns. */
  static List<String> columns(String text) {
    return split(firstLine(text), separator(text));
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse("");
  }

  private static List<String> split(String line, char separator) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == separator && !quoted) {
        cells.add(cell.toString().strip());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString().strip());
    return cells;
  }
}
