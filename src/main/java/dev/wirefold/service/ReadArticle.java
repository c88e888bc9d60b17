package dev.wirefold.service;

import dev.wirefold.article.Article;
import java.util.List;

/** What became of the JSON of one article. */
public sealed interface ReadArticle {

  /**
   * An article.
   *
   * @param warnings what of it could not be understood
   */
  record Good(Article article, List<Warning> warnings) implements ReadArticle {

    public Good {
      warnings = List.copyOf(warnings);
    }
  }

  /** No article, and why not. */
  record Refused(Fault fault) implements ReadArticle {}
}
