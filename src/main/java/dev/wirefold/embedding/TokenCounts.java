package dev.wirefold.embedding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

/**
 * How often each token of a vocabulary stands in a body of text.
 *
 * <p>File format: gzipped UTF-8 lines. The first is {@code # wirefold token counts 1}; others that
 * begin with {@code # } are remarks; the rest are {@code token TAB count}. A token without a line
 * has the count 0.
 */
public final class TokenCounts {

  private static final String RESOURCE = "token-counts-v1.txt.gz";
  private static final String FIRST_LINE = "# wirefold token counts 1";

  /** Added to each count, so that a token never seen is rare and not impossible. */
  private static final double PRIOR = 0.5;

  private final long[] counts;
  private final double total;

  private TokenCounts(long[] counts) {
    this.counts = counts;
    double sum = 0;
    for (long count : counts) {
      sum += count + PRIOR;
    }
    this.total = sum;
  }

  /** Returns the counts that come with Wirefold: general English. */
  public static TokenCounts general(Vocabulary vocabulary) {
    try (InputStream in = TokenCounts.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IOException("resource " + RESOURCE + " is missing");
      }
      return read(RESOURCE, in, vocabulary);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads counts.
   *
   * @param name how an error message calls the file
   * @throws IOException if the file can't be read, or a line of it
   */
  public static TokenCounts read(String name, InputStream in, Vocabulary vocabulary)
      throws IOException {
    var lines =
        new BufferedReader(new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8));
    if (!FIRST_LINE.equals(lines.readLine())) {
      throw new IOException(name + " must begin with \"" + FIRST_LINE + "\"");
    }
    long[] counts = new long[vocabulary.size()];
    int number = 1;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (!line.startsWith("# ")) {
        addLine(name + " line " + number, line, vocabulary, counts);
      }
    }
    return new TokenCounts(counts);
  }

  /** Returns the share of a token among all tokens of such text, above 0 for each token. */
  public double probability(int tokenId) {
    return (counts[tokenId] + PRIOR) / total;
  }

  private static void addLine(String where, String line, Vocabulary vocabulary, long[] counts)
      throws IOException {
    int tab = line.indexOf('\t');
    int id = tab < 0 ? -1 : vocabulary.idOf(line.substring(0, tab));
    if (id < 0) {
      throw new IOException(where + " must be a token of the vocabulary, a tab and a count");
    }
    try {
      long count = Long.parseLong(line, tab + 1, line.length(), 10);
      if (count < 0) {
        throw new IOException(where + ": the count must be at least 0, was " + count);
      }
      counts[id] += count;
    } catch (NumberFormatException e) {
      throw new IOException(where + ": the count must be a whole number", e);
    }
  }
}
