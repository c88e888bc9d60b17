package dev.wirefold.duplicate;

import dev.wirefold.text.EdgeSentences;
import dev.wirefold.text.PreparedText;
import dev.wirefold.text.Shingler;
import dev.wirefold.text.TextPreparer;
import dev.wirefold.text.TokenSequence;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * A text as it is compared: of its features what the comparison needs, its time, and which of its
 * tokens are its outlet's boilerplate and don't count. It follows from the features, the mask and
 * the time alone.
 */
final class ComparedText {

  /** The time of a text without a date. */
  static final long NO_TIME = Long.MIN_VALUE;

  static final ComparedText EMPTY =
      new ComparedText(new TextPreparer(new Shingler(0)).prepare("", "", ""), 0, NO_TIME);

  /** The object and its arrays without their elements. */
  private static final int OVERHEAD = 120;

  private static final int BYTES_A_TICKER = 60;
  private static final int UNCOUNTED = -1;
  private static final double MILLIS_PER_HOUR = 3_600_000;

  private final int[] title;
  private final int[] body;
  private final byte[] marks;
  private final int[] numbers;
  private final int[] maskedRanges;
  private final Shingler shingler;
  private final long time;
  private final int counted;
  private final boolean correction;
  private final int stamp;
  private final List<String> tickers;
  private int distinctShingles = UNCOUNTED;
  private boolean used = true;

  /**
   * @param text the features
   * @param mask bit i for edge sentence i if it is boilerplate
   * @param time epoch milliseconds, or {@link #NO_TIME}
   */
  ComparedText(PreparedText text, int mask, long time) {
    this(text, mask == 0 ? Numbers.NONE : ranges(text.edgeSentences(), mask), time);
  }

  /**
   * @param maskedRanges first token and token after of each masked range of the body; not copied
   */
  ComparedText(PreparedText text, int[] maskedRanges, long time) {
    this.title = text.title().hashes();
    this.body = text.body().hashes();
    this.marks = text.body().marks();
    this.numbers = text.numbers();
    this.maskedRanges = maskedRanges;
    this.shingler = text.shingler();
    this.time = time;
    this.correction = text.marks().tag().isCorrection();
    this.tickers = text.marks().tickers();
    this.stamp = Editions.stampOf(text.marks().dateline());
    int masked = 0;
    for (int i = 0; i < maskedRanges.length; i += 2) {
      masked += maskedRanges[i + 1] - maskedRanges[i];
    }
    this.counted = body.length - masked;
  }

  /** Returns roughly how much memory the text takes. */
  int bytes() {
    return OVERHEAD
        + Integer.BYTES * (title.length + body.length + numbers.length + maskedRanges.length)
        + BYTES_A_TICKER * tickers.size()
        + marks.length;
  }

  /** Notes that the text was asked for. */
  void use() {
    used = true;
  }

  /** Notes that the text hasn't been asked for since. */
  void rest() {
    used = false;
  }

  boolean isUsed() {
    return used;
  }

  /** Returns the tokens of the headline. */
  int[] title() {
    return title;
  }

  /** Returns the tokens of the body. */
  int[] tokens() {
    return body;
  }

  /** Tells whether a token of the body bears a mark of {@link TokenSequence}. */
  boolean is(int token, int mark) {
    return (marks[token] & mark) != 0;
  }

  /** Tells whether the token at a place of the body is a name: capitalised within a sentence. */
  boolean isName(int token) {
    return TokenSequence.isName(marks[token]);
  }

  /** Tells whether a token, given by its hash, is a name anywhere in the body. */
  boolean hasName(int hash) {
    for (int i = 0; i < body.length; i++) {
      if (body[i] == hash && isName(i)) {
        return true;
      }
    }
    return false;
  }

  /** Returns the distinct numbers in headline and body, sorted. */
  int[] numbers() {
    return numbers;
  }

  /** Tells whether the headline says that this puts facts right. */
  boolean isCorrection() {
    return correction;
  }

  /** Returns the token of the hour or session in the dateline, or {@link Editions#NONE}. */
  int stamp() {
    return stamp;
  }

  /** Tells whether both texts name companies by their tickers, and none of them alike. */
  boolean hasOtherTickers(ComparedText other) {
    return !tickers.isEmpty()
        && !other.tickers.isEmpty()
        && Collections.disjoint(tickers, other.tickers);
  }

  /** Tells whether any of the tokens is boilerplate. */
  boolean isMasked() {
    return maskedRanges.length > 0;
  }

  /** Flags the tokens that are boilerplate, in an array of at least the body's length. */
  void flagMasked(boolean[] flags) {
    Arrays.fill(flags, 0, body.length, false);
    for (int i = 0; i < maskedRanges.length; i += 2) {
      Arrays.fill(flags, maskedRanges[i], maskedRanges[i + 1], true);
    }
  }

  /** Tells whether neither headline nor body has a token, so that nothing can be compared. */
  boolean isEmpty() {
    return body.length == 0 && title.length == 0;
  }

  /** Returns the number of tokens that count. */
  int counted() {
    return counted;
  }

  /** Returns the shingles by which the text is indexed. */
  int[] shingles() {
    return shingler.sampleOf(body);
  }

  /** Tells whether this is a short item (an alert, a brief). */
  boolean isShort() {
    return body.length < PreparedText.SHORT_TOKENS;
  }

  /** Returns the short shingles by which a short text is indexed; none for others. */
  int[] shortShingles() {
    return shingler.shortSampleOf(title, body);
  }

  /** Returns the number of distinct shingles without a masked token; counted once, when asked. */
  int distinctShingles() {
    if (distinctShingles == UNCOUNTED) {
      boolean[] masked = new boolean[body.length];
      flagMasked(masked);
      distinctShingles = ShingleTable.countDistinct(body, masked);
    }
    return distinctShingles;
  }

  /** Notes the number of distinct shingles, where it was counted anyway. */
  void distinctShingles(int count) {
    distinctShingles = count;
  }

  /** Returns the hours by which this is later than another text; NaN if either has no time. */
  double lagTo(ComparedText other) {
    return lag(time, other.time);
  }

  /** Returns the hours to another text's time; NaN if either has none. */
  double hoursTo(long otherTime) {
    return Math.abs(lag(time, otherTime));
  }

  private static double lag(long one, long other) {
    if (one == NO_TIME || other == NO_TIME) {
      return Double.NaN;
    }
    return (one - other) / MILLIS_PER_HOUR;
  }

  /**
   * Returns what would be measured between this text and one with the same tokens.
   *
   * @param twinTime the other's time
   */
  PairFeatures identical(long twinTime) {
    return new PairFeatures(
        counted,
        counted,
        1,
        1,
        1,
        1,
        1,
        1,
        body.length,
        1,
        1,
        numbers.length,
        numbers.length,
        numbers.length,
        1,
        0,
        0,
        0,
        0,
        1,
        0,
        1,
        0,
        0,
        lag(time, twinTime));
  }

  /** Returns first token and token after of each range of edge sentences that a mask names. */
  static int[] ranges(EdgeSentences sentences, int mask) {
    int[] ranges = new int[2 * Integer.bitCount(mask)];
    int size = 0;
    for (int i = 0; i < sentences.size(); i++) {
      if ((mask & 1 << i) == 0) {
        continue;
      }
      boolean continues = size > 0 && ranges[size - 1] == sentences.start(i);
      if (continues) {
        ranges[size - 1] = sentences.end(i);
      } else {
        ranges[size++] = sentences.start(i);
        ranges[size++] = sentences.end(i);
      }
    }
    return Arrays.copyOf(ranges, size);
  }
}
