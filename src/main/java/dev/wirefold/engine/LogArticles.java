package dev.wirefold.engine;

import dev.wirefold.text.PreparedText;

/** Gives the articles of a log once more, so that an engine needs not keep them. */
public interface LogArticles {

  /** Returns the article of the record at a position. */
  PreparedArticle article(long position);

  /** Returns the features of that article's text. */
  PreparedText text(long position);
}
