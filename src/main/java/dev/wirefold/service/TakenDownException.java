package dev.wirefold.service;

import dev.wirefold.article.ArticleId;

/** Refuses an article that was taken down before: its text is not to come back. */
public final class TakenDownException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient ArticleId id;

  /**
   * @param id the article's key
   */
  public TakenDownException(ArticleId id) {
    super("article " + id + " was taken down, and is not taken in again");
    this.id = id;
  }

  /** Returns the article's key. */
  public ArticleId id() {
    return id;
  }
}
