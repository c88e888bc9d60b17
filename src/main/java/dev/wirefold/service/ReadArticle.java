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

  /**
   * No article.
   *
   * @param faults why not, each field's
   */
  record Refused(List<Fault> faults) implements ReadArticle {

    public Refused {
      faults = List.copyOf(faults);
    }
  }

  /** No JSON object at all, and why not. */
  record Unreadable(Fault fault) implements ReadArticle {}
}
