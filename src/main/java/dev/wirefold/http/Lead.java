package dev.wirefold.http;

import dev.wirefold.article.Article;
import dev.wirefold.text.Headline;

/**
 * What stands for an article in a line: its headline, or the first words of its text if it has
 * none, as flashes and takes often do. A headline of another article would be easier to read, but
 * not of the text that the line's id leads to.
 */
final class Lead {

  private Lead() {}

  static String of(Article article) {
    return article.title().isBlank() ? Headline.beginning(article.text()) : article.title();
  }
}
