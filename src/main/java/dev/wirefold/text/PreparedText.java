package dev.wirefold.text;

import org.jspecify.annotations.Nullable;

/**
 * The features of an article's text that don't depend on any other text: what the parallel stage
 * computes ahead of the engine. What follows from the tokens alone is derived when it is first
 * asked for, or ahead by {@link #derived}. The arrays that it hands out are its own; don't write to
 * them.
 */
public final class PreparedText {

  /** A body of fewer tokens is judged as a short item. */
  public static final int SHORT_TOKENS = 60;

  private final TokenSequence title;
  private final TokenSequence body;
  private final WireMarks marks;
  private final long remainder;
  private final Shingler shingler;
  private int @Nullable [] shingles;
  private int @Nullable [] shortShingles;
  private int @Nullable [] numbers;
  private @Nullable EdgeSentences edgeSentences;

  PreparedText(
      TokenSequence title, TokenSequence body, WireMarks marks, long remainder, Shingler shingler) {
    this.title = title;
    this.body = body;
    this.marks = marks;
    this.remainder = remainder;
    this.shingler = shingler;
  }

  /** Makes a text of which all that follows from the tokens is known already. */
  PreparedText(PreparedText features, Derived derived) {
    this(features.title, features.body, features.marks, features.remainder, features.shingler);
    this.shingles = derived.shingles;
    this.shortShingles = derived.shortShingles;
    this.numbers = derived.numbers;
    this.edgeSentences = derived.edgeSentences;
  }

  /** What follows from the tokens of a text. */
  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  record Derived(int[] shingles, int[] shortShingles, int[] numbers, EdgeSentences edgeSentences) {}

  /** Derives everything now, so that the thread that places the text need not. */
  public PreparedText derived() {
    shingles();
    shortShingles();
    numbers();
    edgeSentences();
    return this;
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

  /** Returns what shingles this text. */
  public Shingler shingler() {
    return shingler;
  }

  /** Returns the sampled shingles of the body, sorted and distinct. */
  public int[] shingles() {
    int[] known = shingles;
    if (known == null) {
      known = shingler.sampleOf(body.hashes());
      shingles = known;
    }
    return known;
  }

  /** Returns all short shingles of headline and body if this is a short item, else none. */
  public int[] shortShingles() {
    int[] known = shortShingles;
    if (known == null) {
      known = shingler.shortSampleOf(title.hashes(), body.hashes());
      shortShingles = known;
    }
    return known;
  }

  /** Returns the hashes of the distinct numbers in headline and body, sorted. */
  public int[] numbers() {
    int[] known = numbers;
    if (known == null) {
      known = numbersOf(title, body);
      numbers = known;
    }
    return known;
  }

  /** Returns a hash of the tokens beyond the part of a body that is read; 0 if there are none. */
  public long remainder() {
    return remainder;
  }

  /** Returns the sentences where an outlet's boilerplate may stand. */
  public EdgeSentences edgeSentences() {
    EdgeSentences known = edgeSentences;
    if (known == null) {
      known = EdgeSentences.of(body);
      edgeSentences = known;
    }
    return known;
  }

  /** Tells whether this is a short item (an alert, a brief). */
  public boolean isShort() {
    return body.size() < SHORT_TOKENS;
  }

  private static int[] numbersOf(TokenSequence title, TokenSequence body) {
    int[] numbers = new int[title.count(TokenSequence.NUMBER) + body.count(TokenSequence.NUMBER)];
    int size = 0;
    for (TokenSequence tokens : new TokenSequence[] {title, body}) {
      for (int i = 0; i < tokens.size(); i++) {
        if (tokens.is(i, TokenSequence.NUMBER)) {
          numbers[size++] = tokens.hash(i);
        }
      }
    }
    return Shingler.sortedDistinct(numbers, size);
  }
}
