package dev.wirefold.text;

import java.util.Arrays;

/**
 * The sentences at the beginning and the end of a body, where outlets put what they repeat in every
 * article.
 */
public final class EdgeSentences {

  private static final int LEADING = 5;
  private static final int TRAILING = 10;

  /** Shorter sentences recur by chance. */
  private static final int MINIMUM_TOKENS = 5;

  private final int[] hashes;
  private final int[] starts;
  private final int[] ends;

  /** The arrays are of one length and not copied. */
  EdgeSentences(int[] hashes, int[] starts, int[] ends) {
    this.hashes = hashes;
    this.starts = starts;
    this.ends = ends;
  }

  /** Returns the number of sentences. */
  public int size() {
    return hashes.length;
  }

  /** Returns a hash of a sentence's tokens. */
  public int hash(int sentence) {
    return hashes[sentence];
  }

  /** Returns the first token of a sentence. */
  public int start(int sentence) {
    return starts[sentence];
  }

  /** Returns the token after a sentence. */
  public int end(int sentence) {
    return ends[sentence];
  }

  /** Returns the hash, the first token and the token after of each sentence, in three arrays. */
  int[][] columns() {
    return new int[][] {hashes, starts, ends};
  }

  /** Finds the edge sentences of a body. */
  static EdgeSentences of(TokenSequence body) {
    int sentences = body.sentences();
    int[] hashes = new int[LEADING + TRAILING];
    int[] starts = new int[LEADING + TRAILING];
    int[] ends = new int[LEADING + TRAILING];
    int size = 0;
    int sentence = 0;
    int start = 0;
    for (int i = 1; i <= body.size(); i++) {
      if (i < body.size() && !body.is(i, TokenSequence.SENTENCE_START)) {
        continue;
      }
      boolean atEdge = sentence < LEADING || sentence >= sentences - TRAILING;
      if (atEdge && i - start >= MINIMUM_TOKENS) {
        hashes[size] = hash(body.hashes(), start, i);
        starts[size] = start;
        ends[size] = i;
        size++;
      }
      sentence++;
      start = i;
    }
    return new EdgeSentences(
        Arrays.copyOf(hashes, size), Arrays.copyOf(starts, size), Arrays.copyOf(ends, size));
  }

  private static int hash(int[] tokens, int from, int to) {
    long hash = 0x9AE16A3B2F90404FL;
    for (int i = from; i < to; i++) {
      hash = (hash ^ tokens[i]) * 0x9E3779B97F4A7C15L;
      hash ^= hash >>> 29;
    }
    return (int) (hash ^ (hash >>> 32));
  }
}
