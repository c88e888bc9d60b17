package dev.wirefold.service;

import dev.wirefold.article.Article;

/** What became of the JSON of one article. */
public sealed interface ReadArticle {

  /** An article. */
  record Good(Article article) implements ReadArticle {}

  /** No article, and why not. */
  record Refused(Fault fault) implements ReadArticle {}
}
