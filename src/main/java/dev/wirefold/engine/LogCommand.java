package dev.wirefold.engine;

import dev.wirefold.article.Article;
import dev.wirefold.article.ArticleId;

/** One change of state as the log keeps it: what somebody asked for, before it is prepared. */
public sealed interface LogCommand {

  /** An article, or a new version of one. */
  record PutArticle(Article article) implements LogCommand {}

  /**
   * An article must not be shown any more. Its text stays, and it stays in its group.
   *
   * @param reason for people
   */
  record WithdrawArticle(ArticleId id, String author, String reason) implements LogCommand {}

  /**
   * An article is taken down, in every version: its text is to vanish.
   *
   * @param reason for people
   */
  record DeleteArticle(ArticleId id, String author, String reason) implements LogCommand {}

  /** An editor's decision. */
  record Curate(CurationAction action, String author, String reason) implements LogCommand {}

  /**
   * What is left of an article that was taken down after the log took it in.
   *
   * @param numbered whether it had a number: what only repeated an article, or came after the
   *     takedown, had none
   */
  record RedactedArticle(ArticleId id, boolean numbered) implements LogCommand {}
}
