package dev.wirefold.text;

import java.util.List;
import java.util.stream.Stream;

/**
 * Turns headline and body into a {@link PreparedText}. One instance serves one thread; the result
 * depends on its arguments and the shingler's key alone.
 */
public final class TextPreparer {

  /** Characters of a body that count; what lies beyond counts for the exact hash only. */
  private static final int CHARACTERS_READ = 100_000;

  private final Tokenizer tokenizer = new Tokenizer();
  private final Shingler shingler;
  private final boolean lifts;

  public TextPreparer(Shingler shingler) {
    this(shingler, true);
  }

  /**
   * @param lifts whether what is not the report is lifted from headline and body; without that, to
   *     measure what it is worth, all of both is compared
   */
  public TextPreparer(Shingler shingler, boolean lifts) {
    this.shingler = shingler;
    this.lifts = lifts;
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
    TokenSequence titleTokens = tokenizer.tokenize(lifts ? headline.headline() : title);
    List<String> inTitle = tokenizer.tickers();
    TokenSequence body = tokenizer.tokenize(lifts ? lifted.body() : text.substring(0, end));
    WireMarks marks =
        new WireMarks(
            tag(headline, lifted),
            headline.number(),
            lifted.dateline(),
            lifted.agency(),
            lifted.remark(),
            joined(inTitle, tokenizer.tickers()));
    long remainder = end == text.length() ? 0 : remainder(tokenizer.tokenize(text.substring(end)));
    return new PreparedText(titleTokens, body, marks, remainder, shingler).derived();
  }

  private static List<String> joined(List<String> some, List<String> more) {
    if (some.isEmpty()) {
      return more;
    }
    return Stream.concat(some.stream(), more.stream()).distinct().toList();
  }

  /** A correction that its headline doesn't announce says so in the text. */
  private static WireMarks.Tag tag(HeadlineLifter.Lifted headline, BodyLifter.Lifted body) {
    boolean corrects = headline.tag() == WireMarks.Tag.NONE && body.corrects();
    return corrects ? WireMarks.Tag.CORRECTED : headline.tag();
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
}
