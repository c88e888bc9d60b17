package dev.wirefold.duplicate;

/**
 * How much memory texts may take that are kept at hand. Texts beyond it are fetched again when they
 * are needed, so it changes no decision.
 *
 * @param least bytes that they may take however few articles are live
 * @param perLiveArticle bytes for each live article, whether or not its text is kept
 */
record TextBudget(long least, int perLiveArticle) {

  /** Keeps all that is needed. */
  static final TextBudget UNLIMITED = new TextBudget(Long.MAX_VALUE, 0);

  /** Enough for the newer sixth of a wire's texts, in which most that is asked for lies. */
  static final TextBudget STANDARD = new TextBudget(16 << 20, 128);

  /** For a batch, which reads texts by a call to the system, at the cost of comparing one. */
  static final TextBudget BATCH = new TextBudget(32 << 20, 256);

  long bytes(int live) {
    return Math.max(least, (long) perLiveArticle * live);
  }
}
