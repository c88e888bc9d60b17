package dev.wirefold.format;

import dev.wirefold.evaluate.LabelledPair;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads labelled pairs: JSON Lines with {@code a}, {@code b} and {@code dup}, the rest optional.
 */
public final class PairReader {

  private PairReader() {}

  /**
   * Returns the pairs of a file.
   *
   * @throws InputException if a line can't be read
   */
  public static List<LabelledPair> read(String input, InputStream standardInput)
      throws IOException {
    List<LabelledPair> pairs = new ArrayList<>();
    try (LineReader lines =
        LineReader.open(List.of(input), standardInput, LineReader.DEFAULT_MAX_LINE_BYTES)) {
      for (InputLine line = lines.next(); line != null; line = lines.next()) {
        pairs.add(pair(FlatObject.read(line)));
      }
    }
    return pairs;
  }

  private static LabelledPair pair(FlatObject object) throws InputException {
    String a = object.required("a");
    String b = object.required("b");
    if (a.equals(b)) {
      throw object.damaged("pairs " + a + " with itself");
    }
    boolean duplicate =
        switch (object.required("dup")) {
          case "true" -> true;
          case "false" -> false;
          default -> throw object.damaged("must have true or false as \"dup\"");
        };
    return new LabelledPair(
        a,
        b,
        duplicate,
        object.text("relation"),
        object.text("set"),
        object.text("confidence"),
        object.text("stratum"),
        object.list("kinds"));
  }
}
