package dev.wirefold.story;

import dev.wirefold.text.TokenSequence;
import dev.wirefold.text.Tokenizer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * In how large a share of texts each common word occurs, from a fixed table, so that the first
 * arrivals are not compared by words like "said".
 *
 * <p>File format: gzipped UTF-8 lines. The first is {@code # wirefold background df 1}, the second
 * {@code # documents N}; others that begin with # are remarks; the rest are {@code word TAB in how
 * many of the N documents}.
 */
final class BackgroundShares {

  /** What is expected of a word that the table doesn't know. */
  static final double UNKNOWN_SHARE = 5e-5;

  static final BackgroundShares NONE = new BackgroundShares(Map.of());

  private static final String RESOURCE = "background-df-v1.txt.gz";
  private static final String FIRST_LINE = "# wirefold background df 1";
  private static final String DOCUMENTS = "# documents ";
  private static final float SMALLEST = 1e-7f;

  /** Term and share side by side, so that a look-up touches memory once. */
  private final long[] slots;

  private BackgroundShares(Map<Integer, Float> table) {
    slots = new long[Integer.highestOneBit(Math.max(1, table.size())) * 4];
    table.forEach((term, share) ->
        slots[slotOf(term)] =
            ((long) term << Integer.SIZE) | Float.floatToIntBits(Math.max(share, SMALLEST)));
  }

  /** Returns the table that comes with Wirefold: general English. */
  static BackgroundShares bundled() {
    try (InputStream in = BackgroundShares.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IOException("resource " + RESOURCE + " is missing");
      }
      return read(RESOURCE, in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a table.
   *
   * @param name how an error message calls the file
   * @throws IOException if the file can't be read, or a line of it
   */
  static BackgroundShares read(String name, InputStream in) throws IOException {
    var lines =
        new BufferedReader(new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8));
    String second = FIRST_LINE.equals(lines.readLine()) ? lines.readLine() : null;
    if (second == null || !second.startsWith(DOCUMENTS)) {
      throw new IOException(
          name + " must begin with \"" + FIRST_LINE + "\" and \"" + DOCUMENTS + "N\"");
    }
    double documents = count(name, second.substring(DOCUMENTS.length()));
    Map<Integer, Float> table = new LinkedHashMap<>();
    Tokenizer tokenizer = new Tokenizer();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      int tab = line.indexOf('\t');
      if (line.startsWith("#")) {
        continue;
      }
      TokenSequence word = tokenizer.tokenize(line.substring(0, Math.max(0, tab)));
      if (word.size() == 1) { // of spellings that fold into one word the most frequent counts
        double share = count(name, line.substring(tab + 1)) / documents;
        table.merge(word.hash(0), (float) share, Math::max);
      }
    }
    return new BackgroundShares(table);
  }

  private static double count(String name, String number) throws IOException {
    try {
      return Long.parseLong(number);
    } catch (NumberFormatException e) {
      throw new IOException(name + ": a count must be a whole number, was \"" + number + "\"", e);
    }
  }

  /** Returns the share of texts with a word, or 0 if the table doesn't know it. */
  double share(int term) {
    return Float.intBitsToFloat((int) slots[slotOf(term)]);
  }

  private int slotOf(int term) {
    int mask = slots.length - 1;
    int slot = TermBag.spread(term) & mask;
    while (slots[slot] != 0 && (int) (slots[slot] >>> Integer.SIZE) != term) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
