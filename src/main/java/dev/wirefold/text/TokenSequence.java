package dev.wirefold.text;

import java.util.Arrays;

/**
 * The tokens of a text in order: for each a 32-bit hash of its folded form and a set of marks.
 * Words of spaced scripts and numbers are tokens; so is each character of a script that is written
 * without spaces (Han, kana, Thai, …). Numbers are normalised before hashing: no digit grouping, no
 * trailing zeros after the decimal point, ASCII digits.
 */
public final class TokenSequence {

  /** The token is a number. */
  public static final int NUMBER = 1;

  /** The token begins with an upper-case letter. */
  public static final int CAPITALISED = 1 << 1;

  /** The token has at least two letters, all upper-case. */
  public static final int ALL_CAPS = 1 << 2;

  /** A sentence begins here. */
  public static final int SENTENCE_START = 1 << 3;

  /** A paragraph begins here; implies {@link #SENTENCE_START}. */
  public static final int PARAGRAPH_START = 1 << 4;

  /** The token stands inside quotation marks. */
  public static final int QUOTED = 1 << 5;

  /** The token is one character of a script written without spaces. */
  public static final int UNSPACED = 1 << 6;

  /** The offsets of a text that was tokenised without. */
  static final int[] NO_OFFSETS = {};

  private final int[] hashes;
  private final byte[] marks;
  private final int[] offsets;

  /**
   * @param hashes a hash a token; not copied
   * @param marks the marks of each token, same length; not copied
   * @param offsets start and end (exclusive) of each token in the text, in UTF-16 units, twice the
   *     length; or empty
   */
  TokenSequence(int[] hashes, byte[] marks, int[] offsets) {
    this.hashes = hashes;
    this.marks = marks;
    this.offsets = offsets;
  }

  /** Returns the number of tokens. */
  public int size() {
    return hashes.length;
  }

  /** Returns the hash of a token. */
  public int hash(int token) {
    return hashes[token];
  }

  /** Tells whether a token bears all of the given marks. */
  public boolean is(int token, int mark) {
    return (marks[token] & mark) == mark;
  }

  /** Tells whether a token is taken for a name: capitalised though no sentence begins there. */
  public boolean isName(int token) {
    return isName(marks[token]);
  }

  /** As {@link #isName(int)}, of the marks of a token. */
  public static boolean isName(byte marks) {
    return (marks & (CAPITALISED | SENTENCE_START)) == CAPITALISED;
  }

  /** Returns the array of hashes itself, for loops that can't afford a call; don't write to it. */
  public int[] hashes() {
    return hashes;
  }

  /** Returns the array of marks itself, for loops that can't afford a call; don't write to it. */
  public byte[] marks() {
    return marks;
  }

  /**
   * Returns where a token begins in the text, in UTF-16 units.
   *
   * @throws IllegalStateException if the text was tokenised without offsets
   */
  public int start(int token) {
    return offset(2 * token);
  }

  /**
   * Returns where a token ends in the text (exclusive), in UTF-16 units.
   *
   * @throws IllegalStateException if the text was tokenised without offsets
   */
  public int end(int token) {
    return offset(2 * token + 1);
  }

  /** Returns the number of sentences. */
  public int sentences() {
    return count(SENTENCE_START);
  }

  /** Returns the number of tokens that bear a mark. */
  int count(int mark) {
    int count = 0;
    for (byte each : marks) {
      if ((each & mark) != 0) {
        count++;
      }
    }
    return count;
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof TokenSequence other
        && Arrays.equals(hashes, other.hashes)
        && Arrays.equals(marks, other.marks);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(hashes);
  }

  @Override
  public String toString() {
    return "TokenSequence[size=" + hashes.length + "]";
  }

  private int offset(int index) {
    if (offsets.length == 0) {
      throw new IllegalStateException("the text was tokenised without offsets");
    }
    return offsets[index];
  }
}
