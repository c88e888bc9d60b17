package dev.wirefold.engine;

import dev.wirefold.engine.DecisionCodec.Reasons;
import dev.wirefold.text.PreparedText;
import org.jspecify.annotations.Nullable;

/**
 * What an engine has of articles that no store shows: what came in, and why each is where it is. By
 * number; numbers come one after the other.
 */
interface Unstored {

  /**
   * Adds the next article.
   *
   * @param position where the log has it
   */
  void add(long position, PreparedArticle article, Reasons because);

  /** Gives the next number to nothing. */
  void skip();

  /** Forgets an article. */
  void clear(int number);

  /** Forgets the articles below a number. */
  void dropBelow(int number);

  /** Returns an article; null if it isn't there. */
  @Nullable PreparedArticle article(int number);

  /** Returns an article's text, likewise. */
  @Nullable PreparedText text(int number);

  /** Returns why an article is where it is, likewise. */
  @Nullable Reasons reasons(int number);
}
