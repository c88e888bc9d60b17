package dev.wirefold.service;

import dev.wirefold.article.ArticleId;
import dev.wirefold.engine.LogCommand;

/** What became of JSON that asks for something. */
public sealed interface ReadCommand {

  /** A command, and the article that it is about. */
  record Good(LogCommand command, ArticleId id) implements ReadCommand {}

  /** Nothing that makes sense. */
  record Bad(Fault fault) implements ReadCommand {}
}
