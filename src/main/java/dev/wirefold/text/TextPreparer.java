package dev.wirefold.text;

import java.util.Arrays;

/**
 * Turns headline and body into a {@link PreparedText}. One instance serves one thread; the result
 * depends on its arguments and the shingler's key alone.
 */
public final class TextPreparer {

  /** Tokens in a shingle of an ordinary text. */
  public static final int SHINGLE = 5;

  /** Tokens in a shingle of a short text. */
  public static final int SHORT_SHINGLE = 3;

  /** One shingle in {@code 2^3} is kept. */
  private static final int SAMPLE_BITS = 3;

  /** Characters of a body that count; what lies beyond counts for the exact hash only. */
  private static final int CHARACTERS_READ = 100_000;

  private final Tokenizer tokenizer = new Tokenizer();
  private final Shingler shingler;

  public TextPreparer(Shingler shingler) {
    this.shingler = shingler;
  }

  /**
   * Prepares one text.
   *
   * @param title the headline; may be empty
   * @param text the body; may be empty
   * @param source the outlet's name, which may stand at the end of the headline; may be empty
   */
  public PreparedText prepare(String title, String text, String source) {
    HeadlineLifter.Lifted headline = HeadlineLifter.lift(title, source);
    int end = readableEnd(text);
    BodyLifter.Lifted lifted = BodyLifter.lift(text.substring(0, end), title);
    TokenSequence titleTokens = tokenizer.tokenize(headline.headline());
    TokenSequence body = tokenizer.tokenize(lifted.body());
    WireMarks marks =
        new WireMarks(
            headline.tag(), headline.number(), lifted.dateline(), lifted.agency(), lifted.remark());
    boolean isShort = body.size() < PreparedText.SHORT_TOKENS;
    return new PreparedText(
        titleTokens,
        body,
        marks,
        shingler.sample(body.hashes(), SHINGLE, SAMPLE_BITS),
        isShort ? shingler.sample(joined(titleTokens, body), SHORT_SHINGLE, 0) : new int[0],
        numbers(titleTokens, body),
        end == text.length() ? 0 : remainder(tokenizer.tokenize(text.substring(end))));
  }

  private static int readableEnd(String text) {
    if (text.length() <= CHARACTERS_READ) {
      return text.length();
    }
    boolean splitsPair = Character.isHighSurrogate(text.charAt(CHARACTERS_READ - 1));
    return splitsPair ? CHARACTERS_READ - 1 : CHARACTERS_READ;
  }

  private static long remainder(TokenSequence tokens) {
    long hash = 0;
    for (int token : tokens.hashes()) {
      hash = (hash ^ token) * 0x9E3779B97F4A7C15L;
      hash ^= hash >>> 29;
    }
    return hash;
  }

  private static int[] joined(TokenSequence title, TokenSequence body) {
    int[] all = Arrays.copyOf(title.hashes(), title.size() + body.size());
    System.arraycopy(body.hashes(), 0, all, title.size(), body.size());
    return all;
  }

  private static int[] numbers(TokenSequence title, TokenSequence body) {
    int[] numbers = new int[16];
    int size = 0;
    for (TokenSequence tokens : new TokenSequence[] {title, body}) {
      for (int i = 0; i < tokens.size(); i++) {
        if (tokens.is(i, TokenSequence.NUMBER)) {
          if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * size);
          }
          numbers[size++] = tokens.hash(i);
        }
      }
    }
    return Shingler.sortedDistinct(numbers, size);
  }
}
