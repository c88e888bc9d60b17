package dev.wirefold.duplicate;

import dev.wirefold.fingerprint.ContentHash;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What is known of each article, in columns that grow at one end and are cut off at the other. With
 * an archive they are cut off where the window begins; it gives back what is older.
 */
final class ArticleColumns {

  private final @Nullable Archive archive;
  private int oldest;
  private int pruned;
  private int numbered;
  private int base;
  private int end;
  private int[] groups = new int[1 << 8];
  private long[] logTimes = new long[1 << 8];
  private long[] claimedTimes = new long[1 << 8];
  private int[] sources = new int[1 << 8];
  private long[] high = new long[1 << 8];
  private long[] low = new long[1 << 8];
  private short[] masks = new short[1 << 8];
  private int[][] sentences = new int[1 << 8][];
  private @Nullable ComparedText[] texts = new ComparedText[1 << 8];

  ArticleColumns(@Nullable Archive archive) {
    this.archive = archive;
  }

  /** Begins where another detector stood. */
  void beginAt(DetectorState state) {
    numbered = state.articles();
    oldest = state.oldest();
    pruned = state.pruned();
    base = oldest;
    end = oldest;
  }

  /** Returns the number that the next article will have. */
  int next() {
    return Math.max(numbered, end);
  }

  /** Gives a number to an article of which nothing is known. */
  void skip() {
    numbered = next() + 1;
  }

  /** Returns the oldest article in the window; the next one if there is none. */
  int oldest() {
    return oldest;
  }

  /** Returns the number below which articles don't exist any more. */
  int pruned() {
    return pruned;
  }

  /** Tells whether an article is in the window. */
  boolean isLive(int article) {
    return article >= oldest && has(article);
  }

  /** Tells whether an article is in the columns. */
  boolean has(int article) {
    return article >= base && article < end && groups[article - base] != DuplicateDetector.NONE;
  }

  /** Adds an article; numbers before it that were left out stay empty. */
  void add(PlacedState state) {
    while (end < state.article()) {
      addNothing();
    }
    int at = claim();
    groups[at] = state.group();
    logTimes[at] = state.logTime();
    claimedTimes[at] = state.claimedTime();
    sources[at] = state.source();
    high[at] = state.content().high();
    low[at] = state.content().low();
    masks[at] = (short) state.mask();
    sentences[at] = state.sentences();
  }

  private void addNothing() {
    int at = claim();
    groups[at] = DuplicateDetector.NONE;
    sentences[at] = Numbers.NONE;
  }

  /** Lets the oldest article in the window leave. */
  void leave() {
    texts[oldest - base] = null;
    if (archive == null) {
      sentences[oldest - base] = Numbers.NONE; // they count no more
    }
    oldest++;
    if (archive != null) {
      dropBelow(oldest);
    }
  }

  /** Tells whether the oldest number in the window has no article, or one from before a time. */
  boolean hasPassed(long time) {
    return oldest < end && (!has(oldest) || logTimes[oldest - base] < time);
  }

  /** Forgets one article. */
  void remove(int article) {
    groups[article - base] = DuplicateDetector.NONE;
    sentences[article - base] = Numbers.NONE;
    texts[article - base] = null;
  }

  /** Forgets the articles below a number, none of which is in the window. */
  void prune(int below) {
    pruned = Math.max(pruned, Math.min(below, oldest));
    dropBelow(pruned);
  }

  /** At the latest when what may go is as much as what stays. */
  private void dropBelow(int article) {
    if (article - base > Math.max(1 << 10, end - article)) {
      move(Math.min(article, end), Math.max(1 << 8, (end - article) * 5 / 4));
    }
  }

  /** Returns what is to be kept of an article, from wherever it is. */
  PlacedState state(int article) {
    if (!has(article)) {
      return fromArchive(article);
    }
    int at = article - base;
    return new PlacedState(
        article,
        groups[at],
        logTimes[at],
        claimedTimes[at],
        sources[at],
        new ContentHash(high[at], low[at]),
        masks[at],
        sentences[at]);
  }

  private PlacedState fromArchive(int article) {
    if (archive == null || article < pruned || article >= next()) {
      throw new IllegalArgumentException("there is no article " + article);
    }
    return archive.placed(article);
  }

  int group(int article) {
    return groups[article - base];
  }

  void group(int article, int group) {
    groups[article - base] = group;
  }

  long claimedTime(int article) {
    return claimedTimes[article - base];
  }

  int source(int article) {
    return sources[article - base];
  }

  int[] sentences(int article) {
    return sentences[article - base];
  }

  boolean hasContent(int article, ContentHash content) {
    return low[article - base] == content.low() && high[article - base] == content.high();
  }

  /** Returns the newest article with a content; {@link DuplicateDetector#NONE} if none is left. */
  int newestWith(ContentHash content) {
    for (int article = end - 1; article >= oldest; article--) {
      if (has(article) && hasContent(article, content)) {
        return article;
      }
    }
    return DuplicateDetector.NONE;
  }

  long contentLow(int article) {
    return low[article - base];
  }

  /** Returns an article's text if it is kept. */
  @Nullable ComparedText text(int article) {
    return article < base || article >= end ? null : texts[article - base];
  }

  void text(int article, @Nullable ComparedText text) {
    texts[article - base] = text;
  }

  private int claim() {
    if (end - base == groups.length) {
      move(base, groups.length + (groups.length >> 2));
    }
    return end++ - base;
  }

  private void move(int from, int capacity) {
    int at = from - base;
    int until = at + capacity;
    groups = Arrays.copyOfRange(groups, at, until);
    logTimes = Arrays.copyOfRange(logTimes, at, until);
    claimedTimes = Arrays.copyOfRange(claimedTimes, at, until);
    sources = Arrays.copyOfRange(sources, at, until);
    high = Arrays.copyOfRange(high, at, until);
    low = Arrays.copyOfRange(low, at, until);
    masks = Arrays.copyOfRange(masks, at, until);
    sentences = Arrays.copyOfRange(sentences, at, until);
    texts = Arrays.copyOfRange(texts, at, until);
    base = from;
  }
}
