package dev.wirefold.duplicate;

/**
 * The texts of live articles that are kept at hand, within a budget: those that are asked for stay,
 * those that aren't go round by round (the clock algorithm). Whatever is gone is made again from
 * its source.
 */
final class KeptTexts {

  private static final int NONE = DuplicateDetector.NONE;

  private final ArticleColumns articles;
  private final TextSource source;
  private final TextBudget budget;
  private long bytes;
  private int hand;
  private int latest = NONE;
  private ComparedText latestText = ComparedText.EMPTY;

  KeptTexts(ArticleColumns articles, TextSource source, TextBudget budget) {
    this.articles = articles;
    this.source = source;
    this.budget = budget;
  }

  /** Keeps the text of the article placed last until the next one comes, needed or not. */
  void latest(int article, ComparedText text) {
    latest = article;
    latestText = text;
  }

  /** Returns an article's text, however old it is. */
  ComparedText get(int article) {
    ComparedText kept = article == latest ? latestText : articles.text(article);
    if (kept == null) {
      return make(articles.state(article));
    }
    kept.use();
    return kept;
  }

  /** Returns the text of a live article that will be asked for again. */
  ComparedText getToKeep(int article) {
    ComparedText text = get(article);
    keep(article, text);
    return text;
  }

  /** Keeps the text of a live article. */
  void keep(int article, ComparedText text) {
    if (articles.text(article) != null) {
      return;
    }
    bytes += text.bytes();
    articles.text(article, text);
    long most = budget.bytes(articles.next() - articles.oldest());
    while (bytes > most) {
      releaseOne();
    }
  }

  /** Lets the text of an article go if it is kept. */
  void release(int article) {
    ComparedText text = articles.text(article);
    if (text != null) {
      bytes -= text.bytes();
      articles.text(article, null);
    }
  }

  /** Forgets the article placed last, which doesn't exist any more. */
  void forget(int article) {
    latest = latest == article ? NONE : latest;
  }

  private ComparedText make(PlacedState state) {
    return new ComparedText(source.text(state.article()), state.mask(), state.claimedTime());
  }

  /** Something is kept, so the hand finds it on its second round at the latest. */
  private void releaseOne() {
    while (true) {
      hand = hand < articles.oldest() || hand >= articles.next() ? articles.oldest() : hand;
      ComparedText text = articles.text(hand);
      if (text != null && !text.isUsed()) {
        release(hand);
        return;
      }
      if (text != null) {
        text.rest();
      }
      hand++;
    }
  }
}
