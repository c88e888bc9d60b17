package dev.wirefold.engine;

import dev.wirefold.engine.DecisionCodec.Reasons;
import dev.wirefold.text.PreparedText;
import org.jspecify.annotations.Nullable;

/** Keeps all of it at hand: for a service, whose store soon has it, and for few articles. */
final class UnstoredInMemory implements Unstored {

  private final Window<PreparedArticle> prepared;
  private final Window<Reasons> reasons;

  /**
   * @param next the number of the first article
   */
  UnstoredInMemory(int next) {
    this.prepared = new Window<>(next);
    this.reasons = new Window<>(next);
  }

  @Override
  public void add(long position, PreparedArticle article, Reasons because) {
    prepared.add(article);
    reasons.add(because);
  }

  @Override
  public void skip() {
    prepared.add(null);
    reasons.add(null);
  }

  @Override
  public void clear(int number) {
    prepared.clear(number);
    reasons.clear(number);
  }

  @Override
  public void dropBelow(int number) {
    prepared.dropBelow(number);
    reasons.dropBelow(number);
  }

  @Override
  public @Nullable PreparedArticle article(int number) {
    return prepared.get(number);
  }

  @Override
  public @Nullable PreparedText text(int number) {
    PreparedArticle article = prepared.get(number);
    return article == null ? null : article.text();
  }

  @Override
  public @Nullable Reasons reasons(int number) {
    return reasons.get(number);
  }
}
