package dev.wirefold.text;

/**
 * The features of an article's text that don't depend on any other text: what the parallel stage
 * computes ahead of the engine. The arrays that it hands out are its own; don't write to them.
 */
public final class PreparedText {

  /** A body of fewer tokens is judged as a short item. */
  public static final int SHORT_TOKENS = 60;

  private final TokenSequence title;
  private final TokenSequence body;
  private final WireMarks marks;
  private final int[] shingles;
  private final int[] shortShingles;
  private final int[] numbers;
  private final long remainder;
  private final EdgeSentences edgeSentences;

  PreparedText(
      TokenSequence title,
      TokenSequence body,
      WireMarks marks,
      int[] shingles,
      int[] shortShingles,
      int[] numbers,
      long remainder) {
    this.title = title;
    this.body = body;
    this.marks = marks;
    this.shingles = shingles;
    this.shortShingles = shortShingles;
    this.numbers = numbers;
    this.remainder = remainder;
    this.edgeSentences = EdgeSentences.of(body);
  }

  /** Returns the headline's tokens, without outlet suffix and tag. */
  public TokenSequence title() {
    return title;
  }

  /** Returns the body's tokens, without dateline, remarks and sign-off. */
  public TokenSequence body() {
    return body;
  }

  /** Returns what was lifted from headline and body. */
  public WireMarks marks() {
    return marks;
  }

  /** Returns the sampled shingles of the body, sorted and distinct. */
  public int[] shingles() {
    return shingles;
  }

  /** Returns all short shingles of headline and body if this is a short item, else none. */
  public int[] shortShingles() {
    return shortShingles;
  }

  /** Returns the hashes of the distinct numbers in headline and body, sorted. */
  public int[] numbers() {
    return numbers;
  }

  /** Returns a hash of the tokens beyond the part of a body that is read; 0 if there are none. */
  public long remainder() {
    return remainder;
  }

  /** Returns the sentences where an outlet's boilerplate may stand. */
  public EdgeSentences edgeSentences() {
    return edgeSentences;
  }

  /** Tells whether this is a short item (an alert, a brief). */
  public boolean isShort() {
    return body.size() < SHORT_TOKENS;
  }
}
