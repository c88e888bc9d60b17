package dev.wirefold.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads one level of clusters back from the results that {@link JsonLinesResultWriter} writes. */
public final class ClusterReader {

  private ClusterReader() {}

  /**
   * Returns each article's cluster by its id. An article with several versions is in the cluster of
   * its last line; one without a value in the field is left out.
   *
   * @param field {@code group} or {@code story}
   * @throws InputException if a line can't be read, or there are lines, and none has the field
   */
  public static Map<String, String> read(String input, InputStream standardInput, String field)
      throws IOException {
    Map<String, String> clusters = new HashMap<>();
    boolean empty = true;
    try (LineReader lines =
        LineReader.open(List.of(input), standardInput, LineReader.DEFAULT_MAX_LINE_BYTES)) {
      for (InputLine line = lines.next(); line != null; line = lines.next()) {
        empty = false;
        FlatObject object = FlatObject.read(line);
        String cluster = object.text(field);
        if (cluster != null) {
          clusters.put(object.required("id"), cluster);
        }
      }
    }
    if (clusters.isEmpty() && !empty) {
      throw InputException.withoutField(
          "no line of "
              + input
              + " has a "
              + field
              + "; write one with wirefold cluster"
              + (field.equals("story") ? " without --no-stories, or compare by group" : ""));
    }
    return clusters;
  }
}
